// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::ontology {

/// Words, folded or as they are written.
using Phrase = std::vector<std::string>;

/// The words of a label, and how they are written.
struct LabelWords {
  Phrase folded;
  Phrase written;

  friend bool operator==(const LabelWords&, const LabelWords&) = default;
};

/// What the words of texts are compared with. Nothing comes back for a label that is more than its words,
/// such as `C*`: found as `c`, it would be another, more common one.
std::optional<LabelWords> words_of(std::string_view label);

/// Whether a label counts only in the case it is written in.
bool wants_exact_case(std::string_view label, LetterCase letter_case);

/// How a label has to be written to count.
struct Writing {
  Phrase words;
  bool exact_case = false;
};

/// Whether a text could be both.
bool can_be_confused(const Writing& a, const Writing& b);

/// A phrase as the key of a table.
std::string joined(const Phrase& words);

/// The plural of a label, or its singular: what texts write besides.
std::vector<LabelWords> other_forms(const LabelWords& words, const Topic& topic, std::string_view label,
                                    bool exact_case);

/// The policy of a topic for one of its labels, or nullptr.
const MatchPolicy* policy_for(const Topic& topic, std::string_view label);

}  // namespace weft::ontology
