// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "relatedness/article_store.hpp"
#include "relatedness/article_weigher.hpp"
#include "relatedness/census.hpp"
#include "relatedness/feature_lists.hpp"
#include "relatedness/in_parallel.hpp"
#include "relatedness/memory.hpp"
#include "relatedness/number_features.hpp"
#include "relatedness/thing_row.hpp"

#include <atomic>
#include <cassert>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft {

namespace {

using relatedness::ArticleStore;
using relatedness::ArticleWeigher;
using relatedness::Census;
using relatedness::GatheredArticle;
using relatedness::in_parallel;
using relatedness::kinds;
using relatedness::NameTable;
using relatedness::PackedLists;
using relatedness::place_of;
using relatedness::Tellings;
using relatedness::ThingNumber;
using relatedness::ThingRow;
using relatedness::Unpacker;

constexpr double evenness = 0.5;  ///< of what articles come to on average

static_assert(ArticleStore::batch == FeatureTable::Lists::batch);

/// The names of one kind in an issue that is added, and their numbers among all.
class IssueNames {
 public:
  IssueNames(Unpacker& unpacker, NameTable& all) : all_(&all), names_(unpacker.number()), numbers_(names_.size()) {
    for (std::string_view& name : names_) name = unpacker.text();
  }

  void renumber(ThingNumber& number) {
    if (!numbers_[number]) numbers_[number] = all_->add(names_[number]);
    number = *numbers_[number];
  }

 private:
  NameTable* all_;
  std::vector<std::string_view> names_;
  std::vector<std::optional<ThingNumber>> numbers_;  ///< none while no article that may answer has it
};

}  // namespace

struct FeatureTableBuilder::Impl {
  explicit Impl(const Ontology& its) : ontology(its) {
    for (const Topic& topic : ontology.topics()) names[place_of(FeatureKind::topic)].add(topic.id);
  }

  void add(const IssueFeatures& issue);
  std::unique_ptr<FeatureTable::Lists> finish(unsigned jobs);

 private:
  std::uint32_t number_of_series(const std::string& name);
  std::unique_ptr<FeatureTable::Lists> list_shares(unsigned jobs);
  void find_evenness(const Tellings& tellings, unsigned jobs);
  std::vector<PackedLists> take_shares(const Tellings& tellings, unsigned jobs);

  const Ontology& ontology;
  relatedness::KindNames names;
  ArticleStore articles;
  std::unordered_map<std::string, std::uint32_t> series_numbers;
  relatedness::SeriesOfArticles series;
  Yardstick yardstick;
};

std::uint32_t FeatureTableBuilder::Impl::number_of_series(const std::string& name) {
  const auto number = static_cast<std::uint32_t>(series.may_answer.size());
  const auto [known, is_new] = series_numbers.try_emplace(name, number);
  if (is_new) series.may_answer.push_back(0);
  return known->second;
}

void FeatureTableBuilder::Impl::add(const IssueFeatures& issue) {
  const std::uint32_t its_series = number_of_series(issue.series);
  Unpacker unpacker(issue.things);
  IssueNames words(unpacker, names[place_of(FeatureKind::word)]);
  IssueNames sources(unpacker, names[place_of(FeatureKind::source)]);
  IssueNames pages(unpacker, names[place_of(FeatureKind::page)]);
  GatheredArticle article;
  for (const bool recurring : issue.recurring) {
    unpack(unpacker, article);
    series.of.push_back(its_series);
    if (recurring) {
      article = {};
    } else {
      ++yardstick.articles;
      ++series.may_answer[its_series];
    }
    for (relatedness::CountedWord& word : article.things.words) words.renumber(word.number);
    for (ThingNumber& source : article.things.sources) sources.renumber(source);
    for (ThingNumber& page : article.things.pages) pages.renumber(page);
    articles.add(article);
  }
}

/// What the yardstick adds takes the sums of all articles. They are added in the order of the articles, since the sum
/// of fractions depends on it.
void FeatureTableBuilder::Impl::find_evenness(const Tellings& tellings, unsigned jobs) {
  struct Squares {
    double topics = 0;
    double words = 0;
  };
  std::vector<Squares> squares(articles.size());
  in_parallel(articles.batches(), jobs, [&] {
    return [&, weigher = ArticleWeigher(tellings, ontology)](std::size_t batch) mutable {
      articles.visit(batch, [&](std::size_t at, const GatheredArticle& article) {
        weigher.weigh(article, series.of[at]);
        squares[at] = {weigher.topic_square(), weigher.word_square()};
      });
    };
  });
  Squares sum;
  std::size_t tagged = 0;
  for (const auto& [topics, words] : squares) {
    sum.topics += topics;
    sum.words += words;
    if (topics > 0) ++tagged;
  }
  if (tagged > 0) yardstick.topic_evenness = evenness * sum.topics / double(tagged);
  if (yardstick.articles > 0) yardstick.word_evenness = evenness * sum.words / double(yardstick.articles);
}

/// The shares of all articles by batches, whose articles are given up one after the other.
std::vector<PackedLists> FeatureTableBuilder::Impl::take_shares(const Tellings& tellings, unsigned jobs) {
  std::vector<PackedLists> shares(articles.batches());
  in_parallel(articles.batches(), jobs, [&] {
    return [&, weigher = ArticleWeigher(tellings, ontology)](std::size_t batch) mutable {
      articles.visit(batch, [&](std::size_t at, const GatheredArticle& article) {
        weigher.weigh(article, series.of[at]);
        for (const auto& [thing, weight] : weigher.shares(yardstick)) shares[batch].add(thing, weight);
        shares[batch].end_list();
      });
      shares[batch].shrink_to_fit();
      articles.forget(batch);
    };
  });
  return shares;
}

std::unique_ptr<FeatureTable::Lists> FeatureTableBuilder::Impl::finish(unsigned jobs) {
  auto lists = list_shares(jobs);
  relatedness::give_back_memory();
  lists->yardstick = yardstick;
  lists->turn_over();
  return lists;
}

/// The lists without postings, for which there is room when all that was needed for the shares is gone.
std::unique_ptr<FeatureTable::Lists> FeatureTableBuilder::Impl::list_shares(unsigned jobs) {
  const ThingRow things(std::move(names), jobs);
  in_parallel(articles.batches(), jobs, [&] {
    return [&](std::size_t batch) {
      articles.change(batch, [&](GatheredArticle& article) { things.renumber(article.things); });
    };
  });
  const Census census(articles, series, things.size(), relatedness::TopicLadder(ontology));
  const Tellings tellings(census, things.size(), yardstick.articles);
  find_evenness(tellings, jobs);
  return relatedness::number_features(take_shares(tellings, jobs), things, census, jobs);
}

FeatureTableBuilder::FeatureTableBuilder(const Ontology& ontology) : impl_(std::make_unique<Impl>(ontology)) {}
FeatureTableBuilder::FeatureTableBuilder(FeatureTableBuilder&&) noexcept = default;
FeatureTableBuilder& FeatureTableBuilder::operator=(FeatureTableBuilder&&) noexcept = default;
FeatureTableBuilder::~FeatureTableBuilder() = default;

void FeatureTableBuilder::add(IssueFeatures&& issue) { impl_->add(issue); }

FeatureTable FeatureTableBuilder::finish(unsigned jobs) && { return FeatureTable(impl_->finish(jobs)); }

}  // namespace weft
