// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"
#include "archive/rows.hpp"
#include "io/draft_file.hpp"
#include "text/hash.hpp"

#include <weft/archive.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::archive {

/// How an issue was read, which the archive keeps so that it need not be read again.
struct Reading {
  std::string own_id;                         ///< its id before other issues with the same one were looked at
  std::string rules;                          ///< a fingerprint of what was laid down for its file; may be empty
  std::vector<PlacedDiagnostic> diagnostics;  ///< what was found in it
};

/// An issue with all that an archive keeps of it, under its own id: what only all issues together decide is not in it.
struct KeptIssue {
  TaggedIssue tagged;
  Reading reading;
};

/// Writes an archive issue by issue, into a file beside the one that is there, and then lets it take its place. The
/// order of the calls is that of the functions here.
class ArchiveWriter {
 public:
  /// Throws Error when no archive can be written there. Waits five seconds for another program that is writing one.
  ArchiveWriter(const std::string& path, std::shared_ptr<const Ontology> ontology);
  ArchiveWriter(const ArchiveWriter&) = delete;
  ArchiveWriter& operator=(const ArchiveWriter&) = delete;
  /// Without `finish`, everything is as it was.
  ~ArchiveWriter();

  /// REQUIRES: issues come in their order, with unique ids.
  void add(const TaggedIssue& tagged, const Reading& reading);

  /// What others have counted, in place of issues, with its figures, in place of those of issues.
  void add(const CountedTopics& counted, const Figures& figures);

  /// Makes what issues are found by.
  void add_indexes();

  void add_features(const FeatureTable& features, const std::vector<RelatedPair>& related);

  /// What an article that was added is called.
  std::string title_of(ArticleNumber article) const;

  void add_figures(const Figures& figures);

  /// Takes the place of what is there, in one transaction of SQLite's; when that holds the same already, it is left
  /// untouched. Who reads it meanwhile goes on with what it has.
  void finish();

 private:
  void write(Table table, std::initializer_list<Value> row);
  void write_reading(std::int64_t issue, const Reading& reading, std::string_view fingerprint);
  void write_meta();

  std::string path_;
  std::shared_ptr<const Ontology> ontology_;
  io::DraftFile draft_;
  std::unique_ptr<const Database> database_;
  std::vector<Statement> inserts_;  ///< by table
  std::optional<Transaction> transaction_;
  ContentsFingerprint contents_;
  text::Fingerprint readings_;
  IssueWalk walk_;
};

}  // namespace weft::archive
