// SPDX-License-Identifier: MIT
#pragma once

/// Health: whether what weft stands on is sound, for people whose set-up is broken.
/// In: a file that should be an archive; findings. Out: what it is; the findings as JSON.
/// Never throws for what is wrong with the file, and never writes to it.

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace weft {

/// What a file at the place of an archive is.
enum class ArchiveState {
  missing,
  unreadable,  ///< no file, no database, or not to be opened
  empty,       ///< nothing was ever written to it
  foreign,     ///< the database of another program
  older,       ///< of a weft whose tables were others
  newer,
  unfinished,  ///< a build was killed while it wrote; whoever opens it next puts that right
  damaged,
  sound,
};

struct ArchiveHealth {
  ArchiveState state = ArchiveState::missing;
  std::string reason;        ///< why it is unreadable or damaged
  std::string advice = {};   ///< what to do about that
  std::int64_t version = 0;  ///< of the tables of an archive
  std::size_t issues = 0;
  std::size_t compared = 0;  ///< issues that were read and are what was put in
  std::string contents;      ///< a fingerprint
  std::string ontology;      ///< a fingerprint
  bool same_reader = true;   ///< whether this program reads issues as the one did that made it
};

/// Looks at an archive: what it is, whether its pages fit together, and whether its issues are what was put in; of at
/// most so many, spread over all.
ArchiveHealth examine_archive(const std::string& path, std::size_t most_compared);

/// The SQLite in use, and whether it has the index of words that archives need (FTS5).
std::string_view sqlite_release();
bool sqlite_has_word_index();

enum class Health {
  ok,
  warning,  ///< something does less than it could
  fault,    ///< something does not work until it is mended
};

/// One thing that was looked at.
struct HealthCheck {
  std::string name;
  Health health = Health::ok;
  std::string found;
  std::string advice;  ///< what to do; empty when nothing has to be done
};

std::string_view name_of(Health health);

void write_health_json(std::span<const HealthCheck> checks, std::ostream& out);

}  // namespace weft
