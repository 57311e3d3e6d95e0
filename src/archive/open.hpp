// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"

#include <memory>
#include <string>

namespace weft::archive {

/// The file at `path`, for reading, with what a killed writer left undone. Throws Error when it is not there.
std::unique_ptr<const Database> open_to_read(const std::string& path);

/// Throws Error when it is no archive that this weft knows. To be asked within the transaction that reads it.
void require_archive(const Database& database, const std::string& path);

}  // namespace weft::archive
