// SPDX-License-Identifier: MIT
#include "archive/open.hpp"

#include "archive/identity.hpp"
#include "io/files.hpp"

#include <weft/archive.hpp>

#include <string>

namespace weft::archive {

namespace {

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
  const Transaction transaction(writer, "BEGIN IMMEDIATE");
}

}  // namespace

std::unique_ptr<const Database> open_to_read(const std::string& path) {
  require_file(path);
  undo_unfinished_write(path);
  return std::make_unique<const Database>(path, Access::read);
}

void require_archive(const Database& database, const std::string& path) {
  const Identity identity = identity_of(database);
  if (identity.kind == Kind::empty)
    throw Error("there is no archive at '" + path + "': the file is empty", build_advice);
  if (identity.kind == Kind::foreign)
    database.fail("it is the database of another program",
                  "name an archive with --archive, or build one: weft build FOLDER");
  if (identity.version == archive_version) return;
  const bool newer = identity.version > archive_version;
  database.fail(std::string("it was written by ") + (newer ? "a newer" : "an older") +
                    " weft (its tables have version " + std::to_string(identity.version) + ", this weft knows " +
                    std::to_string(archive_version) + ")",
                newer ? "update weft" : "build it again: weft build FOLDER");
}

}  // namespace weft::archive
