// SPDX-License-Identifier: MIT
#pragma once

#include <weft/survey.hpp>

#include <iosfwd>

/// What `weft init` says to the person who runs it.
namespace weft::cli {

/// What was found in the folder, in columns. REQUIRES: there is an issue or a draft.
void write_survey(const Survey& survey, std::ostream& out, std::size_t columns);

/// Throws the Error that says why there is nothing to configure.
[[noreturn]] void found_no_issue(const Survey& survey);

}  // namespace weft::cli
