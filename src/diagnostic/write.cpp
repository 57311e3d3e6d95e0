// SPDX-License-Identifier: MIT
#include "diagnostic/write.hpp"

#include "text/utf8.hpp"
#include "text/wrap.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <unordered_map>

namespace weft {

namespace {

/// A message may quote the text it is about; more than this helps nobody.
constexpr std::size_t most_message_columns = 400;

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

std::string one_line(std::string_view text) { return text::shortened(text::printable(text), most_message_columns); }

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

/// The part of a printable line that stands in some of its columns.
std::string_view part_of(std::string_view line, std::size_t first, std::size_t columns) {
  const auto skip = [](std::string_view text, std::size_t width) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t size = text::character_at(text, at).size;
      const std::size_t taken = text::display_width(text.substr(at, size));
      if (taken > width) break;
      width -= taken;
      at += size;
    }
    return at;
  };
  line.remove_prefix(skip(line, first));
  return line.substr(0, skip(line, columns));
}

/// The source line with the place marked below it, or as much of it around the place as there is room for.
void write_source(const PlacedDiagnostic& diagnostic, std::ostream& out, const Page& page) {
  constexpr std::size_t indent = 4;
  constexpr std::size_t least_room = 16;
  constexpr std::string_view ellipsis = "…";
  std::string line = text::printable(diagnostic.source_line);
  std::size_t caret = diagnostic.caret;
  const std::size_t room = std::max(least_room, page.columns - std::min(page.columns, indent));
  if (text::display_width(line) > room) {
    const std::size_t shown = room - 2;  // an ellipsis on either side
    const std::size_t first = caret < shown * 2 / 3 ? 0 : caret - shown / 3;
    const std::string_view part = part_of(line, first, shown);
    const bool is_cut_behind = text::display_width(line) > first + text::display_width(part);
    line = (first > 0 ? std::string(ellipsis) : std::string()) + std::string(part) +
           (is_cut_behind ? std::string(ellipsis) : std::string());
    caret = caret - first + (first > 0 ? 1 : 0);
  }
  const std::size_t width = std::clamp<std::size_t>(diagnostic.width, 1, room - std::min(room - 1, caret));
  const std::string marker = "^" + std::string(width - 1, '~');
  out << std::string(indent, ' ') << line << '\n'
      << std::string(indent + caret, ' ') << painted(marker, green, page.colour) << '\n';
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

void write_diagnostic(const PlacedDiagnostic& diagnostic, std::ostream& out, const Page& page) {
  constexpr std::size_t hanging = 4;
  constexpr std::string_view help = "  help: ";
  const std::string place = place_of(diagnostic);
  const std::string severity = std::string(name_of(diagnostic.severity)) + ":";
  std::string message = one_line(diagnostic.message);
  if (!diagnostic.code.empty()) message += " [" + text::printable(diagnostic.code) + ']';
  const std::size_t taken = text::display_width(place + severity) + 1;
  out << painted(place, bold, page.colour) << painted(severity, colour_of(diagnostic.severity), page.colour) << ' '
      << text::wrapped(message, taken, hanging, page.columns) << '\n';
  if (diagnostic.position && !diagnostic.source_line.empty()) write_source(diagnostic, out, page);
  if (!diagnostic.advice.empty())
    out << help << text::wrapped(one_line(diagnostic.advice), help.size(), help.size(), page.columns) << '\n';
}

void write_diagnostics(std::span<const PlacedDiagnostic> diagnostics, std::ostream& out, const Page& page,
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
      write_diagnostic(diagnostics[index], out, page);
    if (of_file.size() > most)
      out << "… and " << std::to_string(of_file.size() - most) << " more in "
          << text::printable(diagnostics[of_file.front()].file) << '\n';
  }
}

void write_diagnostic(const PlacedDiagnostic& diagnostic, std::ostream& out, Colour colour) {
  write_diagnostic(diagnostic, out, Page{colour});
}

void write_diagnostics(std::span<const PlacedDiagnostic> diagnostics, std::ostream& out, Colour colour,
                       std::size_t most) {
  write_diagnostics(diagnostics, out, Page{colour}, most);
}

}  // namespace weft
