// SPDX-License-Identifier: MIT
#include <weft/ontology.hpp>

#include "text/hash.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace weft {

namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, 10> type_names{"technology", "language", "protocol",     "technique", "concept",
                                                      "field",      "practice", "organization", "person",    "event"};

constexpr std::array<TopicType, type_names.size()> all_types{
    TopicType::technology, TopicType::language, TopicType::protocol,     TopicType::technique, TopicType::concept_,
    TopicType::field,      TopicType::practice, TopicType::organization, TopicType::person,    TopicType::event};

constexpr std::array<std::string_view, 3> kind_names{"preferred", "alternative", "hidden"};
constexpr std::array<std::string_view, 3> case_names{"usual", "any", "exact"};

void add_all(text::Fingerprint& fingerprint, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) fingerprint.add(text);
  fingerprint.add("/");
}

void add_ids(text::Fingerprint& fingerprint, const std::vector<TopicId>& ids) {
  for (const TopicId id : ids) fingerprint.add(std::to_string(index_of(id)));
  fingerprint.add("/");
}

void add_topic(text::Fingerprint& fingerprint, const Topic& topic) {
  fingerprint.add(topic.id);
  fingerprint.add(name_of(topic.type));
  for (const Label& label : topic.labels) {
    fingerprint.add(label.text);
    fingerprint.add(label.language);
    fingerprint.add(std::to_string(static_cast<int>(label.kind)));
  }
  fingerprint.add("/");
  add_ids(fingerprint, topic.broader);
  add_ids(fingerprint, topic.related);
  add_all(fingerprint, topic.sites);
  add_all(fingerprint, topic.same_as);
  for (const MatchPolicy& policy : topic.policies) {
    fingerprint.add(policy.label);
    fingerprint.add(std::to_string(static_cast<int>(policy.letter_case)));
    add_all(fingerprint, policy.needs);
    add_all(fingerprint, policy.never);
  }
}

[[maybe_unused]] bool is_sorted_by_id(std::span<const Topic> topics) {
  return std::is_sorted(topics.begin(), topics.end(), [](const Topic& a, const Topic& b) { return a.id < b.id; });
}

}  // namespace

Ontology::Ontology(Scheme scheme, std::vector<Topic> topics) : scheme_(std::move(scheme)), topics_(std::move(topics)) {
  assert(is_sorted_by_id(topics_));
  text::Fingerprint fingerprint;
  for (const std::string* field : {&scheme_.title, &scheme_.license, &scheme_.attribution}) fingerprint.add(*field);
  for (const Topic& topic : topics_) add_topic(fingerprint, topic);
  fingerprint_ = fingerprint.hex();
}

std::optional<TopicId> Ontology::find(std::string_view id) const {
  const auto place = std::lower_bound(topics_.begin(), topics_.end(), id,
                                      [](const Topic& topic, std::string_view wanted) { return topic.id < wanted; });
  if (place == topics_.end() || place->id != id) return std::nullopt;
  return TopicId(static_cast<std::uint32_t>(place - topics_.begin()));
}

std::vector<TopicId> Ontology::ancestors(TopicId topic) const {
  std::vector<TopicId> found;
  const auto add = [&](const std::vector<TopicId>& above) {
    for (const TopicId id : above)
      if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
  };
  add((*this)[topic].broader);
  for (std::size_t i = 0; i < found.size(); ++i) add((*this)[found[i]].broader);
  return found;
}

std::vector<TopicId> Ontology::narrower(TopicId topic) const {
  std::vector<TopicId> found;
  for (std::uint32_t i = 0; i < topics_.size(); ++i) {
    const std::vector<TopicId>& broader = topics_[i].broader;
    if (std::find(broader.begin(), broader.end(), topic) != broader.end()) found.push_back(TopicId(i));
  }
  return found;
}

std::vector<TopicId> Ontology::roots() const {
  std::vector<TopicId> found;
  for (std::uint32_t i = 0; i < topics_.size(); ++i)
    if (topics_[i].broader.empty()) found.push_back(TopicId(i));
  return found;
}

std::string_view name_of(LabelKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(LetterCase letter_case) { return case_names[static_cast<std::size_t>(letter_case)]; }

std::span<const TopicType> topic_types() { return all_types; }

std::string_view name_of(TopicType type) { return type_names[static_cast<std::size_t>(type)]; }

std::optional<TopicType> find_topic_type(std::string_view name) {
  const auto place = std::find(type_names.begin(), type_names.end(), name);
  if (place == type_names.end()) return std::nullopt;
  return static_cast<TopicType>(place - type_names.begin());
}

}  // namespace weft
