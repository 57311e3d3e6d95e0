// SPDX-License-Identifier: MIT
#include <weft/diagnostic.hpp>

#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <unordered_map>

namespace weft {

namespace {

/// A message may quote the text it is about; more than this helps nobody.
constexpr std::size_t most_columns = 400;

/// Select Graphic Rendition codes, as compilers use them.
constexpr std::string_view bold = "1";
constexpr std::string_view green = "1;32";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "1;36";
    case Severity::warning:
      return "1;35";
    case Severity::error:
      return "1;31";
  }
  return bold;
}

std::string painted(std::string_view text, std::string_view rendition, Colour colour) {
  if (colour == Colour::no) return std::string(text);
  return "\x1B[" + std::string(rendition) + "m" + std::string(text) + "\x1B[0m";
}

std::string one_line(std::string_view text) { return text::shortened(text::printable(text), most_columns); }

/// `file:line:column: `, as far as they are known.
std::string place_of(const PlacedDiagnostic& diagnostic) {
  std::string place;
  if (!diagnostic.file.empty()) place = text::printable(diagnostic.file) + ":";
  if (const auto& position = diagnostic.position)
    place += std::to_string(position->line) + ":" + std::to_string(position->column) + ":";
  if (!place.empty()) place += ' ';
  return place;
}

/// The indices of the findings of one file that are printed, in their order.
std::vector<std::size_t> most_severe(std::vector<std::size_t> of_file, std::span<const PlacedDiagnostic> diagnostics,
                                     std::size_t most) {
  if (of_file.size() <= most) return of_file;
  std::stable_sort(of_file.begin(), of_file.end(), [&](std::size_t left, std::size_t right) {
    return diagnostics[left].severity > diagnostics[right].severity;
  });
  of_file.resize(most);
  std::sort(of_file.begin(), of_file.end());
  return of_file;
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

void write_diagnostic(const PlacedDiagnostic& diagnostic, std::ostream& out, Colour colour) {
  out << painted(place_of(diagnostic), bold, colour)
      << painted(std::string(name_of(diagnostic.severity)) + ":", colour_of(diagnostic.severity), colour) << ' '
      << one_line(diagnostic.message);
  if (!diagnostic.code.empty()) out << " [" << text::printable(diagnostic.code) << ']';
  out << '\n';
  if (diagnostic.position && !diagnostic.source_line.empty()) {
    const std::string marker = "^" + std::string(std::max(diagnostic.width, 1u) - 1, '~');
    out << "    " << text::printable(diagnostic.source_line) << '\n'
        << std::string(diagnostic.caret + 4, ' ') << painted(marker, green, colour) << '\n';
  }
  if (!diagnostic.advice.empty()) out << "  help: " << one_line(diagnostic.advice) << '\n';
}

void write_diagnostics(std::span<const PlacedDiagnostic> diagnostics, std::ostream& out, Colour colour,
                       std::size_t most) {
  std::unordered_map<std::string_view, std::size_t> numbers;
  std::vector<std::vector<std::size_t>> files;
  for (std::size_t index = 0; index < diagnostics.size(); ++index) {
    const auto [entry, is_new] = numbers.try_emplace(diagnostics[index].file, files.size());
    if (is_new) files.emplace_back();
    files[entry->second].push_back(index);
  }
  for (const auto& of_file : files) {
    for (const std::size_t index : most_severe(of_file, diagnostics, most))
      write_diagnostic(diagnostics[index], out, colour);
    if (of_file.size() > most)
      out << "… and " << std::to_string(of_file.size() - most) << " more in "
          << text::printable(diagnostics[of_file.front()].file) << '\n';
  }
}

}  // namespace weft
