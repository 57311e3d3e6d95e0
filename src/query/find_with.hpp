// SPDX-License-Identifier: MIT
#pragma once

#include "archive/search.hpp"

#include <weft/find.hpp>

#include <string_view>

namespace weft::query {

/// What `find_in_archive` answers, for those who have an archive open and ask more than once.
FindAnswer find_with(const archive::SearchReader& reader, std::string_view words, const FindOptions& options);

}  // namespace weft::query
