// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"

#include <weft/archive.hpp>

#include <cstddef>
#include <vector>

namespace weft::archive {

/// The issues of an archive whose ontology has `topics` topics. Throws Error when their rows do not fit together.
std::vector<TaggedIssue> read_issues(const Database& database, std::size_t topics, Texts texts, Evidence evidence);

}  // namespace weft::archive
