// SPDX-License-Identifier: MIT
#include "skos/findings.hpp"

#include "text/position.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weft::skos {

namespace {

constexpr std::size_t most_of_a_kind = 5;
constexpr std::size_t most_quoted_columns = 60;

}  // namespace

std::string in_quotes(std::string_view text) {
  return "'" + text::shortened(text::printable(text), most_quoted_columns) + "'";
}

void Findings::warn(std::string code, std::string message, std::uint32_t line, std::string advice) {
  add({Severity::warning, std::move(code), std::move(message), {}, std::move(advice)}, line);
}

void Findings::error(std::string code, std::string message, std::uint32_t line, std::string advice) {
  has_errors_ = true;
  add({Severity::error, std::move(code), std::move(message), {}, std::move(advice)}, line);
}

void Findings::add(Diagnostic diagnostic, std::uint32_t line) {
  if (counts_[diagnostic.code]++ < most_of_a_kind) found_.push_back({std::move(diagnostic), line});
}

std::vector<PlacedDiagnostic> Findings::placed() const {
  const text::LineIndex lines(text_);
  Diagnostics in_text;
  std::vector<PlacedDiagnostic> of_file;
  for (const Found& found : found_) {
    if (found.line == 0 || found.line > lines.line_count()) {
      const Diagnostic& what = found.diagnostic;
      of_file.push_back(file_diagnostic(what.severity, what.code, std::string(name_), what.message, what.advice));
      continue;
    }
    const std::string_view line = lines.line(found.line);
    const std::string_view written = text::trimmed(line);
    const auto blanks = static_cast<std::uint32_t>(written.empty() ? 0 : written.data() - line.data());
    const std::uint32_t begin = lines.begin_of(found.line) + blanks;
    in_text.push_back(found.diagnostic);
    in_text.back().span = {begin, begin + std::max(static_cast<std::uint32_t>(written.size()), 1U)};
  }
  for (const auto& [code, count] : counts_) {
    if (count <= most_of_a_kind) continue;
    of_file.push_back(file_diagnostic(Severity::warning, code, std::string(name_),
                                      std::to_string(count - most_of_a_kind) + " more of this kind", ""));
  }
  std::vector<PlacedDiagnostic> all = place_diagnostics(in_text, name_, text_);
  std::move(of_file.begin(), of_file.end(), std::back_inserter(all));
  return all;
}

}  // namespace weft::skos
