// SPDX-License-Identifier: MIT
#pragma once

#include "query/find_terms.hpp"
#include "query/snippet.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weft::query {

/// A topic and the words of its label that was met.
struct NamedTopic {
  archive::Key topic = 0;
  std::string words;
};

/// What to ask the index, and what to look for in its answers.
struct FindPlan {
  std::optional<archive::SearchExpression> expression;  ///< none when nothing is wanted
  std::vector<NamedTopic> topics;                       ///< in the order of the terms
  std::vector<Mark> marks;                              ///< what is marked in texts
  std::vector<std::string> run;                         ///< all words, when all terms are plain
  bool run_is_begun = false;                            ///< the last of them may go on
};

/// Words are met in the singular and the plural, in quotes only as they are. Every plain run of terms is met by its
/// words or, where they are a label, by a tag of that topic: so an alias finds articles that use another spelling. The
/// run as a phrase, or with its words near each other, counts for more.
FindPlan plan_find(const archive::SearchReader& reader, std::span<const FindTerm> terms);

/// The topics that terms name by a label, in the singular or the plural.
std::vector<NamedTopic> topics_labelled(const archive::SearchReader& reader, std::span<const FindTerm> terms);

/// The same for one term, which may also be an id.
std::vector<NamedTopic> topics_named(const archive::SearchReader& reader, const FindTerm& term);

}  // namespace weft::query
