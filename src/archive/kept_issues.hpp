// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"
#include "archive/read_issues.hpp"
#include "archive/writer.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::archive {

/// What decides whether an issue of an archive can be had from there, instead of being read again.
struct KeptEntry {
  std::string path;          ///< of its file, in the corpus
  std::string content_hash;  ///< of the text it was read from
  std::string rules;         ///< a fingerprint of what was laid down for the file
  bool draft = false;
};

/// The issues of an archive, to be had one by one for another. For one thread.
class KeptIssues {
 public:
  /// Throws Error when there is no archive, or it is not one of ours.
  explicit KeptIssues(const std::string& path);

  const std::string& contents() const { return contents_; }  ///< a fingerprint
  const std::string& ontology() const { return ontology_; }  ///< a fingerprint
  const std::string& reader() const { return reader_; }      ///< the version of what read them

  /// By their keys.
  std::vector<KeptEntry> entries() const;

  /// All of an issue. Throws Error when it is not what was put in.
  KeptIssue read(std::size_t key);

  std::vector<PlacedDiagnostic> diagnostics(std::size_t key);

 private:
  std::unique_ptr<const Database> database_;
  std::unique_ptr<const Transaction> transaction_;
  std::string contents_;
  std::string ontology_;
  std::string reader_;
  std::optional<IssueReader> issues_;
  std::optional<Statement> readings_;
  std::optional<Statement> diagnostics_;
};

}  // namespace weft::archive
