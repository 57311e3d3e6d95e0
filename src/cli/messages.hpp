// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

/// `weft: what is wrong`, and below it how to go on, if that is known; between words where a terminal is too narrow.
void say(std::ostream& err, std::string_view what, std::string_view advice = {});

/// `1 article`, `2 articles`
std::string counted(std::size_t number, std::string_view one, std::string_view many);

/// As one argument of a shell.
std::string shell_quoted(std::string_view text);

/// `a`, `a or b`, `a, b or c`
std::string alternatives(const std::vector<std::string_view>& names);

}  // namespace weft::cli
