// SPDX-License-Identifier: MIT
#include "query/checking.hpp"
#include "query/markdown_reference.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace weft {

namespace query {

namespace {

/// How many answers are looked at to find those that may be pointed to.
constexpr std::size_t looked_at = 50;

/// Whether an article points to another already: to its page or to its issue.
bool links(const TopicGraph& graph, VertexId article, VertexId other) {
  const Issue& issue = graph.issue(other);
  for (const Edge* edge : graph.edges_of(article)) {
    if (edge->kind == EdgeKind::refers_to && &graph.issue(edge->to) == &issue) return true;
  }
  const Link* source = first_source_link(graph.article(other));
  if (source == nullptr) return false;
  const auto& links = graph.article(article).links;
  return std::any_of(links.begin(), links.end(), [&](const Link& link) { return link.canonical == source->canonical; });
}

const Tag* tag_of(const TopicGraph& graph, VertexId article, std::string_view topic) {
  const auto& tags = graph.tags(article).tags;
  const auto found =
      std::find_if(tags.begin(), tags.end(), [&](const Tag& tag) { return graph.ontology()[tag.topic].id == topic; });
  return found == tags.end() ? nullptr : &*found;
}

/// Whether the article is about something that the other has as well: what is only above both, or said in passing,
/// sends nobody back.
bool is_on_subject(const TopicGraph& graph, VertexId article, VertexId other, const std::vector<Reason>& reasons) {
  return std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) {
    if (reason.kind != FeatureKind::topic) return false;
    const Tag* const own = tag_of(graph, article, reason.names.front());
    return own != nullptr && own->role == Role::about && tag_of(graph, other, reason.names.front()) != nullptr;
  });
}

std::vector<OlderArticle> older_than(const Checked& checked, const Archive& archive, VertexId article,
                                     const CheckOptions& options) {
  const TopicGraph& graph = checked.graph();
  const RelatedQuestion question = ask_about(archive, graph.ontology(), graph.article(article), graph.tags(article));
  RelatedOptions related_options;
  related_options.limit = looked_at;
  related_options.least_score = options.least_score;
  std::vector<OlderArticle> older;
  for (const RelatedArticle& related : related_articles(archive, question, related_options).related) {
    if (older.size() == options.for_one) break;
    const auto other = graph.find(VertexKind::article, related.card.id);
    if (!other || !checked.is_against(*other) || links(graph, article, *other)) continue;
    if (!is_on_subject(graph, article, *other, related.reasons)) continue;
    older.push_back({*other, related.score, {}, {}});
    for (const Reason& reason : related.reasons) older.back().reasons.push_back(reason.phrase);
  }
  return older;
}

/// Of all articles, only the best: an issue of a hundred lines need not point back a hundred times.
void keep_best(std::vector<PointBack>& found, std::size_t most) {
  std::vector<double> scores;
  for (const PointBack& back : found) {
    for (const OlderArticle& older : back.older) scores.push_back(older.score);
  }
  if (scores.size() <= most) return;
  std::sort(scores.begin(), scores.end(), std::greater<>());
  const double least = scores[most - 1];
  auto ties =
      static_cast<std::size_t>(std::count(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(most), least));
  for (PointBack& back : found) {
    std::erase_if(back.older, [&](const OlderArticle& older) {
      const double score = older.score;
      if (score > least) return false;
      if (score < least || ties == 0) return true;
      --ties;
      return false;
    });
  }
  std::erase_if(found, [](const PointBack& back) { return back.older.empty(); });
}

}  // namespace

}  // namespace query

std::vector<PointBack> point_back(const TopicGraph& graph, const Archive& archive, const UnpublishedIssue& issue,
                                  const CheckOptions& options) {
  const query::Checked checked(graph, issue);
  std::vector<PointBack> found;
  for (const VertexId article : checked.articles()) {
    if (graph.article(article).recurring) continue;
    std::vector<OlderArticle> older = query::older_than(checked, archive, article, options);
    if (!older.empty()) found.push_back({article, std::move(older)});
  }
  query::keep_best(found, options.limit);
  const query::IssueAddresses addresses(graph, checked.issue().series, checked.file().base_url);
  for (PointBack& back : found) {
    for (OlderArticle& older : back.older) older.markdown = query::markdown_reference(graph, older.article, addresses);
  }
  return found;
}

}  // namespace weft
