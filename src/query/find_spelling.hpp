// SPDX-License-Identifier: MIT
#pragma once

#include "query/find_terms.hpp"

#include <weft/find.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weft::query {

/// Terms as they were likely meant.
struct Mended {
  std::vector<FindTerm> terms;
  std::vector<Correction> corrections;
  std::vector<std::string> begun;  ///< words that were taken for beginnings
};

/// Words that nothing has are taken for beginnings of words where some begin so, and else for the nearest word.
Mended mend_terms(const archive::SearchReader& reader, std::span<const FindTerm> terms);

/// Lets the last word go on, if there is one that is long enough to say something; that word.
std::optional<std::string> begin_last_word(std::vector<FindTerm>& terms);

/// Takes out the plain term that most articles have, when at least two others remain; its text, or nothing.
std::optional<std::string> drop_commonest(const archive::SearchReader& reader, std::vector<FindTerm>& terms);

/// The topics and the series that are asked for and are not there.
std::vector<Unknown> unknown_names(const archive::SearchReader& reader, std::span<const FindTerm> terms,
                                   const std::string& series);

}  // namespace weft::query
