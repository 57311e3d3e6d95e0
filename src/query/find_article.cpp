// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace weft {

namespace {

std::vector<ArticleNumber> articles_called(const Archive& archive, std::string_view name) {
  if (const auto address = text::parse_web_address(name)) {
    auto found = archive.articles_about(text::without_scheme(address->canonical));
    if (!found.empty()) return found;
  }
  return archive.articles_titled(name);
}

}  // namespace

std::optional<ArticleNumber> find_article(const Archive& archive, std::string_view name) {
  const std::string_view asked = text::trimmed(name);
  if (const auto article = archive.find_article(asked)) return article;
  const std::vector<ArticleNumber> called = articles_called(archive, asked);
  if (called.empty()) return std::nullopt;
  const std::vector<std::string> pages = archive.pages_of(called.front());
  const bool one_work = std::all_of(called.begin() + 1, called.end(), [&](ArticleNumber other) {
    return !pages.empty() && archive.pages_of(other) == pages;
  });
  return one_work ? std::optional(called.front()) : std::nullopt;
}

std::vector<VertexId> articles_in(const TopicGraph& graph, VertexId issue) {
  std::vector<VertexId> articles;
  for (const Edge* edge : graph.edges_of(issue))
    if (edge->kind == EdgeKind::part_of) articles.push_back(edge->from);
  return articles;
}

TopicGraph graph_of(ArchivedCorpus corpus) {
  if (corpus.counted) return TopicGraph::of_counts(std::move(corpus.ontology), std::move(corpus.counted));
  return {std::move(corpus.ontology), std::move(corpus.issues), corpus.related};
}

}  // namespace weft
