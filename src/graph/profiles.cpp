// SPDX-License-Identifier: MIT
#include "graph/profiles.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <optional>

namespace weft::graph {
namespace {

constexpr double mention_weight = 0.5;   ///< of a topic mentioned, against one it is about
constexpr double ancestor_weight = 0.4;  ///< of a topic above, against one of its own
constexpr std::size_t most_features = 64;

/// Below this many articles a share says little: two of six is no hub.
constexpr std::size_t fewest_for_hubs = 50;
constexpr double common_share = 0.15;  ///< from here on a topic fades …
constexpr double hub_share = 0.25;     ///< … to nearly nothing here
constexpr double hub_weight = 0.02;

double role_weight(const Tag& tag) {
  const double sure = 0.5 + 0.5 * std::clamp(tag.score, 0.0, 1.0);
  return tag.role == Role::about ? sure : mention_weight * sure;
}

/// The vertices of all topics above one. They are all there, by the rule for vertices.
std::vector<VertexId> above(const Catalogue& catalogue, VertexId topic) {
  std::vector<VertexId> found;
  for (const TopicId ancestor : catalogue.ancestors(topic)) found.push_back(*catalogue.find(ancestor));
  return found;
}

/// Keeps the features that say most. What goes are topics high above a heavily tagged article.
void cut(std::vector<Feature>& features) {
  if (features.size() <= most_features) return;
  std::stable_sort(features.begin(), features.end(),
                   [](const Feature& a, const Feature& b) { return a.weight > b.weight; });
  features.resize(most_features);
  std::sort(features.begin(), features.end(), [](const Feature& a, const Feature& b) { return a.topic < b.topic; });
}

}  // namespace

double rarity(std::size_t having, std::size_t all) {
  assert(having > 0 && having <= all);
  const double information = std::log(double(all + 1) / double(having));
  if (all < fewest_for_hubs) return information;
  const double share = double(having) / double(all);
  const double faded = (share - common_share) / (hub_share - common_share);
  return information * std::clamp(1 - faded, hub_weight, 1.0);
}

Profiles::Profiles(const Catalogue& catalogue) {
  postings_.resize(catalogue.count(VertexKind::topic));
  count_under(catalogue);
  for (std::size_t i = 0; i < catalogue.count(VertexKind::article); ++i) {
    profiles_.push_back(profile_of(catalogue, catalogue.vertex(VertexKind::article, i)));
    for (const Feature& feature : profiles_.back().features) {
      postings_[index_of(feature.topic)].push_back({static_cast<std::uint32_t>(i), feature.weight});
    }
  }
  even_norms();
}

void Profiles::count_under(const Catalogue& catalogue) {
  under_.resize(catalogue.count(VertexKind::topic));
  std::vector<VertexId> topics;
  for (std::size_t i = 0; i < catalogue.count(VertexKind::article); ++i) {
    topics.clear();
    for (const Tag& tag : catalogue.tags(catalogue.vertex(VertexKind::article, i)).tags) {
      const VertexId topic = *catalogue.find(tag.topic);
      topics.push_back(topic);
      for (const VertexId ancestor : above(catalogue, topic)) topics.push_back(ancestor);
    }
    std::sort(topics.begin(), topics.end());
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
    for (const VertexId topic : topics) ++under_[index_of(topic)];
  }
}

Profile Profiles::profile_of(const Catalogue& catalogue, VertexId article) const {
  const std::size_t all = catalogue.count(VertexKind::article);
  std::map<VertexId, Feature> features;
  const auto add = [&](const Feature& feature) {
    Feature& known = features.try_emplace(feature.topic, feature).first->second;
    known.weight = std::max(known.weight, feature.weight);
    known.own = known.own || feature.own;
  };
  Profile profile;
  if (catalogue.article(article).recurring) return profile;
  for (const Tag& tag : catalogue.tags(article).tags) {
    const VertexId topic = *catalogue.find(tag.topic);
    const double role = role_weight(tag);
    const double weight = role * rarity(catalogue.vertices()[index_of(topic)].articles, all);
    add({topic, weight, true});
    profile.norm += weight * weight;
    for (const VertexId ancestor : above(catalogue, topic)) {
      add({ancestor, ancestor_weight * role * rarity(under_[index_of(ancestor)], all), false});
    }
  }
  for (const auto& [topic, feature] : features) profile.features.push_back(feature);
  cut(profile.features);
  return profile;
}

/// Adds half of what articles have on average to each squared norm. Without it an article whose only
/// topic is a hub would be as like another such as two articles can be.
void Profiles::even_norms() {
  double sum = 0;
  std::size_t tagged = 0;
  for (const Profile& profile : profiles_) {
    sum += profile.norm;
    tagged += profile.norm > 0 ? 1 : 0;
  }
  const double even = tagged > 0 ? 0.5 * sum / double(tagged) : 0;
  for (Profile& profile : profiles_) profile.norm = std::sqrt(profile.norm + even);
}

}  // namespace weft::graph
