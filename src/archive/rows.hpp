// SPDX-License-Identifier: MIT
#pragma once

/// A corpus as the rows of its archive.
/// In: an ArchivedCorpus. Out: each row once, in the order in which it can be written.
/// Never touches the database: what is written and what is fingerprinted come from this one walk.

#include "archive/database.hpp"
#include "archive/schema.hpp"
#include "text/hash.hpp"

#include <weft/archive.hpp>

#include <functional>
#include <initializer_list>
#include <string>

namespace weft::archive {

/// Takes one row. Its texts live as long as the call.
using RowSink = std::function<void(Table, std::initializer_list<Value>)>;

/// Visits the rows of all tables but `meta`.
void visit_rows(const ArchivedCorpus& corpus, const RowSink& sink);

/// Equal exactly for rows that are the same, in the same order.
class RowFingerprint {
 public:
  void add(Table table, std::initializer_list<Value> row);
  std::string hex() const { return fingerprint_.hex(); }

 private:
  text::Fingerprint fingerprint_;
};

/// Equal exactly for corpora whose archives hold the same rows.
std::string contents_fingerprint(const ArchivedCorpus& corpus);

}  // namespace weft::archive
