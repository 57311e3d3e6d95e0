// SPDX-License-Identifier: MIT
#pragma once

#include "evaluation/terms.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace weft::evaluation {

/// Where a new topic may hang: the wide topic, one with others below it, whose articles go with its own most.
class LikelyBroader {
 public:
  LikelyBroader(const CorpusWords& words, const Ontology& ontology);

  std::optional<TopicId> of(const Term& term) const;

 private:
  std::vector<std::vector<TopicId>> wide_;   ///< topics of each article that are wide, or above its topics
  std::map<TopicId, std::size_t> articles_;  ///< of each wide topic
};

}  // namespace weft::evaluation
