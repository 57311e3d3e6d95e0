// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <span>
#include <string>

namespace weft::cli {

/// What an archive of these issues is called: their series; empty when they name none.
std::string archive_title(std::span<const TaggedIssue> issues);

/// The same of the series alone, which are sorted.
std::string archive_title(std::span<const std::string> series);

}  // namespace weft::cli
