// SPDX-License-Identifier: MIT
#include <weft/query.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weft {
namespace {

constexpr std::size_t most_reasons = 4;
constexpr double telling = 0.05;             ///< of the heaviest topic: one that weighs less explains nothing
constexpr std::size_t rare_in_so_many = 20;  ///< one article of so many is rare

std::size_t count_articles(const TopicGraph& graph) {
  return static_cast<std::size_t>(std::count_if(graph.vertices().begin(), graph.vertices().end(),
                                                [](const Vertex& v) { return v.kind == VertexKind::article; }));
}

std::optional<Role> role_of(const TopicGraph& graph, VertexId article, TopicId topic) {
  for (const Tag& tag : graph.tags(article).tags) {
    if (tag.topic == topic) return tag.role;
  }
  return std::nullopt;
}

/// ` (rare: 2 of 52)`
std::string share_of(const SharedTopic& shared, std::size_t all) {
  const bool rare = shared.articles * rare_in_so_many <= all;
  return std::string(rare ? " (rare: " : " (") + std::to_string(shared.articles) + " of " + std::to_string(all) + ")";
}

/// Who asks: `article` is here, what answers is there.
struct Question {
  const TopicGraph& graph;
  VertexId article{};
  std::size_t articles = 0;  ///< in all
};

std::string phrase(const Question& question, VertexId there, const SharedTopic& shared) {
  const TopicGraph& graph = question.graph;
  const std::string& label = graph.ontology()[shared.topic].label();
  const auto role_here = role_of(graph, question.article, shared.topic);
  const auto role_there = role_of(graph, there, shared.topic);
  if (shared.is_ancestor || !role_here || !role_there) return "both under " + label;
  const std::string share = share_of(shared, question.articles);
  if (*role_here != *role_there) {
    const bool here = *role_here == Role::about;
    return "about " + label + (here ? " here, mentioned there" : " there, mentioned here") + share;
  }
  return (*role_here == Role::about ? "both about " : "both mention ") + label + share;
}

std::vector<std::string> reasons_of(const Question& question, const Relation& relation) {
  std::vector<std::string> reasons;
  if (relation.same_work) reasons.emplace_back("link the same page");
  // One page has one publisher, which goes without saying.
  const bool name_source = !relation.same_work && !relation.shared_source.empty();
  const std::size_t most = most_reasons - (name_source ? 1 : 0);
  for (const SharedTopic& shared : relation.topics) {
    if (reasons.size() == most || shared.weight < telling * relation.topics.front().weight) break;
    reasons.push_back(phrase(question, relation.article, shared));
  }
  if (name_source) reasons.push_back("same publisher " + relation.shared_source);
  return reasons;
}

}  // namespace

std::vector<RelatedArticle> related_articles(const TopicGraph& graph, VertexId article, const RelatedOptions& options) {
  const Question question{graph, article, count_articles(graph)};
  const Issue* issue = &graph.issue(article);
  std::vector<RelatedArticle> answers;
  for (Relation& relation : graph.relations_of(article)) {
    if (answers.size() == options.limit) break;
    const bool same_issue = &graph.issue(relation.article) == issue;
    if (same_issue && !options.same_issue && !relation.same_work) continue;
    std::vector<std::string> reasons = reasons_of(question, relation);
    answers.push_back({std::move(relation), std::move(reasons)});
  }
  return answers;
}

}  // namespace weft
