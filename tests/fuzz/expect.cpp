// SPDX-License-Identifier: MIT
#include "fuzz/expect.hpp"

#include "text/position.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

namespace weft::fuzz {

void expect(bool holds, std::string_view promise) {
  if (holds) return;
  std::cerr << "\nbroken promise: " << promise << std::endl;
  std::abort();
}

void expect_same(std::string_view got, std::string_view expected, std::string_view promise) {
  if (got == expected) return;
  std::cerr << "\n--- expected\n" << expected << "\n--- got\n" << got;
  expect(false, promise);
}

void expect_clean(std::string_view text, std::string_view promise) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    expect(character.valid && character.code != 0, promise);
    at += character.size;
  }
}

void expect_printable(std::string_view text, std::string_view promise) {
  expect_clean(text, promise);
  for (const char32_t code : text::characters_of(text)) {
    const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool is_turning =
        (code >= 0x200E && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    expect(!is_control && !is_turning, promise);
  }
}

void expect_placed(const Diagnostics& diagnostics, std::string_view text) {
  for (const Diagnostic& found : diagnostics) {
    expect(found.span.begin <= found.span.end && found.span.end <= text.size(), "a finding lies within its text");
    expect(!found.code.empty() && !found.message.empty(), "a finding has a code and a sentence");
    expect(!found.earlier || found.earlier->end <= text.size(), "what a finding repeats lies within its text");
  }
  if (!diagnostics.empty()) expect_placed(place_diagnostics(diagnostics, "file", text), text);
}

void expect_placed(std::span<const PlacedDiagnostic> diagnostics, std::string_view text) {
  if (diagnostics.empty()) return;
  const text::LineIndex lines(text);
  for (const PlacedDiagnostic& found : diagnostics) {
    expect(!found.message.empty(), "a finding has a sentence");
    if (!found.position) continue;
    expect(found.position->line >= 1 && found.position->line <= lines.line_count(), "a finding is in a line there is");
    const std::string_view line = lines.line(found.position->line);
    expect(found.position->column >= 1 && found.position->column <= line.size() + 1, "a finding is in its line");
    expect_printable(found.source_line, "a line is shown without what acts on a terminal");
  }
  std::ostringstream printed;
  write_diagnostics(diagnostics, printed);
  std::string line;
  for (std::istringstream rest(printed.str()); std::getline(rest, line);)
    expect_printable(line, "a finding is printed without what acts on a terminal");
}

}  // namespace weft::fuzz
