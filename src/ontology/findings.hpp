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
  explicit Findings(Scrutiny scrutiny = Scrutiny::faults) : scrutiny_(scrutiny) {}

  FileId add_file(std::string name, std::string text);

  /// An ontology that was read before, and has no places any more. Its warnings were told then; they are again
  /// to those who look for doubts, its notes are not.
  FileId add_finished(std::string name);

  const std::string& text(FileId file) const { return at(file).text; }
  Diagnostics& in(FileId file) { return at(file).found; }

  void error(FileId file, Diagnostic found);
  void warn(FileId file, Diagnostic found);
  void note(FileId file, Diagnostic found);

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
    bool finished = false;                 ///< read before, and elsewhere
  };

  std::vector<PlacedDiagnostic> without_places(const File& file) const;

  File& at(FileId file) { return files_[static_cast<std::size_t>(file)]; }
  const File& at(FileId file) const { return files_[static_cast<std::size_t>(file)]; }

  Scrutiny scrutiny_;
  std::deque<File> files_;  ///< the line indices look at the texts, which must not move
};

}  // namespace weft::ontology
