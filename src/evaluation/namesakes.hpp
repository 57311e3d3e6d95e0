// SPDX-License-Identifier: MIT
#pragma once

#include <weft/evaluation.hpp>

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::evaluation {

/// Which topics of an ontology stand for the concepts of people: those that share a name with them.
class Namesakes {
 public:
  /// REQUIRES: both outlive this.
  Namesakes(const Ontology& ontology, const Concepts& concepts);

  /// Each once: first the one whose id is the concept's own, then those whose preferred label is among its
  /// names, then the others; by id among themselves.
  const std::vector<TopicId>& of(const std::string& name);

 private:
  std::vector<TopicId> find(const std::string& name) const;

  const Ontology& ontology_;
  const Concepts& concepts_;
  std::unordered_map<std::string, std::vector<TopicId>> topics_;      ///< by comparable name
  std::map<std::string, std::vector<TopicId>, std::less<>> answers_;  ///< by concept
};

}  // namespace weft::evaluation
