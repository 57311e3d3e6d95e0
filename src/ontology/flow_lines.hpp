// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::ontology {

/// The parts of one entry of YAML in brackets, to be written in lines of at most 120 columns. Lines break after
/// commas only, so a longer part makes a longer line.
class FlowLines {
 public:
  /// `key: value`, a text that is a value of YAML already.
  void add(std::string_view key, std::string_view value);

  /// `key: [a, b]`
  void add_list(std::string_view key, std::span<const std::string> texts);

  /// What stands before the first part and behind the last one.
  void enclose(std::string_view opening, std::string_view closing);

  bool empty() const { return parts_.empty(); }

  /// `indent` blanks before the first line, two more before the others and four more when the entry is that of
  /// a list.
  void write(std::size_t indent, std::ostream& out) const;

 private:
  std::vector<std::string> parts_;
};

}  // namespace weft::ontology
