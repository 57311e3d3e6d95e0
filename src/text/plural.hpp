// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::text {

/// A folded English word without its plural ending, roughly: `queries` and `query` come out the same, and so do
/// words that end in an s of their own and are met again.
std::string without_plural(std::string_view folded);

}  // namespace weft::text
