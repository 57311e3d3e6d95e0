// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/draft.hpp"
#include "text/position.hpp"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::ontology {

/// What was found in each of several texts, so that a finding in one can name a place in another.
class Findings {
 public:
  FileId add_file(std::string name, std::string text);

  /// A text that was checked before, and has no places any more. What is found in it is not told; an error
  /// still counts.
  FileId add_checked(std::string name);

  const std::string& text(FileId file) const { return at(file).text; }
  Diagnostics& in(FileId file) { return at(file).found; }

  void error(FileId file, Diagnostic found);
  void warn(FileId file, Diagnostic found);

  /// `name:line`, as messages call a place, or the name alone.
  std::string place(FileId file, Span span);

  bool has_errors() const;

  /// All findings, text by text.
  std::vector<PlacedDiagnostic> placed() const;

 private:
  struct File {
    std::string name;
    std::string text;
    Diagnostics found;
    std::optional<text::LineIndex> lines;  ///< once it is asked for
    bool checked = false;                  ///< before, and elsewhere
  };

  static std::vector<PlacedDiagnostic> errors_in(const File& file);

  File& at(FileId file) { return files_[static_cast<std::size_t>(file)]; }
  const File& at(FileId file) const { return files_[static_cast<std::size_t>(file)]; }

  std::deque<File> files_;  ///< the line indices look at the texts, which must not move
};

}  // namespace weft::ontology
