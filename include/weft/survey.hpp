// SPDX-License-Identifier: MIT
#pragma once

/// A survey: what lies in a folder of Markdown, before anything is built of it.
/// In: a folder. Out: what `weft build` would read in it, and a `weft.yaml` to begin with.
/// Never tags an article, and never writes a file.

#include <weft/build.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {

/// The first and the last of what issues are numbered or dated by, as people count.
struct SurveyedSpan {
  std::string first;
  std::string last;
  std::size_t without = 0;  ///< issues that have none
};

/// Where something was found, and in how many issues: "front matter", 9.
using SurveyedOrigins = std::vector<std::pair<std::string_view, std::size_t>>;

struct SurveyedSeries {
  std::string name;  ///< empty for issues of no newsletter
  std::size_t issues = 0;
  SurveyedSpan numbers;
  SurveyedSpan dates;
  SurveyedOrigins origins;
};

struct SurveyedShape {
  Shape shape = Shape::sections;
  std::size_t articles = 0;
  std::size_t issues = 0;  ///< that have such articles
};

struct SurveyedLanguage {
  std::string_view name;
  std::size_t issues = 0;
};

/// A file that a build passes over, or that does not look like an issue.
struct SurveyedFile {
  std::string path;  ///< below the folder
  std::string reason;
};

/// What was found in a folder. Lists of what was counted have the most frequent first.
struct Survey {
  std::string folder;      ///< as it was named
  std::size_t issues = 0;  ///< published, with an article, and like the others
  std::size_t articles = 0;
  std::size_t drafts = 0;
  std::vector<SurveyedSeries> series;
  SurveyedOrigins numbers;  ///< where the issues have them from
  SurveyedOrigins dates;
  std::vector<SurveyedShape> shapes;
  std::vector<SurveyedLanguage> languages;
  std::vector<std::string> housekeeping;  ///< headings whose sections keep house, such as "Jobs"
  std::vector<SurveyedFile> unlike;       ///< read by a build, but no issues by their looks
  std::vector<SurveyedFile> passed_over;  ///< not read by a build
  std::size_t left_out = 0;               ///< that cannot be read
  std::vector<PlacedDiagnostic> errors;   ///< why not
  std::string common_series;              ///< the newsletter of them all; empty when there is none or are several
  std::vector<std::string> excluded;      ///< patterns that leave out what is unlike an issue
  bool chosen_elsewhere = false;          ///< the user's own configuration says which files are issues
};

/// Looks at the folder that `options.paths` names, as `weft build` would with these options and without a `weft.yaml`
/// in it. Throws Error when that is no folder, and what `build` throws.
Survey survey_folder(const BuildOptions& options);

/// A `weft.yaml` for the folder: what was found as settings, the other keys as comments.
void write_starting_configuration(const Survey& survey, std::ostream& out);

}  // namespace weft
