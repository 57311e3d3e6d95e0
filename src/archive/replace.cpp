// SPDX-License-Identifier: MIT
#include "archive/replace.hpp"

#include "archive/identity.hpp"
#include "io/descriptor.hpp"
#include "io/files.hpp"
#include "io/scratch.hpp"

#include <weft/archive.hpp>

#include <cstddef>
#include <cstdint>

namespace weft::archive {

namespace {

bool holds_the_same(const Database& there, const Database& draft) {
  return identity_of(there).kind == Kind::archive && whole_fingerprint(there) == whole_fingerprint(draft);
}

bool has_log(const Database& database) {
  Statement mode(database, "PRAGMA journal_mode");
  return mode.step() && mode.text_view(0) == "wal";
}

/// Whether there is no file yet, nor a journal that SQLite would apply to whatever gets the name.
bool is_free(const std::string& path) {
  for (const char* const ending : {"", "-journal", "-wal"}) {
    if (io::kind_of(path + ending) != io::PathKind::missing) return false;
  }
  return true;
}

/// A number of the fingerprint, of those of four bytes.
std::uint32_t number_at(const std::string& fingerprint, std::size_t at) {
  return static_cast<std::uint32_t>(std::stoul(fingerprint.substr(at, 8), nullptr, 16));
}

constexpr std::size_t digits_of_cookie = 8;  ///< where its number stands in the fingerprint

bool is_stamped(const Database& database) {
  const auto cookie = static_cast<std::uint32_t>(database.integer("PRAGMA schema_version"));
  return cookie == number_at(whole_fingerprint(database), digits_of_cookie);
}

void stamp_alone(const Database& database) {
  if (!database.attempt("BEGIN EXCLUSIVE")) return;
  stamp(database);
  database.attempt("ROLLBACK");
}

/// The log is gone at the end, for a reader of a read-only folder could not open it; while others read, it has to stay
/// until the next time.
void end_log(const Database& database) {
  database.attempt("PRAGMA wal_checkpoint(TRUNCATE)");
  if (database.attempt("PRAGMA journal_mode = DELETE")) stamp_alone(database);
}

void overwrite(const std::string& path, const Database& draft) {
  const Database database(path, Access::write);
  require_ours(database);
  // While pages are copied, readers go on with those they know.
  if (!holds_the_same(database, draft)) {
    database.execute("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL");
    database.copy_from(draft);
  } else if (!has_log(database)) {
    return;
  }
  end_log(database);
}

}  // namespace

void require_ours(const Database& database) {
  const Identity identity = identity_of(database);
  if (identity.kind == Kind::foreign)
    database.fail("it is the database of another program",
                  "move that file away, or choose another folder with --output");
  if (identity.version > archive_version)
    database.fail("it was written by a newer weft (its tables have version " + std::to_string(identity.version) +
                      ", this weft knows " + std::to_string(archive_version) + ")",
                  "update weft, or choose another folder with --output");
}

void stamp(const Database& database) {
  const std::string fingerprint = whole_fingerprint(database);
  constexpr std::int64_t change_counter = 24;
  constexpr std::int64_t schema_cookie = 40;
  constexpr std::int64_t counter_of_size = 92;  // the size in the header holds while this one equals the first
  database.write_header(change_counter, number_at(fingerprint, 0));
  database.write_header(counter_of_size, number_at(fingerprint, 0));
  database.write_header(schema_cookie, number_at(fingerprint, digits_of_cookie));
}

void bring_into_form(const std::string& path) {
  io::DraftFile::remove_abandoned(path);
  io::Scratch::remove_abandoned(io::folder_of(path));
  try {
    const Database database(path, Access::write, 0);
    if (has_log(database)) {
      end_log(database);
    } else if (!is_stamped(database)) {
      stamp_alone(database);
    }
  } catch (const Error&) {
    return;  // it can be read as it is
  }
}

void replace_archive(const std::string& path, io::DraftFile& draft) {
  if (is_free(path)) return draft.move_into_place();
  overwrite(path, Database(draft.path(), Access::read));
}

}  // namespace weft::archive
