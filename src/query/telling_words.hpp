// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::query {

/// Words that two articles have in common, and that say something.
struct TellingWords {
  std::vector<std::string> words;  ///< a few, heaviest first
  double part = 0;                 ///< of their score; of all of them
};

/// The words among what two articles share, but for `spelt` and those that stand in any text.
TellingWords telling_words(std::span<const SharedFeature> shared,
                           const std::function<const Feature&(FeatureId)>& feature_of,
                           std::span<const std::string> spelt);

/// Adds the words that a label is made of to those that only spell a topic, which is named already.
void add_spelling(std::string_view label, std::vector<std::string>& spelt);

}  // namespace weft::query
