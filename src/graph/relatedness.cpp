// SPDX-License-Identifier: MIT
#include "graph/relatedness.hpp"

#include "graph/rounding.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace weft::graph {
namespace {

constexpr double work_part = 0.8;           ///< of a score, when both link one page
constexpr double rarest_source_part = 0.1;  ///< of a score, when both link a publisher that no third one does
constexpr double faintest = 0.01;           ///< a relation below this is none

constexpr double faintest_edge = 0.1;
constexpr std::size_t edges_per_article = 8;
/// How many are looked at closely to find those, and how many postings to find them in: enough to see
/// every relation of a corpus of a thousand, and a bound on what each article costs in larger ones.
constexpr std::size_t closely = 16;
constexpr std::size_t postings_per_article = 4'000;

/// What two sorted lists both hold.
std::vector<std::string_view> common(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> found;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(found));
  return found;
}

}  // namespace

Relatedness::Relatedness(const Catalogue& catalogue) : catalogue_(&catalogue), profiles_(catalogue) {
  for (std::uint32_t i = 0; i < profiles_.size(); ++i) {
    const Article& article = catalogue.article(catalogue.vertex(VertexKind::article, i));
    pages_.emplace_back();
    sources_.emplace_back();
    if (article.recurring) continue;
    pages_.back() = pages_of(article);
    for (const SourceCount& found : sources_of(article)) sources_.back().push_back(found.source);
    for (const std::string_view page : pages_.back()) by_page_[page].push_back(i);
    for (const std::string_view source : sources_.back()) by_source_[source].push_back(i);
  }
}

std::vector<Relation> Relatedness::relations_of(VertexId article) const {
  const auto nth = static_cast<std::uint32_t>(catalogue_->nth(VertexKind::article, article));
  Ballot ballot;
  std::vector<Relation> relations;
  for (const Nominee& nominee : nominees(nth, {faintest, std::numeric_limits<std::size_t>::max()}, ballot)) {
    Relation relation = relate(nth, nominee.article);
    if (relation.score >= faintest) relations.push_back(std::move(relation));
  }
  std::sort(relations.begin(), relations.end(),
            [&](const Relation& a, const Relation& b) { return comes_first(a, b); });
  return relations;
}

std::vector<Edge> Relatedness::strongest() const {
  std::set<std::pair<VertexId, VertexId>> known;
  std::vector<Edge> edges;
  Ballot ballot;
  for (std::uint32_t i = 0; i < profiles_.size(); ++i) {
    const VertexId article = catalogue_->vertex(VertexKind::article, i);
    std::vector<Relation> relations;
    for (const Nominee& nominee : best(nominees(i, {faintest_edge, postings_per_article}, ballot))) {
      relations.push_back(relate(i, nominee.article));
    }
    std::sort(relations.begin(), relations.end(),
              [&](const Relation& a, const Relation& b) { return comes_first(a, b); });
    relations.resize(std::min(relations.size(), edges_per_article));
    for (const Relation& relation : relations) {
      const auto [from, to] = std::pair(std::min(article, relation.article), std::max(article, relation.article));
      if (relation.score < faintest_edge || !known.insert({from, to}).second) continue;
      const auto topics = static_cast<std::uint32_t>(relation.topics.size());
      edges.push_back({EdgeKind::related_article, from, to, relation.score, topics});
    }
  }
  return edges;
}

void Relatedness::Ballot::add(std::uint32_t article, double bound) {
  if (bounds[article] == 0) named.push_back(article);
  bounds[article] += std::max(bound, std::numeric_limits<double>::min());
}

std::vector<Relatedness::Nominee> Relatedness::nominees(std::uint32_t article, const Search& search,
                                                        Ballot& ballot) const {
  ballot.bounds.resize(profiles_.size());
  nominate_by_topics(article, search.most_postings, ballot);
  nominate_by_links(article, search, ballot);
  std::vector<Nominee> found;
  for (const std::uint32_t named : ballot.named) {
    const double bound = std::exchange(ballot.bounds[named], 0);
    if (named != article && rounded(bound) >= search.floor) found.push_back({named, bound});
  }
  ballot.named.clear();
  return found;
}

/// Those to look at closely.
std::vector<Relatedness::Nominee> Relatedness::best(std::vector<Nominee> nominees) {
  const auto last = nominees.begin() + static_cast<std::ptrdiff_t>(std::min(nominees.size(), closely));
  std::partial_sort(nominees.begin(), last, nominees.end(), [](const Nominee& a, const Nominee& b) {
    return a.bound != b.bound ? a.bound > b.bound : a.article < b.article;
  });
  nominees.erase(last, nominees.end());
  return nominees;
}

/// From the rarest topic on, until `most_postings` are read: what is left then is so common that it
/// decides little.
void Relatedness::nominate_by_topics(std::uint32_t article, std::size_t most_postings, Ballot& ballot) const {
  std::vector<Feature> rarest_first = profiles_[article].features;
  std::stable_sort(rarest_first.begin(), rarest_first.end(), [&](const Feature& a, const Feature& b) {
    return profiles_.postings(a.topic).size() < profiles_.postings(b.topic).size();
  });
  std::size_t read = 0;
  for (const Feature& feature : rarest_first) {
    const auto postings = profiles_.postings(feature.topic);
    read += postings.size();
    if (read > most_postings) break;
    for (const Posting& posting : postings) {
      const double norms = profiles_[article].norm * profiles_[posting.article].norm;
      ballot.add(posting.article, feature.weight * posting.weight / norms);
    }
  }
}

void Relatedness::nominate_by_links(std::uint32_t article, const Search& search, Ballot& ballot) const {
  const auto nominate = [&](const std::vector<std::uint32_t>& others, double part) {
    if (part < faintest || others.size() > search.most_postings) return;
    for (const std::uint32_t other : others) ballot.add(other, part);
  };
  for (const std::string_view page : pages_[article]) nominate(by_page_.at(page), 1);
  for (const std::string_view source : sources_[article]) nominate(by_source_.at(source), source_part(source));
}

Relation Relatedness::relate(std::uint32_t one, std::uint32_t other) const {
  Relation relation;
  relation.article = catalogue_->vertex(VertexKind::article, other);
  relation.topics = shared_topics(one, other);
  relation.same_work = !common(pages_[one], pages_[other]).empty();
  relation.shared_source = shared_source(one, other);
  double topics = 0;
  for (const SharedTopic& shared : relation.topics) topics += shared.weight;
  double missing = 1 - std::min(topics, 1.0);
  if (relation.same_work) missing *= 1 - work_part;
  if (!relation.shared_source.empty()) missing *= 1 - source_part(relation.shared_source);
  relation.score = rounded(1 - missing);
  std::stable_sort(relation.topics.begin(), relation.topics.end(),
                   [](const SharedTopic& a, const SharedTopic& b) { return a.weight > b.weight; });
  return relation;
}

std::vector<SharedTopic> Relatedness::shared_topics(std::uint32_t one, std::uint32_t other) const {
  const Profile& a = profiles_[one];
  const Profile& b = profiles_[other];
  std::vector<SharedTopic> shared;
  auto in_b = b.features.begin();
  for (const Feature& feature : a.features) {
    while (in_b != b.features.end() && in_b->topic < feature.topic) ++in_b;
    if (in_b == b.features.end()) break;
    if (in_b->topic != feature.topic) continue;
    const bool own = feature.own && in_b->own;
    const std::uint32_t articles =
        own ? catalogue_->vertices()[index_of(feature.topic)].articles : profiles_.articles_under(feature.topic);
    const double weight = rounded(feature.weight * in_b->weight / (a.norm * b.norm));
    shared.push_back({catalogue_->topic(feature.topic), weight, !own, articles});
  }
  drop_explained(shared);
  return shared;
}

/// Two articles on one topic share all that is above it as well, which is nothing more to say: of
/// what is only above them, the lowest counts.
void Relatedness::drop_explained(std::vector<SharedTopic>& shared) const {
  const std::vector<SharedTopic> all = shared;
  std::erase_if(shared, [&](const SharedTopic& candidate) {
    return candidate.is_ancestor && std::any_of(all.begin(), all.end(), [&](const SharedTopic& below) {
             const auto& above = catalogue_->ancestors(*catalogue_->find(below.topic));
             return std::binary_search(above.begin(), above.end(), candidate.topic);
           });
  });
}

/// The rarest publisher of both; empty when there is none.
std::string_view Relatedness::shared_source(std::uint32_t one, std::uint32_t other) const {
  const std::vector<std::string_view> sources = common(sources_[one], sources_[other]);
  const auto rarest = std::min_element(sources.begin(), sources.end(), [&](std::string_view a, std::string_view b) {
    return by_source_.at(a).size() < by_source_.at(b).size();
  });
  return rarest == sources.end() ? std::string_view() : *rarest;
}

double Relatedness::source_part(std::string_view source) const {
  const std::size_t all = profiles_.size();
  const std::size_t having = by_source_.at(source).size();
  return rarest_source_part * rarity(having, all) / rarity(1, all);
}

bool Relatedness::comes_first(const Relation& a, const Relation& b) const {
  const auto key = [&](const Relation& relation) {
    const std::string& date = catalogue_->issues()[catalogue_->place(relation.article).issue].issue.date;
    return std::tie(date, catalogue_->vertices()[index_of(relation.article)].id);
  };
  return a.score != b.score ? a.score > b.score : key(a) < key(b);
}

}  // namespace weft::graph
