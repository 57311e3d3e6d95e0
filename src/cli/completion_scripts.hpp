// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// What shells are told so that they complete what is typed behind `weft`. Each script asks the program, by
/// `weft completion words`, so that it never knows of commands that are not there.
namespace weft::cli {

extern const std::string_view bash_completion;
extern const std::string_view zsh_completion;
extern const std::string_view fish_completion;

/// The word that asks the program for candidates.
inline constexpr std::string_view words_request = "words";

/// Lines that say that names of files, or of folders, go as well. No candidate begins with a tab.
inline constexpr std::string_view files_go = "\tfiles";
inline constexpr std::string_view folders_go = "\tfolders";

}  // namespace weft::cli
