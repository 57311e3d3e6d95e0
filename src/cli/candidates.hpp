// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_tree.hpp"

#include <span>
#include <string>
#include <vector>

/// What may be typed next: completion, for any shell.
namespace weft::cli {

struct CompletedWord {
  std::string word;      ///< in place of the word that is being typed; ends in `/` when more has to follow
  std::string sentence;  ///< what it is; may be empty
};

enum class Files { none, any, folders };

struct Candidates {
  std::vector<CompletedWord> words;
  Files files = Files::none;  ///< whether names of files go as well
};

/// What the last of some words, which may be empty, could become, in the place it has behind `weft`.
Candidates candidates_for(std::span<const std::string> words, std::span<const Command> commands);

}  // namespace weft::cli
