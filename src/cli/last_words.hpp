// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

namespace weft::cli {

/// From here on, a program that has to stop in the midst of its work, because a check in it has failed, says what it
/// was doing and that this is to be reported, and ends with `Exit::fault`. Files are written whole or not at all, so
/// nothing is half done.
void say_last_words(std::span<const std::string> arguments);

}  // namespace weft::cli
