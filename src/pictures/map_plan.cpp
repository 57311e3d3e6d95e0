// SPDX-License-Identifier: MIT
#include "pictures/map_plan.hpp"

#include "pictures/map_choice.hpp"
#include "pictures/topic_tree.hpp"

#include <algorithm>
#include <cstdint>

namespace weft::pictures {
namespace {

/// Topics that articles have, the commonest first.
std::vector<VertexId> topics_by_articles(const TopicGraph& graph) {
  const std::vector<TopicLine> lines = count_topics(graph.chronicle());
  std::vector<VertexId> topics;
  for (const TopicLine& line : lines) {
    if (graph[line.topic].articles > 0) topics.push_back(line.topic);
  }
  const auto rank = [&](VertexId topic) {
    return std::uint64_t{graph[topic].articles} + 2 * std::uint64_t{lines[index_of(topic)].about};
  };
  std::stable_sort(topics.begin(), topics.end(), [&](VertexId a, VertexId b) { return rank(a) > rank(b); });
  return topics;
}

/// How many topics on the map stand at or below each, by vertex.
std::vector<std::size_t> shown_below(const TopicTree& tree, const MapChoice& choice) {
  std::vector<std::size_t> counts(choice.plan().shows.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!choice.plan().shows[i] || choice.graph().vertices()[i].kind != VertexKind::topic) continue;
    ++counts[i];
    for (const VertexId above : tree.ancestors[i]) ++counts[index_of(above)];
  }
  return counts;
}

/// Shows the topics no article has that join two branches of those shown, the widest first.
void show_joints(const TopicTree& tree, std::size_t most, MapChoice& choice) {
  const auto counts = shown_below(tree, choice);
  std::vector<VertexId> joints;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (choice.shows(VertexId(i)) || counts[i] < 2) continue;
    const auto branches = std::count_if(tree.below[i].begin(), tree.below[i].end(),
                                        [&](VertexId below) { return counts[index_of(below)] > 0; });
    if (branches > 1) joints.push_back(VertexId(i));
  }
  std::stable_sort(joints.begin(), joints.end(),
                   [&](VertexId a, VertexId b) { return counts[index_of(a)] > counts[index_of(b)]; });
  if (joints.size() > most) joints.resize(most);
  for (const VertexId joint : joints) choice.show(joint);
}

/// A small archive is shown with its articles and sources, each article with its best topic, however rare; where the
/// number of topics was asked for, they are the commonest.
void plan_archive(std::size_t top, MapChoice& choice) {
  const auto articles = choice.all_of(VertexKind::article);
  const bool with_articles = !articles.empty() && articles.size() <= choice.limits().articles;
  if (with_articles && top == 0) choice.show_articles(articles, 1);
  const std::size_t most = top > 0         ? top
                           : with_articles ? choice.limits().topics_beside_articles
                                           : choice.limits().topics;
  for (const VertexId topic : topics_by_articles(choice.graph())) {
    if (choice.topics() >= most) break;
    choice.show(topic);
  }
  if (with_articles && top > 0) choice.show_articles(articles, 0);
  if (with_articles) show_joints(topic_tree(choice.graph()), choice.limits().joints, choice);
}

/// The foremost of its topics, and the articles about them when they are few.
void plan_community(const Community& community, std::size_t top, MapChoice& choice) {
  const std::size_t most = top > 0 ? top : choice.limits().topics;
  for (const VertexId topic : community.members) {
    if (choice.topics() < most) choice.show(topic);
  }
  choice.show_articles_about(community.members, choice.limits().articles_about);
}

void plan_thing(VertexId thing, const MapSubject& subject, MapChoice& choice) {
  switch (choice.graph()[thing].kind) {
    case VertexKind::topic:
      return plan_topic(thing, subject, choice);
    case VertexKind::article:
      return plan_article(thing, choice);
    case VertexKind::source:
    case VertexKind::issue:
      return plan_collection(thing, subject, choice);
  }
}

/// What was named is on the map, whatever lies around it. Of the topics that were asked for, or else of all labels,
/// everything has a share, and what it does not need is left to those that follow.
void plan_things(const MapSubject& subject, MapChoice& choice) {
  for (const VertexId thing : subject.things) {
    if (!is_collection(choice.graph()[thing].kind)) choice.show(thing);
  }
  for (std::size_t i = 0; i < subject.things.size(); ++i) {
    const auto share = [&](std::size_t most, std::size_t taken) {
      return taken + (most - std::min(most, taken)) / (subject.things.size() - i);
    };
    if (subject.top > 0) {
      choice.stop_at_topics(share(subject.top, choice.topics()));
    } else {
      choice.stop_at_labels(share(choice.limits().labels, choice.labels()));
    }
    plan_thing(subject.things[i], subject, choice);
  }
}

/// Those of the issues and sources alone: a map that is also around something else is of all the archive.
std::vector<VertexId> articles_that_count(const TopicGraph& graph, const MapSubject& subject) {
  const bool all = std::all_of(subject.things.begin(), subject.things.end(),
                               [&](VertexId thing) { return is_collection(graph[thing].kind); });
  return all ? articles_of_collections(graph, subject.things) : std::vector<VertexId>();
}

}  // namespace

MapPlan plan_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject,
                 const MapLimits& limits) {
  MapChoice choice(excerpt, limits);
  if (subject.top > 0) {
    choice.stop_at_topics(subject.top);
  } else {
    choice.stop_at_labels(limits.labels);
  }
  choice.plan().counts = articles_that_count(excerpt.graph(), subject);
  if (subject.community) {
    plan_community(standings.communities[*subject.community], subject.top, choice);
  } else if (subject.things.empty()) {
    plan_archive(subject.top, choice);
  }
  plan_things(subject, choice);
  return choice.plan();
}

}  // namespace weft::pictures

namespace weft {

bool has_map(const Excerpt& excerpt, const Standings& standings, const MapSubject& subject) {
  const std::vector<bool> shows = pictures::plan_map(excerpt, standings, subject).shows;
  return std::find(shows.begin(), shows.end(), true) != shows.end();
}

}  // namespace weft
