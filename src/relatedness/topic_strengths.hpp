// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <cstdint>
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

/// What is above each topic of an ontology, looked up once.
class TopicLadder {
 public:
  explicit TopicLadder(const Ontology& ontology);

  /// The topics of an article and all that is above them, each once and sorted: by score, role and how far above its
  /// tags it stands.
  std::vector<TopicStrength> strengths(std::span<const TopicScore> tags) const;

 private:
  struct Rung {
    TopicId topic{};
    std::uint32_t steps = 0;  ///< up
  };

  std::vector<char> is_name_;           ///< by topic
  std::vector<std::size_t> begins_{0};  ///< of each topic among the rungs, and the end of the last
  std::vector<Rung> rungs_;             ///< nearest first
};

}  // namespace weft::relatedness
