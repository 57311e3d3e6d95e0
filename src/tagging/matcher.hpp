// SPDX-License-Identifier: MIT
#pragma once

/// Finding labels in text.
/// In: words and a Lexicon. Out: sightings, the longest label at each place, none overlapping another.
/// Never decides whether an ambiguous label counts; that takes the whole article.

#include "tagging/passage_words.hpp"

#include <weft/tagging.hpp>

#include <cstddef>
#include <vector>

namespace weft::tagging {

/// A label that stands in a text.
struct Sighting {
  const Spelling* spelling = nullptr;
  std::size_t first = 0;   ///< index of its first word
  std::size_t count = 0;   ///< how many words
  bool right_case = true;  ///< false: spelt like it but for the case it needs
  bool in_phrase = false;  ///< part of a phrase in which it means something else
};

/// What the words name. Where several topics claim one spelling, each has its sighting.
std::vector<Sighting> find_sightings(const PassageWords& words, const Lexicon& lexicon);

}  // namespace weft::tagging
