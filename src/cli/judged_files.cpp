// SPDX-License-Identifier: MIT
#include "cli/judged_files.hpp"

#include "cli/findings.hpp"
#include "io/files.hpp"

#include <ostream>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::string_view concepts_name = "concepts.json";

/// The names beside the labels, if there are any.
std::string concepts_beside(const std::string& labels) {
  const std::string path = labels.substr(0, labels.find_last_of('/') + 1) + std::string(concepts_name);
  return io::kind_of(path) == io::PathKind::file ? path : std::string();
}

/// Reads a file through `parse`, whose findings are said; false when something had to be left out.
template <typename Value>
bool load(const std::string& path, Value (*parse)(std::string_view, Diagnostics&), Value& value, std::ostream& err) {
  const std::string text = io::read_file(path, io::ontology_size_limit);
  Diagnostics found;
  value = parse(text, found);
  write_findings(place_diagnostics(found, path, text), err);
  return !has_errors(found);
}

}  // namespace

Judgement load_judgement(const JudgedFiles& files, std::ostream& err) {
  Judgement judgement;
  judgement.complete = load(files.labels, parse_judged_articles, judgement.articles, err);
  const std::string concepts = files.concepts.empty() ? concepts_beside(files.labels) : files.concepts;
  if (!concepts.empty() && !load(concepts, parse_concepts, judgement.concepts, err)) judgement.complete = false;
  if (judgement.articles.empty())
    throw Error("no article is judged in '" + files.labels + "'",
                R"(write a line each: {"title": "…", "url": "…", "essential": ["…"], "acceptable": []})");
  return judgement;
}

}  // namespace weft::cli
