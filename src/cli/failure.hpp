// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <iosfwd>

namespace weft::cli {

/// Says why something could not be done: the findings that it carries, what is wrong, and how to go on.
void tell_failure(const Error& error, std::ostream& err);

}  // namespace weft::cli
