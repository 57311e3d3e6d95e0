// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <string>
#include <unordered_map>

namespace weft::evaluation {

/// By which label of its topic a mention was found. A mention says what stands in the text, which may differ from
/// the label in case, hyphens and a plural s.
class MentionLabels {
 public:
  /// REQUIRES: the ontology outlives this.
  explicit MentionLabels(const Ontology& ontology) : ontology_(ontology) {}

  /// The label as the ontology writes it; the site, for an address; what stands there, when the topic has neither.
  const std::string& of(const Mention& mention);

 private:
  const Ontology& ontology_;
  std::unordered_map<std::string, std::string> known_;  ///< by topic and text
};

}  // namespace weft::evaluation
