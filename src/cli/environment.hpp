// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// What the environment of the process says. Nothing below the command line looks at it.
namespace weft::cli {

/// The value of a variable; empty when it has none.
std::string_view environment(const char* name);

/// Where the user's own configuration lies by the XDG Base Directory Specification, whether there is one or not;
/// empty when nobody is at home.
std::string user_configuration();

}  // namespace weft::cli
