// SPDX-License-Identifier: MIT
#include "query/related_reasons.hpp"

#include "query/telling_words.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace weft::query {

namespace {

constexpr std::size_t most_reasons = 4;
constexpr double telling = 0.1;                  ///< of the heaviest reason: one that weighs less explains nothing
constexpr std::size_t rare_in_so_many = 20;      ///< one article of so many is rare
constexpr std::uint32_t fewest_for_shares = 50;  ///< of fewer articles a share says little

std::optional<Role> role_in(const std::vector<TopicRole>& roles, std::string_view topic) {
  for (const TopicRole& role : roles)
    if (role.topic == topic) return role.role;
  return std::nullopt;
}

std::string in_words(Role here, Role there, const std::string& label) {
  if (here == there) return (here == Role::about ? "both about " : "both mention ") + label;
  return "about " + label + (here == Role::about ? " here, mentioned there" : " there, mentioned here");
}

}  // namespace

Explainer::Explainer(const Archive& archive, const RelatedQuestion& question)
    : archive_(archive), question_(question), yardstick_(archive.features().yardstick()) {}

std::vector<Reason> Explainer::reasons_for(ArticleNumber article, const std::vector<FeatureShare>& there) {
  const std::vector<TopicRole> roles = archive_.topics_of(article);
  const std::vector<SharedFeature> shared = shared_features(question_.shares, there);
  const std::vector<SharedTopic> topics = topics_among(shared, roles);
  std::vector<Reason> reasons;
  for (const SharedTopic& topic : topics) {
    if (!is_hub(topic.feature, yardstick_)) reasons.push_back(topic_reason(topic, roles));
  }
  for (const SharedFeature& item : shared) {
    const Feature& known = feature(item.feature);
    if (known.kind == FeatureKind::source)
      reasons.push_back({known.kind, {known.name}, "same publisher " + known.name, item.part, false});
    if (known.kind == FeatureKind::page)
      reasons.push_back({known.kind, {known.name}, "both link " + known.name, item.part, false});
  }
  if (auto words = word_reason(shared, topics)) reasons.push_back(*std::move(words));
  std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& a, const Reason& b) { return a.part > b.part; });
  const double least = reasons.empty() ? 0 : telling * reasons.front().part;
  std::erase_if(reasons, [&](const Reason& reason) { return reason.part < least; });
  if (reasons.size() > most_reasons) reasons.resize(most_reasons);
  return reasons;
}

std::vector<Explainer::SharedTopic> Explainer::topics_among(const std::vector<SharedFeature>& shared,
                                                            const std::vector<TopicRole>& roles_there) {
  std::vector<SharedTopic> topics;
  for (const auto& [id, part] : shared) {
    const Feature& known = feature(id);
    if (known.kind != FeatureKind::topic) continue;
    const bool own = role_in(question_.topics, known.name) && role_in(roles_there, known.name);
    topics.push_back({known, part, own});
  }
  explain_above(topics);
  return topics;
}

/// Two articles on one topic share all that is above it as well, which is nothing more to say: what is only above them
/// is counted for the heaviest that stands below it, so that of those the lowest are named.
void Explainer::explain_above(std::vector<SharedTopic>& topics) {
  // From the top down, so that parts wander all the way.
  std::stable_sort(topics.begin(), topics.end(), [&](const SharedTopic& a, const SharedTopic& b) {
    return above(a.feature.name).size() < above(b.feature.name).size();
  });
  std::vector<SharedTopic> kept;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    SharedTopic* heaviest = nullptr;
    for (std::size_t j = i + 1; j < topics.size() && !topics[i].own; ++j) {
      const auto& ancestors = above(topics[j].feature.name);
      if (!std::binary_search(ancestors.begin(), ancestors.end(), topics[i].feature.name)) continue;
      if (heaviest == nullptr || topics[j].part > heaviest->part) heaviest = &topics[j];
    }
    if (heaviest == nullptr) {
      kept.push_back(topics[i]);
    } else {
      heaviest->part += topics[i].part;
    }
  }
  topics = std::move(kept);
}

Reason Explainer::topic_reason(const SharedTopic& topic, const std::vector<TopicRole>& roles_there) const {
  const std::string& id = topic.feature.name;
  const std::string label = archive_.label_of(id);
  const auto here = role_in(question_.topics, id);
  const auto there = role_in(roles_there, id);
  const std::string phrase =
      here && there ? in_words(*here, *there, label) + share_of(topic.feature) : "both under " + label;
  return {FeatureKind::topic, {id}, phrase, topic.part, is_common(topic.feature)};
}

std::optional<Reason> Explainer::word_reason(const std::vector<SharedFeature>& shared,
                                             const std::vector<SharedTopic>& topics) {
  std::vector<std::string> spelt;
  for (const SharedTopic& topic : topics) {
    for (const std::string& label : archive_.labels_of(topic.feature.name)) add_spelling(label, spelt);
  }
  TellingWords words = telling_words(
      shared, [this](FeatureId id) -> const Feature& { return feature(id); }, spelt);
  if (words.words.empty()) return std::nullopt;
  Reason reason{FeatureKind::word, std::move(words.words), "words: ", words.part, false};
  for (const std::string& word : reason.names) reason.phrase += (&word == &reason.names.front() ? "" : ", ") + word;
  return reason;
}

bool Explainer::is_common(const Feature& feature) const {
  return yardstick_.articles >= fewest_for_shares && !is_rare(feature);
}

bool Explainer::is_rare(const Feature& feature) const {
  return std::size_t{feature.articles} * rare_in_so_many <= yardstick_.articles;
}

/// ` (rare: 2 of 52)`
std::string Explainer::share_of(const Feature& feature) const {
  return (is_rare(feature) ? " (rare: " : " (") + std::to_string(feature.articles) + " of " +
         std::to_string(yardstick_.articles) + ")";
}

const std::vector<std::string>& Explainer::above(const std::string& topic) {
  const auto [known, is_new] = above_.try_emplace(topic);
  if (is_new) known->second = archive_.ancestors_of(topic);
  return known->second;
}

const Feature& Explainer::feature(FeatureId id) {
  const auto [known, is_new] = features_.try_emplace(id);
  if (is_new) known->second = archive_.features().feature(id);
  return known->second;
}

std::vector<CommonTopic> common_topics(const Archive& archive, const RelatedQuestion& question, ArticleNumber article) {
  const FeatureIndex& features = archive.features();
  const Yardstick yardstick = features.yardstick();
  std::vector<CommonTopic> found;
  for (const TopicRole& there : archive.topics_of(article)) {
    if (!role_in(question.topics, there.topic)) continue;
    const auto id = features.find(FeatureKind::topic, there.topic);
    if (!id) continue;
    const Feature feature = features.feature(*id);
    if (is_hub(feature, yardstick))
      found.push_back({there.topic, archive.label_of(there.topic), feature.articles, yardstick.articles});
  }
  std::sort(found.begin(), found.end(), [](const CommonTopic& a, const CommonTopic& b) { return a.id < b.id; });
  return found;
}

}  // namespace weft::query
