// SPDX-License-Identifier: MIT
#include <weft/health.hpp>

#include "archive/identity.hpp"
#include "archive/kept_issues.hpp"
#include "io/files.hpp"

#include <weft/archive.hpp>

#include <sqlite3.h>

#include <algorithm>

namespace weft {

namespace {

using archive::Database;
using archive::Kind;

constexpr int short_patience_in_milliseconds = 500;

ArchiveState state_of(const archive::Identity& identity) {
  if (identity.kind == Kind::empty) return ArchiveState::empty;
  if (identity.kind == Kind::foreign) return ArchiveState::foreign;
  if (identity.version == archive_version) return ArchiveState::sound;
  return identity.version < archive_version ? ArchiveState::older : ArchiveState::newer;
}

/// The first fault that SQLite finds in the pages of the file; empty without one.
std::string fault_of_pages(const Database& database) {
  archive::Statement check(database, "PRAGMA quick_check(1)");
  if (!check.step()) return {};
  const std::string fault = check.text(0);
  return fault == "ok" ? std::string() : fault;
}

/// Opened to be read and nothing else: it may be anybody's.
void look_at_file(const std::string& path, ArchiveHealth& health) {
  const Database database(path, archive::Access::read, short_patience_in_milliseconds);
  if (database.has_unfinished_write()) {
    health.state = ArchiveState::unfinished;
    return;
  }
  const archive::Transaction transaction(database, "BEGIN");
  const archive::Identity identity = archive::identity_of(database);
  health.state = state_of(identity);
  health.version = identity.version;
  if (health.state != ArchiveState::sound) return;
  health.reason = fault_of_pages(database);
  if (!health.reason.empty()) health.state = ArchiveState::damaged;
}

/// Issues are read as a build would that reuses them. REQUIRES: the file is one of ours, and nothing is unfinished.
void compare_issues(const std::string& path, std::size_t most, ArchiveHealth& health) {
  archive::KeptIssues kept(path);
  health.contents = kept.contents();
  health.ontology = kept.ontology();
  health.same_reader = kept.reader() == std::to_string(reader_version);
  health.issues = kept.entries().size();
  const std::size_t count = std::min(most, health.issues);
  for (std::size_t i = 0; i < count; ++i) {
    kept.read(i * health.issues / count);
    ++health.compared;
  }
}

}  // namespace

ArchiveHealth examine_archive(const std::string& path, std::size_t most_compared) {
  ArchiveHealth health;
  ArchiveState otherwise = ArchiveState::unreadable;  // when something throws
  try {
    const io::PathKind kind = io::kind_of(path);
    if (kind == io::PathKind::missing) return health;
    if (kind != io::PathKind::file) throw Error("it is no regular file");
    look_at_file(path, health);
    if (health.state != ArchiveState::sound) return health;
    otherwise = ArchiveState::damaged;
    compare_issues(path, most_compared, health);
  } catch (const Error& error) {
    health.state = otherwise;
    health.reason = error.what();
    health.advice = error.advice();
  }
  return health;
}

std::string_view sqlite_release() { return sqlite3_libversion(); }

bool sqlite_has_word_index() { return sqlite3_compileoption_used("ENABLE_FTS5") == 1; }

}  // namespace weft
