// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"
#include "yaml/value.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::ontology {

/// A text from an ontology as messages quote it.
std::string quoted(std::string_view text);

/// Reads YAML values as what they should be. What is of another kind is an error and counts as left out;
/// what was left out is no error here.
class ValueReader {
 public:
  explicit ValueReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void error(Diagnostic found);
  void warn(Diagnostic found);

  /// The entries of a map, without those whose keys are unknown.
  std::vector<const yaml::Entry*> known_entries(const yaml::Value& map, std::span<const std::string_view> known);

  const yaml::Value* map(const yaml::Value& value);

  /// The text with its runs of white space as single blanks.
  DraftText text(const yaml::Value& value);
  std::vector<DraftText> texts(const yaml::Value& value);

  /// A list of texts or a single one.
  std::vector<DraftText> text_or_texts(const yaml::Value& value);

  /// The items of a list of maps.
  std::vector<const yaml::Value*> maps(const yaml::Value& value);

 private:
  void wrong_kind(const yaml::Value& value, std::string_view expected);

  Diagnostics& diagnostics_;
};

}  // namespace weft::ontology
