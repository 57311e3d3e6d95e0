// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weft::relatedness {

/// A topic given to an article, and how much.
struct TopicScore {
  TopicId topic{};
  Role role = Role::mentions;
  double score = 0;
};

std::vector<TopicScore> scores_of(const ArticleTags& tags);

struct TopicStrength {
  TopicId topic{};
  double strength = 0;
};

/// What is above the topics of an ontology, looked up once for each that is asked for.
class TopicLadder {
 public:
  /// REQUIRES: `ontology` outlives it.
  explicit TopicLadder(const Ontology& ontology) : ontology_(&ontology), rungs_(ontology.topics().size()) {}

  /// The topics of an article and all that is above them, each once and sorted: by score, role and how far above its
  /// tags it stands. Holds until the next call.
  const std::vector<TopicStrength>& strengths(std::span<const TopicScore> tags);

 private:
  struct Rung {
    TopicId topic{};
    std::uint32_t steps = 0;  ///< up
  };

  const std::vector<Rung>& above(TopicId topic);

  const Ontology* ontology_;
  std::vector<std::optional<std::vector<Rung>>> rungs_;  ///< by topic, nearest first, each by its shortest way
  std::vector<TopicStrength> strengths_;
};

}  // namespace weft::relatedness
