// SPDX-License-Identifier: MIT
#pragma once

#include "text/languages.hpp"

#include <weft/survey.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a survey knows of each file, and what that comes to.
namespace weft::building {

struct SurveyedFact {
  std::string value;
  std::string_view origin;  ///< empty when it is not known
};

struct SurveyedIssue {
  std::string path;  ///< below the folder
  SurveyedFact series;
  SurveyedFact number;
  SurveyedFact date;
  std::size_t articles = 0;
  std::array<std::size_t, 6> shapes{};  ///< articles of each
  bool is_draft = false;
  std::vector<text::Language> languages;
  std::vector<std::string> housekeeping;  ///< headings, sorted
  std::vector<PlacedDiagnostic> errors;   ///< with one it is left out

  bool is_read() const { return errors.empty() && !is_draft; }
};

/// Why files do not look like the issues they lie among, in their order; empty for those that do.
std::vector<std::string> reasons_against(const std::vector<SurveyedIssue>& issues);

/// Patterns that fit just the files with a reason against them, as few as folders allow.
std::vector<std::string> patterns_for(const std::vector<SurveyedIssue>& issues,
                                      const std::vector<std::string>& reasons);

/// What they come to; of the folder itself nothing is known here.
Survey survey_of(const std::vector<SurveyedIssue>& issues);

}  // namespace weft::building
