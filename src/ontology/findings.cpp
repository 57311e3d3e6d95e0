// SPDX-License-Identifier: MIT
#include "ontology/findings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weft::ontology {

FileId Findings::add_file(std::string name, std::string text) {
  files_.push_back({std::move(name), std::move(text), {}, std::nullopt, false});
  return FileId(files_.size() - 1);
}

FileId Findings::add_finished(std::string name) {
  files_.push_back({std::move(name), {}, {}, std::nullopt, true});
  return FileId(files_.size() - 1);
}

void Findings::error(FileId file, Diagnostic found) {
  found.severity = Severity::error;
  in(file).push_back(std::move(found));
}

void Findings::warn(FileId file, Diagnostic found) {
  found.severity = Severity::warning;
  in(file).push_back(std::move(found));
}

void Findings::note(FileId file, Diagnostic found) {
  found.severity = Severity::note;
  in(file).push_back(std::move(found));
}

std::string Findings::place(FileId file, Span span) {
  File& known = at(file);
  if (known.finished) return known.name;
  if (!known.lines) known.lines.emplace(known.text);
  return known.name + ":" + std::to_string(known.lines->position_of(span.begin).line);
}

bool Findings::has_errors() const {
  return std::any_of(files_.begin(), files_.end(), [](const File& file) { return weft::has_errors(file.found); });
}

std::vector<PlacedDiagnostic> Findings::without_places(const File& file) const {
  std::vector<PlacedDiagnostic> all;
  for (const Diagnostic& found : file.found)
    if (found.severity == Severity::error || (scrutiny_ == Scrutiny::doubts && found.severity == Severity::warning))
      all.push_back(file_diagnostic(found.severity, found.code, file.name, found.message, found.advice));
  return all;
}

std::vector<PlacedDiagnostic> Findings::placed() const {
  std::vector<PlacedDiagnostic> all;
  for (const File& file : files_) {
    auto placed = file.finished ? without_places(file) : place_diagnostics(file.found, file.name, file.text);
    std::move(placed.begin(), placed.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace weft::ontology
