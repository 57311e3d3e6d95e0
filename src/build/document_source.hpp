// SPDX-License-Identifier: MIT
#pragma once

#include "build/issue_files.hpp"

#include <weft/shards.hpp>
#include <weft/spread.hpp>

#include <cstddef>
#include <deque>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace weft::building {

/// What comes next to be extracted: findings that no document belongs to, or else a document.
struct SourceItem {
  std::vector<PlacedDiagnostic> configuration;  ///< found in what holds for all that follows
  std::vector<PlacedDiagnostic> diagnostics;    ///< why there is no document
  std::optional<IssueFile> file;
  std::optional<std::string> text;  ///< of a document that is in no file
};

/// The documents of a run, one by one, in the order of its input. Of that no more is read than is asked for.
class DocumentSource {
 public:
  /// REQUIRES: the options and the stream outlive it.
  DocumentSource(const BuildOptions& options, InputLines lines, std::istream& in);

  /// Nothing at the end. Throws ConfigurationError, and Error when the stream cannot be read.
  std::optional<SourceItem> next();

  /// What was found in configurations before there is a document.
  std::vector<PlacedDiagnostic> configuration_findings() { return finder_.configuration_findings(); }

 private:
  bool read_on();
  bool read_name();
  bool read_document();
  void find(const std::string& path);
  void queue(IssueFiles found, std::optional<std::string> text = {});

  const BuildOptions& options_;
  const InputLines lines_;
  std::istream& in_;
  IssueFinder finder_;
  ShardLines document_lines_;
  std::size_t next_path_ = 0;
  bool reads_names_ = false;  ///< from the stream, until it ends
  std::deque<SourceItem> queue_;
};

}  // namespace weft::building
