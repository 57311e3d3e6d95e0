// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"
#include "io/draft_file.hpp"

#include <string>

namespace weft::archive {

/// Refuses a database that is not ours to change.
void require_ours(const Database& database);

/// Sets the counters in the header of a database file, by which its readers notice that it has changed, to what
/// follows from its contents: equal archives are equal files, however often they were written. REQUIRES: nobody else
/// can read or write the file, and no transaction is open.
void stamp(const Database& database);

/// Brings an archive into the form that it has when nobody reads or writes it, a single file, where it was left in
/// another one because somebody did, or because a build was killed, and removes what that one was writing in its
/// folder. What cannot be done now is left as it is. REQUIRES: we do not have it open ourselves.
void bring_into_form(const std::string& path);

/// Lets a finished archive take the place of the file at `path`. Where there is one, it is changed by SQLite's own
/// means (decision 0001), unless it holds the same; where there is none, the draft gets its name.
void replace_archive(const std::string& path, io::DraftFile& draft);

}  // namespace weft::archive
