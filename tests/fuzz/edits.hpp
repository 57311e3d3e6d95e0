// SPDX-License-Identifier: MIT
#pragma once

#include "fuzz/archives.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft::fuzz {

/// An archive with changes that no weft would make.
class EditedArchive {
 public:
  EditedArchive();

  const std::string& path() const { return kept_.path(); }

  /// As it was at first.
  void restore();

  /// Each edit is three bytes for a place in the file, a count, and so many bytes to put there; a count of none cuts
  /// the file off.
  void change_bytes(std::string_view edits);

  /// Each edit is a table, a column, a row, and a value: its kind, a count, and so many bytes.
  void change_values(std::string_view edits);

 private:
  struct Column {
    std::string table;
    std::string name;
  };

  SmallArchive kept_;
  std::string before_;
  std::vector<Column> columns_;
};

}  // namespace weft::fuzz
