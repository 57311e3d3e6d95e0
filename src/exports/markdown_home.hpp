// SPDX-License-Identifier: MIT
#pragma once

#include "exports/note_names.hpp"
#include "exports/walk.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace weft::exports {

/// `[[Topics/Apache Cassandra|Apache Cassandra]]`
std::string wikilink(const Walk& walk, const NoteNames& names, VertexId vertex);

/// The note to begin with: communities, the commonest topics, the latest issues.
void write_home_note(const Walk& walk, const NoteNames& names, std::string_view title, std::ostream& out);

}  // namespace weft::exports
