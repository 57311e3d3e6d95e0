// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/database.hpp"
#include "archive/feature_rows.hpp"
#include "archive/identity.hpp"
#include "archive/rows.hpp"
#include "archive/schema.hpp"
#include "archive/search_index.hpp"
#include "io/files.hpp"

#include <cassert>
#include <cstddef>
#include <string>
#include <vector>

namespace weft {

namespace {

using archive::Database;
using archive::Statement;

void require_place_for_file(const std::string& path) {
  const auto refuse = [&](const char* reason) {
    throw Error("cannot write the archive '" + path + "': " + reason, "choose another folder with --output");
  };
  const io::PathKind kind = io::kind_of(path);
  if (kind == io::PathKind::folder) refuse("it is a folder");
  if (kind == io::PathKind::other) refuse("it is no regular file");
  const std::size_t slash = path.rfind('/');
  if (slash != std::string::npos && io::kind_of(path.substr(0, slash + 1)) != io::PathKind::folder)
    refuse("its folder is not there");
}

/// Refuses what is not ours to change.
void require_ours(const Database& database, const archive::Identity& identity) {
  if (identity.kind == archive::Kind::foreign)
    database.fail("it is the database of another program",
                  "move that file away, or choose another folder with --output");
  if (identity.version > archive_version)
    database.fail("it was written by a newer weft (its tables have version " + std::to_string(identity.version) +
                      ", this weft knows " + std::to_string(archive_version) + ")",
                  "update weft, or choose another folder with --output");
}

/// Drops all there is, whichever version made it and whoever added to it.
void clear(const Database& database) {
  // Virtual tables first, for they drop their shadow tables themselves.
  const std::string next =
      "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' "
      "ESCAPE '\\' ORDER BY rootpage LIMIT 1";
  while (true) {
    std::string drop;
    {
      Statement object(database, next);
      if (!object.step()) return;
      drop = (object.text_view(0) == "view" ? "DROP VIEW \"" : "DROP TABLE \"");
      for (const char letter : object.text_view(1))
        drop += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    }
    database.execute(drop + '"');
  }
}

/// What tells whether an archive holds something already.
struct Fingerprints {
  std::string contents;
  std::string features;
  friend bool operator==(const Fingerprints&, const Fingerprints&) = default;
};

Fingerprints stored_fingerprints(const Database& database) {
  return {archive::stored_fingerprint(database), archive::stored_features_fingerprint(database)};
}

void write_tables(const Database& database, const ArchivedCorpus& corpus, const FeatureTable& features,
                  const Fingerprints& fingerprints) {
  std::vector<Statement> inserts;
  for (const archive::TableDefinition& table : archive::table_definitions()) {
    database.execute(std::string(table.create));
    inserts.emplace_back(database, std::string(table.insert));
  }
  const auto write = [&](archive::Table table, std::initializer_list<archive::Value> row) {
    inserts[static_cast<std::size_t>(table)].run({row.begin(), row.size()});
  };
  archive::visit_rows(corpus, write);
  archive::visit_features(corpus.related, features, write);
  const Scheme& scheme = corpus.ontology->scheme();
  write(archive::Table::meta, {fingerprints.contents, fingerprints.features, corpus.ontology->fingerprint(),
                               scheme.title, scheme.license, scheme.attribution});
}

}  // namespace

void save_archive(const std::string& path, const ArchivedCorpus& corpus, const FeatureTable& features) {
  assert(corpus.ontology != nullptr);
  require_place_for_file(path);
  const Fingerprints fingerprints{archive::contents_fingerprint(corpus),
                                  archive::features_fingerprint(corpus.related, features)};
  const Database database(path, archive::Access::write);
  // The first three only matter to a new file. References and words are right by construction, as a test
  // finds; to have every row checked would double the time.
  database.execute(
      "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA secure_delete = ON;"
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
      "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");

  archive::Transaction transaction(database, "BEGIN IMMEDIATE");
  const archive::Identity identity = archive::identity_of(database);
  require_ours(database, identity);
  if (identity.version == archive_version && fingerprints == stored_fingerprints(database)) return;
  clear(database);
  write_tables(database, corpus, features, fingerprints);
  database.execute(std::string(archive::indexes_and_views()));
  archive::write_search_index(database);
  database.execute("PRAGMA application_id = " + std::to_string(archive::application_id) +
                   "; PRAGMA user_version = " + std::to_string(archive_version));
  transaction.commit();
  // Somebody may have set it to write-ahead logging, which a reader of a read-only folder cannot open. While
  // others read it that way, it has to wait for the next time.
  database.attempt("PRAGMA journal_mode = DELETE");
}

}  // namespace weft
