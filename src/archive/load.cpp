// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/database.hpp"
#include "archive/identity.hpp"
#include "archive/read_issues.hpp"
#include "archive/read_ontology.hpp"
#include "archive/rows.hpp"
#include "io/files.hpp"

#include <string>

namespace weft {

namespace {

using archive::Access;
using archive::Database;

constexpr const char* build_advice = "build one: weft build FOLDER";

void require_file(const std::string& path) {
  switch (io::kind_of(path)) {
    case io::PathKind::file:
      return;
    case io::PathKind::missing:
      throw Error("there is no archive at '" + path + "'", build_advice);
    case io::PathKind::folder:
      throw Error("cannot read the archive '" + path + "': it is a folder",
                  "name the file in it, such as '" + path + "/weft.db'");
    case io::PathKind::other:
      throw Error("cannot read the archive '" + path + "': it is no regular file", build_advice);
  }
}

/// Undoes what a writer left that was killed halfway, as every program that can write the file would.
void undo_unfinished_write(const std::string& path) {
  {
    const Database reader(path, Access::read);
    if (!reader.has_unfinished_write()) return;
  }
  const Database writer(path, Access::recover);
  const archive::Transaction transaction(writer, "BEGIN IMMEDIATE");
}

void require_archive(const Database& database, const std::string& path) {
  const archive::Identity identity = archive::identity_of(database);
  if (identity.kind == archive::Kind::empty)
    throw Error("there is no archive at '" + path + "': the file is empty", build_advice);
  if (identity.kind == archive::Kind::foreign)
    database.fail("it is the database of another program",
                  "name an archive with --archive, or build one: weft build FOLDER");
  if (identity.version == archive_version) return;
  const bool newer = identity.version > archive_version;
  database.fail(std::string("it was written by ") + (newer ? "a newer" : "an older") +
                    " weft (its tables have version " + std::to_string(identity.version) + ", this weft knows " +
                    std::to_string(archive_version) + ")",
                newer ? "update weft" : "build it again: weft build FOLDER");
}

}  // namespace

ArchivedCorpus load_archive(const std::string& path, Texts texts, Evidence evidence) {
  require_file(path);
  undo_unfinished_write(path);
  const Database database(path, Access::read);
  // One view of the file, whatever another program writes meanwhile.
  const archive::Transaction transaction(database, "BEGIN");
  require_archive(database, path);
  ArchivedCorpus corpus;
  corpus.ontology = archive::read_ontology(database);
  corpus.issues = archive::read_issues(database, corpus.ontology->topics().size(), texts, evidence);
  // With everything at hand it can be proven that everything came back.
  if (texts == Texts::yes && evidence == Evidence::yes &&
      archive::contents_fingerprint(corpus) != archive::stored_fingerprint(database))
    database.damaged("it does not hold what it was given");
  return corpus;
}

}  // namespace weft
