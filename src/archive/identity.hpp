// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"

#include <cstdint>
#include <string>

namespace weft::archive {

/// What a database is.
enum class Kind {
  empty,  ///< nothing was ever written to it, such as the file a killed first writer of an archive leaves
  archive,
  foreign,  ///< of another program
};

struct Identity {
  Kind kind = Kind::empty;
  std::int64_t version = 0;  ///< of an archive's tables
};

/// Throws Error when the file is no database at all.
Identity identity_of(const Database& database);

/// The fingerprint of its contents that an archive says it has; empty when it says nothing.
std::string stored_fingerprint(const Database& database);

/// A fingerprint of all that decides what is in an archive.
std::string whole_fingerprint(const Database& database);

}  // namespace weft::archive
