// SPDX-License-Identifier: MIT
#include "program.hpp"
#include "support/keep_corpus.hpp"

#include "cli/run.hpp"
#include "support/little_world.hpp"

#include <weft/archive.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>
#include <utility>

namespace weft::tests {

namespace {

// What the person who runs the tests has configured must not show in them.
const int without_user = ::setenv("XDG_CONFIG_HOME", "/nowhere", 1);  // NOLINT(concurrency-mt-unsafe)

}  // namespace

Ran run_weft(const std::vector<std::string>& arguments, const std::string& input) {
  REQUIRE(without_user == 0);
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int exit = cli::run(arguments, in, out, err);
  return {exit, out.str(), err.str()};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

LittleArchive::LittleArchive() : path_(folder_.path("weft.db")) {
  ArchivedCorpus corpus;
  corpus.ontology = little_ontology();
  corpus.issues = make_issues(*corpus.ontology, little_rows());
  ArticleTags& tags = corpus.issues.front().tags.front();
  tags.tags.front().mentions.front().position = {7, 3};
  const TopicId go = *corpus.ontology->find("go");
  tags.candidates.push_back({{go, Place::body, "go", {40, 42}, {9, 5}}, "an ordinary word without evidence"});
  keep_corpus(path_, corpus);
}

void LittleArchive::let_recur() const {
  ArchivedCorpus corpus = load_archive(path_, Texts::yes, Evidence::yes);
  corpus.issues.back().issue.articles.back().recurring = true;
  keep_corpus(path_, corpus);
}

Ran LittleArchive::ask(std::vector<std::string> arguments) const {
  arguments.insert(arguments.end(), {"--archive", path_});
  return run_weft(arguments);
}

}  // namespace weft::tests
