// SPDX-License-Identifier: MIT
#pragma once

/// What went wrong, and where: the only way a stage speaks of wrong input.
/// In: findings of the parsers, as byte spans. Out: lines a person can act on.
/// Never printed by the stage that found them, and never thrown.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {

/// A stretch of bytes of one text, `end` exclusive.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// A place as people count it: both from 1, columns in characters.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend auto operator<=>(const Position&, const Position&) = default;
};

enum class Severity { note, warning, error };

/// One finding in one text. Codes are stable and explained in docs/diagnostics.md.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string message;
  Span span;
  std::string advice = {};           ///< What to do about it; may be empty.
  std::optional<Span> earlier = {};  ///< What it repeats; the message then ends in "(first at line N)".
};

using Diagnostics = std::vector<Diagnostic>;

/// A finding with everything needed to print it once its text is gone.
struct PlacedDiagnostic {
  Severity severity = Severity::error;
  std::string code;
  std::string message;
  std::string advice;
  std::string file;
  std::optional<Position> position;  ///< None when the finding is about the file as a whole.
  std::string source_line;           ///< The line it stands in, printable, shortened around the place.
  std::uint32_t caret = 0;           ///< Display columns of `source_line` before the place.
  std::uint32_t width = 1;           ///< Display columns the place covers in `source_line`, at least 1.

  friend bool operator==(const PlacedDiagnostic&, const PlacedDiagnostic&) = default;
};

/// Turns byte spans of `text` into lines and columns, in the order of the places.
std::vector<PlacedDiagnostic> place_diagnostics(const Diagnostics& found, std::string_view file, std::string_view text);

/// A finding about a file as a whole, such as one that cannot be read.
PlacedDiagnostic file_diagnostic(Severity severity, std::string code, std::string file, std::string message,
                                 std::string advice);

enum class Colour { no, yes };

/// Prints `file:line:column: error: message [code]`, the source line with a caret, and the advice.
/// Nothing in them acts on a terminal.
void write_diagnostic(const PlacedDiagnostic& diagnostic, std::ostream& out, Colour colour = Colour::no);

/// Prints file by file, at most `most` findings of each, and says how many were held back: notes before
/// warnings before errors.
void write_diagnostics(std::span<const PlacedDiagnostic> diagnostics, std::ostream& out, Colour colour = Colour::no,
                       std::size_t most = 20);

std::string_view name_of(Severity severity);

bool has_errors(const Diagnostics& diagnostics);
bool has_errors(std::span<const PlacedDiagnostic> diagnostics);

/// Work that failed: says what was tried, on what, and why not.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& what, std::string advice = {})
      : std::runtime_error(what), advice_(std::move(advice)) {}

  /// What the user can do about it; may be empty.
  const std::string& advice() const noexcept { return advice_; }

 private:
  std::string advice_;
};

}  // namespace weft
