// SPDX-License-Identifier: MIT
#pragma once

#include <weft/evaluation.hpp>

#include <iosfwd>
#include <string>
#include <vector>

namespace weft::cli {

/// Where the judgement of people lies.
struct JudgedFiles {
  std::string labels;
  std::string concepts;  ///< empty: `concepts.json` beside the labels, if it is there
};

struct Judgement {
  std::vector<JudgedArticle> articles;
  Concepts concepts;
  bool complete = true;  ///< nothing had to be left out
};

/// Reads both files, and says on `err` what is wrong with them. Throws Error when there is nothing to go by.
Judgement load_judgement(const JudgedFiles& files, std::ostream& err);

}  // namespace weft::cli
