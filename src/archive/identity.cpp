// SPDX-License-Identifier: MIT
#include "archive/identity.hpp"

#include "archive/schema.hpp"
#include "text/hash.hpp"

namespace weft::archive {

Identity identity_of(const Database& database) {
  const std::int64_t maker = database.integer("PRAGMA application_id");
  const std::int64_t version = database.integer("PRAGMA user_version");
  if (maker == application_id) return {Kind::archive, version};
  // Counting pages would not do: a transaction that is going to write has given an empty file its first.
  const bool never_used = maker == 0 && version == 0 && database.integer("SELECT count(*) FROM sqlite_schema") == 0;
  return {never_used ? Kind::empty : Kind::foreign, 0};
}

namespace {

std::string stored_in_meta(const Database& database, const std::string& column) {
  if (database.integer("SELECT count(*) FROM pragma_table_info('meta') WHERE name = '" + column + "'") == 0) return {};
  Statement meta(database, "SELECT " + column + " FROM meta");
  return meta.step() ? meta.text(0) : std::string();
}

}  // namespace

std::string stored_fingerprint(const Database& database) { return stored_in_meta(database, "contents"); }

std::string whole_fingerprint(const Database& database) {
  text::Fingerprint fingerprint;
  fingerprint.add(std::to_string(identity_of(database).version));
  for (const char* const column : {"contents", "readings", "reader"}) fingerprint.add(stored_in_meta(database, column));
  return fingerprint.hex();
}

}  // namespace weft::archive
