// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"

namespace weft::archive {

/// Makes what `weft find` asks from the tables of an archive: its full-text index (FTS5), and the words that labels
/// and sources are found by. REQUIRES: a transaction is open, the other tables are written, and these are not there.
void write_search_index(const Database& database);

}  // namespace weft::archive
