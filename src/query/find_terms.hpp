// SPDX-License-Identifier: MIT
#pragma once

#include "archive/search.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft::query {

/// One thing that was asked for.
struct FindTerm {
  archive::Field field = archive::Field::anywhere;
  std::string text;                ///< as it was typed, without quotes and what stands before the colon
  std::vector<std::string> words;  ///< folded; of a source its parts; not empty
  bool quoted = false;
  bool excluded = false;
  bool or_before = false;  ///< it is an alternative to the term before
  bool begun = false;      ///< its last word may go on
  bool filter = false;     ///< asked for by an option: it is neither listed nor marked
};

struct FindTerms {
  std::vector<FindTerm> terms;
  std::size_t left_out = 0;  ///< terms beyond the most there may be
};

/// Reads what was typed. Nothing is wrong: what has no meaning is a word, what has no letter is passed over.
FindTerms parse_find_terms(std::string_view typed);

/// The words that a text is looked for by in a field; none when it has no letter.
std::vector<std::string> words_for(archive::Field field, std::string_view text);

/// Whether a term is a plain word or several joined ones, to be met like its neighbours.
bool is_plain(const FindTerm& term);

}  // namespace weft::query
