// SPDX-License-Identifier: MIT
#include <weft/survey.hpp>

#include "ontology/yaml_scalar.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace weft {

namespace {

constexpr std::size_t most_named = 6;

void write_comment(std::string_view words, std::ostream& out) { out << "# " << text::printable(words) << '\n'; }

std::string joined(const std::vector<std::string>& items) {
  std::string line;
  for (const std::string& item : items) line += (line.empty() ? "" : ", ") + ontology::yaml_scalar(item);
  return line;
}

/// A list in brackets, a line of its own for each item when it is long.
std::string list_of(const std::vector<std::string>& items) {
  const std::string line = joined(items);
  if (text::display_width(line) <= 80) return " [" + line + "]";
  std::string lines;
  for (const std::string& item : items) lines += "\n  - " + ontology::yaml_scalar(item);
  return lines;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string names_of(const std::vector<SurveyedSeries>& series) {
  std::string names;
  for (std::size_t i = 0; i < std::min(series.size(), most_named); ++i)
    names += (i == 0 ? "" : ", ") + series[i].name + ' ' + std::to_string(series[i].issues);
  return names + (series.size() > most_named ? ", …" : "");
}

bool comes_from_folder(const SurveyedSeries& series) {
  return !series.origins.empty() && series.origins.front().first == "folder";
}

void write_series(const Survey& survey, std::ostream& out) {
  if (survey.common_series.empty()) {
    if (survey.series.size() > 1) {
      write_comment("The newsletter, when it is one. These were found: " + names_of(survey.series), out);
    } else {
      write_comment("The name of the newsletter.", out);
    }
    out << "# series: Our Newsletter\n";
    return;
  }
  if (survey.series.size() > 1) {
    write_comment("The newsletter. Some issues do not say it, and would be called after their folders.", out);
  } else if (comes_from_folder(survey.series.front())) {
    write_comment("The newsletter. No issue says its name, so this is the folder's: put a better one.", out);
  } else {
    write_comment("The newsletter, as its issues call it.", out);
  }
  out << "series: " << ontology::yaml_scalar(survey.common_series) << '\n';
}

void write_shape(const Survey& survey, std::ostream& out) {
  std::string found;
  for (const SurveyedShape& shape : survey.shapes)
    found += (found.empty() ? "" : ", ") + std::string(name_of(shape.shape)) + " in " +
             counted(shape.issues, "issue", "issues");
  if (found.empty()) found = "nothing yet";
  write_comment("How articles are told apart, if not as found: " + found + ".", out);
  out << "# shape: " << (survey.shapes.empty() ? "sections" : name_of(survey.shapes.front().shape)) << '\n';
}

void write_skip(const Survey& survey, std::ostream& out) {
  if (survey.housekeeping.empty()) {
    write_comment("Headings whose sections are left out.", out);
    out << "# skip: [Sponsors, Jobs]\n";
    return;
  }
  write_comment("Headings whose sections are left out. These keep house, and relate to nothing even if they are read.",
                out);
  out << "# skip: [" << joined(survey.housekeeping) << "]\n";
}

void write_choice(const Survey& survey, std::ostream& out) {
  write_comment("The files that are issues, if not all Markdown here and below.", out);
  out << "# include: [\"issues/**\"]\n\n";
  if (survey.excluded.empty()) {
    write_comment("Files that are no issues.", out);
    out << "# exclude: [\"/about.md\", \"notes/\"]\n";
    return;
  }
  if (survey.chosen_elsewhere) {
    write_comment("Files that do not look like issues. This would take the place of what your own weft.yaml says.",
                  out);
    out << "# exclude: [" << joined(survey.excluded) << "]\n";
    return;
  }
  write_comment("Files that do not look like issues; take out those that are.", out);
  out << "exclude:" << list_of(survey.excluded) << '\n';
}

void write_drafts(const Survey& survey, std::ostream& out) {
  const std::string here = survey.drafts == 0 ? "There are none." : "Found: " + std::to_string(survey.drafts) + '.';
  write_comment("Whether drafts are read, issues that are not published. " + here, out);
  out << "# drafts: true\n";
}

}  // namespace

void write_starting_configuration(const Survey& survey, std::ostream& out) {
  out << "# What weft build is to know of this folder. It finds out by itself what this leaves unsaid.\n"
         "# weft build --explain-shape FILE tells how a file is read, and why.\n\n";
  write_series(survey, out);
  out << "\n# Where the issues are published: relative links lead below it.\n"
         "# base_url: https://example.org/\n\n";
  write_shape(survey, out);
  out << '\n';
  write_skip(survey, out);
  out << '\n';
  write_choice(survey, out);
  out << '\n';
  write_drafts(survey, out);
  out << "\n# The first four keys for some files alone; the last pattern that fits a file wins.\n"
         "# files:\n"
         "#   \"guests/*.md\": {series: Guests, shape: post}\n";
}

}  // namespace weft
