// SPDX-License-Identifier: MIT
#include "pictures/map_choice.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace weft::pictures {
namespace {

bool is_between_topics(const Edge& edge) {
  return edge.kind == EdgeKind::together || edge.kind == EdgeKind::broader || edge.kind == EdgeKind::related;
}

/// How much an edge says for a topic at its end: what stands together by articles, and what the ontology ties by how
/// much of the archive that is. By itself the ontology says the same of every archive, and would leave no room for what
/// this one holds.
double bond_of(const Edge& edge, const Vertex& end) {
  constexpr double by_ontology = 0.25;
  return edge.kind == EdgeKind::together ? strength_of(edge) : by_ontology * std::log1p(end.articles);
}

/// The topics one step beyond some others that are not shown yet, those with the strongest bond first.
std::vector<VertexId> next_to(std::span<const VertexId> topics, const MapChoice& choice) {
  std::map<VertexId, double> bonds;
  for (const VertexId topic : topics) {
    for (const Edge* edge : choice.excerpt().edges_of(topic)) {
      const VertexId other = other_end(*edge, topic);
      if (!is_between_topics(*edge) || choice.shows(other)) continue;
      double& bond = bonds[other];
      bond = std::max(bond, bond_of(*edge, choice.graph()[other]));
    }
  }
  std::vector<VertexId> found;
  for (const auto& [topic, bond] : bonds) found.push_back(topic);
  std::stable_sort(found.begin(), found.end(), [&](VertexId a, VertexId b) { return bonds[a] > bonds[b]; });
  return found;
}

/// The articles related to one, strongest first, and those about the same page.
std::vector<VertexId> related_to(VertexId article, const MapChoice& choice) {
  std::vector<const Edge*> bonds;
  for (const Edge* edge : choice.graph().edges_of(article)) {
    if (edge->kind == EdgeKind::related_article || edge->kind == EdgeKind::same_work) bonds.push_back(edge);
  }
  const auto strength = [](const Edge* edge) { return edge->kind == EdgeKind::same_work ? 2.0 : edge->weight; };
  std::stable_sort(bonds.begin(), bonds.end(), [&](const Edge* a, const Edge* b) { return strength(a) > strength(b); });
  if (bonds.size() > choice.limits().related) bonds.resize(choice.limits().related);
  std::vector<VertexId> articles;
  for (const Edge* edge : bonds) articles.push_back(other_end(*edge, article));
  return articles;
}

/// The topics of some articles, those of the most of them first.
std::vector<VertexId> topics_of(const TopicGraph& graph, std::span<const VertexId> articles) {
  std::map<VertexId, std::size_t> counts;
  for (const VertexId article : articles) {
    for (const Edge* edge : graph.edges_of(article)) {
      if (is_tag(edge->kind)) counts[edge->to] += edge->kind == EdgeKind::about ? 3 : 1;
    }
  }
  std::vector<VertexId> topics;
  for (const auto& [topic, count] : counts) topics.push_back(topic);
  std::stable_sort(topics.begin(), topics.end(), [&](VertexId a, VertexId b) { return counts[a] > counts[b]; });
  return topics;
}

}  // namespace

std::vector<VertexId> articles_of_collections(const TopicGraph& graph, std::span<const VertexId> things) {
  std::vector<VertexId> articles;
  for (const VertexId thing : things) {
    if (!is_collection(graph[thing].kind)) continue;
    for (const Edge* edge : graph.edges_of(thing)) {
      if (edge->kind == EdgeKind::part_of || edge->kind == EdgeKind::from) articles.push_back(edge->from);
    }
  }
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

void plan_topic(VertexId topic, const MapSubject& subject, MapChoice& choice) {
  choice.plan().focus.push_back(topic);
  choice.show(topic);
  const std::size_t most = subject.top > 0 ? subject.top : choice.topics() + choice.limits().around;
  std::vector<VertexId> last{topic};
  for (std::size_t step = 0; step < subject.depth && !last.empty(); ++step) {
    std::vector<VertexId> next = next_to(last, choice);
    next.resize(std::min(next.size(), most - std::min(most, choice.topics())));
    for (const VertexId found : next) choice.show(found);
    last = std::move(next);
  }
  choice.show_articles_about(std::span(&topic, 1), choice.limits().articles_about);
}

void plan_article(VertexId article, MapChoice& choice) {
  choice.plan().focus.push_back(article);
  for (const Edge* tag : tags_of(choice.graph(), article)) choice.show(tag->to);
  std::vector<VertexId> articles{article};
  for (const VertexId related : related_to(article, choice)) articles.push_back(related);
  choice.show_articles(articles, choice.limits().topics_of_each);
  // Where articles are left out, their topics are there all the same.
  for (const VertexId left_out : articles) {
    if (choice.excerpt().has(left_out)) continue;
    const auto tags = tags_of(choice.graph(), left_out);
    for (std::size_t i = 0; i < std::min(choice.limits().topics_of_each, tags.size()); ++i) choice.show(tags[i]->to);
  }
}

void plan_collection(VertexId issue_or_source, const MapSubject& subject, MapChoice& choice) {
  const auto articles = articles_of_collections(choice.graph(), std::span(&issue_or_source, 1));
  MapPlan& plan = choice.plan();
  plan.focus.push_back(issue_or_source);
  const bool with_articles = articles_of_collections(choice.graph(), subject.things).size() <= choice.limits().articles;
  if (with_articles && subject.top == 0) choice.show_articles(articles, choice.limits().topics_of_each);
  const std::size_t most = subject.top > 0 ? subject.top
                           : with_articles ? choice.limits().topics_beside_articles
                                           : choice.limits().topics;
  for (const VertexId topic : topics_of(choice.graph(), articles)) {
    if (choice.topics() >= most) break;
    choice.show(topic);
  }
  if (with_articles && subject.top > 0) choice.show_articles(articles, 0);
  // It is what all of the map leads to, and stands in the title.
  if (choice.graph()[issue_or_source].kind == VertexKind::source) plan.shows[index_of(issue_or_source)] = false;
}

}  // namespace weft::pictures
