// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace weft::tagging {

/// The few topics of one article, asked for more often than one is added.
class TopicSet {
 public:
  TopicSet() = default;
  explicit TopicSet(std::vector<TopicId> topics) : topics_(std::move(topics)) {
    std::sort(topics_.begin(), topics_.end());
    topics_.erase(std::unique(topics_.begin(), topics_.end()), topics_.end());
  }

  bool contains(TopicId topic) const { return std::binary_search(topics_.begin(), topics_.end(), topic); }

  /// Whether it was not there before.
  bool insert(TopicId topic) {
    const auto place = std::lower_bound(topics_.begin(), topics_.end(), topic);
    if (place != topics_.end() && *place == topic) return false;
    topics_.insert(place, topic);
    return true;
  }

  /// In their order.
  const std::vector<TopicId>& topics() const { return topics_; }

 private:
  std::vector<TopicId> topics_;
};

}  // namespace weft::tagging
