// SPDX-License-Identifier: MIT
#include "graph/catalogue.hpp"

#include "text/natural_order.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace weft::graph {
namespace {

/// Everything that could tell two issues apart takes part, so the order they came in never shows.
std::vector<TaggedIssue> sorted(std::vector<TaggedIssue> issues) {
  const auto key = [](const TaggedIssue& tagged) {
    const Issue& issue = tagged.issue;
    return std::tuple(text::IssueRank{issue.date, issue.series, issue.number, issue.id}, std::string_view(issue.path),
                      std::string_view(tagged.content_hash));
  };
  std::sort(issues.begin(), issues.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return issues;
}

}  // namespace

Catalogue::Catalogue(std::shared_ptr<const Ontology> ontology, std::vector<TaggedIssue> issues)
    : ontology_(std::move(ontology)), issues_(sorted(std::move(issues))), chronicle_(ontology_, issues_) {
  add_things();
}

Catalogue::Catalogue(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const CountedTopics> counted)
    : ontology_(std::move(ontology)), chronicle_(ontology_, std::move(counted)) {
  add_things();
}

void Catalogue::add_things() {
  add_topics();
  begins_[1] = vertices_.size();
  add_articles();
  begins_[2] = vertices_.size();
  add_sources();
  begins_[3] = vertices_.size();
  add_issues();
  begins_[4] = vertices_.size();
  index_ids();
}

void Catalogue::add_topics() {
  for (const TopicLine& line : count_topics(chronicle_)) {
    const Topic& topic = (*ontology_)[chronicle_.topic(line.topic)];
    vertices_.push_back({VertexKind::topic, topic.id, topic.label(), url_of(topic), line.about + line.mentions});
  }
}

void Catalogue::add_articles() {
  for (std::size_t i = 0; i < issues_.size(); ++i) {
    const Issue& issue = issues_[i].issue;
    assert(issues_[i].tags.size() == issue.articles.size());
    for (std::size_t j = 0; j < issue.articles.size(); ++j) {
      const Article& article = issue.articles[j];
      const Link* link = first_source_link(article);
      vertices_.push_back(
          {VertexKind::article, article_id(issue, article), title_of(article), link ? link->url : std::string(), 0});
      places_.push_back({i, j});
    }
  }
}

void Catalogue::add_sources() {
  std::map<std::string_view, std::uint32_t> articles;
  for (const TaggedIssue& tagged : issues_) {
    for (const Article& article : tagged.issue.articles) {
      for (const SourceCount& found : sources_of(article)) ++articles[found.source];
    }
  }
  for (const auto& [source, count] : articles) {
    const std::string id(source);
    vertices_.push_back({VertexKind::source, id, id, address_of_source(source), count});
  }
}

void Catalogue::add_issues() {
  for (const TaggedIssue& tagged : issues_) {
    const Issue& issue = tagged.issue;
    const auto articles = static_cast<std::uint32_t>(issue.articles.size());
    vertices_.push_back({VertexKind::issue, issue.id, label_of(issue), "", articles});
  }
}

void Catalogue::index_ids() {
  by_id_.resize(vertices_.size());
  for (std::size_t i = 0; i < by_id_.size(); ++i) by_id_[i] = VertexId{static_cast<std::uint32_t>(i)};
  const auto key = [&](VertexId vertex) {
    const Vertex& v = vertices_[index_of(vertex)];
    return std::tuple(v.kind, std::string_view(v.id), vertex);
  };
  std::sort(by_id_.begin(), by_id_.end(), [&](VertexId a, VertexId b) { return key(a) < key(b); });
}

std::size_t Catalogue::count(VertexKind kind) const {
  return begins_[static_cast<std::size_t>(kind) + 1] - begin_of(kind);
}

VertexId Catalogue::vertex(VertexKind kind, std::size_t nth) const {
  assert(nth < count(kind));
  return VertexId{static_cast<std::uint32_t>(begin_of(kind) + nth)};
}

std::size_t Catalogue::nth(VertexKind kind, VertexId vertex) const {
  assert(vertices_[index_of(vertex)].kind == kind);
  return index_of(vertex) - begin_of(kind);
}

std::optional<VertexId> Catalogue::find(VertexKind kind, std::string_view id) const {
  const auto before = [&](VertexId vertex, std::string_view wanted) {
    const Vertex& v = vertices_[index_of(vertex)];
    return std::pair(v.kind, std::string_view(v.id)) < std::pair(kind, wanted);
  };
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id, before);
  if (found == by_id_.end()) return std::nullopt;
  const Vertex& v = vertices_[index_of(*found)];
  return v.kind == kind && v.id == id ? std::optional(*found) : std::nullopt;
}

std::optional<VertexId> Catalogue::find(TopicId topic) const {
  return index_of(topic) < ontology_->topics().size() ? chronicle_.find(topic) : std::nullopt;
}

TopicId Catalogue::topic(VertexId topic) const { return chronicle_.topic(topic); }

const ArticlePlace& Catalogue::place(VertexId article) const { return places_[nth(VertexKind::article, article)]; }

const Article& Catalogue::article(VertexId article) const {
  const ArticlePlace& at = place(article);
  return issues_[at.issue].issue.articles[at.article];
}

const ArticleTags& Catalogue::tags(VertexId article) const {
  const ArticlePlace& at = place(article);
  return issues_[at.issue].tags[at.article];
}

std::vector<SourceCount> sources_of(const Article& article) {
  std::map<std::string_view, std::uint32_t> links;
  for (const Link& link : article.links) {
    if (link.role == LinkRole::source && !link.source.empty()) ++links[link.source];
  }
  std::vector<SourceCount> found;
  found.reserve(links.size());
  for (const auto& [source, count] : links) found.push_back({source, count});
  return found;
}

std::vector<std::string_view> pages_of(const Article& article) {
  std::vector<std::string_view> found;
  for (const Link& link : article.links) {
    if (link.role == LinkRole::source && !link.canonical.empty()) found.push_back(text::without_scheme(link.canonical));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace weft::graph

namespace weft {

std::string url_of(const Topic& topic) {
  const auto is_web = [](std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); };
  const auto found = std::find_if(topic.same_as.begin(), topic.same_as.end(), is_web);
  if (found != topic.same_as.end()) return *found;
  return topic.sites.empty() ? std::string() : "https://" + topic.sites.front();
}

std::string address_of_source(std::string_view source) { return "https://" + std::string(source) + "/"; }

}  // namespace weft
