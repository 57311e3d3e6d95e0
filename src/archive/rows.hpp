// SPDX-License-Identifier: MIT
#pragma once

/// A corpus as the rows of its archive.
/// In: an ontology, and tagged issues in their order. Out: each row once, in the order in which it can be written.
/// Never touches the database: what is written and what is fingerprinted come from this one walk.

#include "archive/database.hpp"
#include "archive/schema.hpp"
#include "text/hash.hpp"

#include <weft/archive.hpp>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>

namespace weft::archive {

/// Takes one row. Its texts live as long as the call.
using RowSink = std::function<void(Table, std::initializer_list<Value>)>;

void visit_ontology(const Ontology& ontology, const RowSink& sink);

/// Visits the rows of issues. Articles, links and passages are counted over all issues that one object visits.
class IssueWalk {
 public:
  /// The key of the issue. REQUIRES: issues come in order.
  std::int64_t visit(const TaggedIssue& tagged, const RowSink& sink);

 private:
  void visit_parts(const Article& article, const RowSink& sink);

  std::int64_t issues_ = 0;
  std::int64_t articles_ = 0;
  std::int64_t links_ = 0;
  std::int64_t passages_ = 0;
};

/// Adds the values of a row to a fingerprint, but for keys.
void add_fields(text::Fingerprint& fingerprint, std::initializer_list<Value> row);

/// Equal exactly for issues of which an archive holds the same, wherever among others they stand.
class IssueFingerprint {
 public:
  void add(Table table, std::initializer_list<Value> row);
  std::string hex() const { return fingerprint_.hex(); }

 private:
  text::Fingerprint fingerprint_;
};

std::string fingerprint_of(const TaggedIssue& tagged);

/// Equal exactly for archives of one version that hold the same issues, by the same ontology.
class ContentsFingerprint {
 public:
  explicit ContentsFingerprint(const Ontology& ontology);
  void add(std::string_view of_issue) { fingerprint_.add(of_issue); }
  std::string hex() const { return fingerprint_.hex(); }

 private:
  text::Fingerprint fingerprint_;
};

std::string contents_fingerprint(const ArchivedCorpus& corpus);

}  // namespace weft::archive
