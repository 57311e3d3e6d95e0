// SPDX-License-Identifier: MIT
#include "evaluation/namesakes.hpp"

#include "evaluation/comparable.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace weft::evaluation {

Namesakes::Namesakes(const Ontology& ontology, const Concepts& concepts) : ontology_(ontology), concepts_(concepts) {
  for (std::uint32_t i = 0; i < ontology.topics().size(); ++i) {
    const TopicId topic{i};
    std::set<std::string> names{comparable_name(ontology[topic].id)};
    for (const Label& label : ontology[topic].labels) names.insert(comparable_name(label.text));
    for (const std::string& name : names) {
      if (!name.empty()) topics_[name].push_back(topic);
    }
  }
}

const std::vector<TopicId>& Namesakes::of(const std::string& name) {
  const auto known = answers_.find(name);
  return known != answers_.end() ? known->second : answers_.emplace(name, find(name)).first->second;
}

std::vector<TopicId> Namesakes::find(const std::string& name) const {
  const std::string own = comparable_name(name);
  std::set<std::string> names{own};
  if (const auto concept_ = concepts_.find(name); concept_ != concepts_.end()) {
    for (const std::string& other : concept_->second) names.insert(comparable_name(other));
  }
  std::set<TopicId> found;
  for (const std::string& spelt : names) {
    if (const auto topics = topics_.find(spelt); topics != topics_.end())
      found.insert(topics->second.begin(), topics->second.end());
  }
  std::vector<TopicId> answer(found.begin(), found.end());
  const auto distance = [&](TopicId topic) {
    if (comparable_name(ontology_[topic].id) == own) return 0;
    return names.contains(comparable_name(ontology_[topic].label())) ? 1 : 2;
  };
  std::stable_sort(answer.begin(), answer.end(), [&](TopicId a, TopicId b) { return distance(a) < distance(b); });
  return answer;
}

}  // namespace weft::evaluation
