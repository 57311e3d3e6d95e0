// SPDX-License-Identifier: MIT
#pragma once

#include <weft/names.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

struct OptionRow;

/// The things of an archive that the value of an option may name, as far as they begin with what was typed. None when
/// it names no such things, or there is no archive to ask.
std::vector<KnownName> names_for(const OptionRow& row, std::string_view beginning, const std::string& archive);

}  // namespace weft::cli
