// SPDX-License-Identifier: MIT
#include "build/document_source.hpp"

#include "io/read_line.hpp"

#include <utility>

namespace weft::building {

namespace {

constexpr std::size_t longest_name = std::size_t{64} << 10;

IssueFiles only(PlacedDiagnostic diagnostic) {
  IssueFiles found;
  found.diagnostics.push_back(std::move(diagnostic));
  return found;
}

}  // namespace

DocumentSource::DocumentSource(const BuildOptions& options, InputLines lines, std::istream& in)
    : options_(options), lines_(lines), in_(in), finder_(options), document_lines_(in) {}

std::optional<SourceItem> DocumentSource::next() {
  while (queue_.empty()) {
    if (!read_on()) return std::nullopt;
  }
  SourceItem item = std::move(queue_.front());
  queue_.pop_front();
  return item;
}

/// Reads a line, or takes the next path; not at the end.
bool DocumentSource::read_on() {
  if (lines_ == InputLines::documents) return read_document();
  if (reads_names_) {
    reads_names_ = read_name();
    return true;
  }
  if (next_path_ == options_.paths.size()) return false;
  const std::string& path = options_.paths[next_path_++];
  if (path == "-") {
    reads_names_ = true;
  } else {
    find(path);
  }
  return true;
}

bool DocumentSource::read_name() {
  std::string name;
  const io::ReadLine line = io::read_line(in_, name, longest_name, lines_ == InputLines::names_and_nul ? '\0' : '\n');
  if (line.bytes == 0) return false;
  if (line.is_too_long) {
    queue(only(file_diagnostic(Severity::error, "path-missing", std::string(standard_input_name),
                               "a line is too long for a name", "write a name a line")));
  } else if (!name.empty()) {
    // A line in, a line out, even if another one has led there.
    finder_.forget();
    find(name);
  }
  return true;
}

bool DocumentSource::read_document() {
  ShardLine line;
  if (!document_lines_.next(line)) return false;
  Diagnostics found;
  std::optional<NamedText> document;
  if (line.is_too_long) {
    found.push_back({Severity::error,
                     "document-malformed",
                     "the line is longer than " + std::to_string(longest_shard_line >> 20) + " MiB",
                     {},
                     "split the document",
                     {}});
  } else {
    document = parse_document_line(line.text, found);
  }
  IssueFiles files;
  files.diagnostics = place_in_shard(found, standard_input_name, line);
  if (!document) {
    queue(std::move(files));
  } else {
    finder_.forget();
    queue(finder_.find_document(document->path), std::move(document->text));
  }
  return true;
}

void DocumentSource::find(const std::string& path) {
  try {
    queue(finder_.find(path));
  } catch (const UnusableError&) {
    throw;
  } catch (const Error& error) {
    queue(only(file_diagnostic(Severity::error, "file-unreadable", path, error.what(), error.advice())));
  }
}

void DocumentSource::queue(IssueFiles found, std::optional<std::string> text) {
  if (auto findings = finder_.configuration_findings(); !findings.empty())
    queue_.push_back({std::move(findings), {}, {}, {}});
  for (PlacedDiagnostic& diagnostic : found.diagnostics) queue_.push_back({{}, {std::move(diagnostic)}, {}, {}});
  for (IssueFile& file : found.files) queue_.push_back({{}, {}, std::move(file), std::move(text)});
}

}  // namespace weft::building
