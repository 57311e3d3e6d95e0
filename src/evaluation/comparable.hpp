// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// Texts as they are compared when people and the program may write one thing in different ways.
namespace weft::evaluation {

/// Folded words with single blanks between them: letters and digits alone, C++ and its like by name, words of
/// more than three letters without a plural s.
std::string comparable_title(std::string_view title);

/// The same without blanks: `key-value`, `key value` and `keyvalue` are one name.
std::string comparable_name(std::string_view name);

/// An address without scheme, `www.`, query and fragment, and without a slash at its end.
std::string comparable_url(std::string_view url);

}  // namespace weft::evaluation
