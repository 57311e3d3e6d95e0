// SPDX-License-Identifier: MIT
#pragma once

#include <weft/health.hpp>

#include <iosfwd>
#include <string>
#include <vector>

/// What `weft doctor` looks at, a line each. Nothing of it writes a file, and nothing of it throws.
namespace weft::cli {

using HealthChecks = std::vector<HealthCheck>;

/// The program itself: its release, SQLite, the topics that come with it.
void check_program(HealthChecks& checks);

/// The configurations that a build of a folder would read, or of this one when it is empty. What is wrong with one is
/// told in full on `err`.
void check_configurations(const std::string& folder, HealthChecks& checks, std::ostream& err);

/// The archive, what it was made of and with, and the folder it lies in. It is `named` when the user insists on it.
void check_archive(const std::string& path, bool named, HealthChecks& checks);

/// What draws pictures, and with which fonts.
void check_pictures(HealthChecks& checks);

/// Where words and data go: the terminal that `out` writes to, the locale, completion.
void check_surroundings(const std::ostream& out, HealthChecks& checks);

}  // namespace weft::cli
