// SPDX-License-Identifier: MIT
#pragma once

#include "cli/finish_build.hpp"
#include "cli/ontology_options.hpp"

#include <weft/build.hpp>

#include <cstddef>
#include <string>
#include <vector>

/// What is typed to have a corpus built, once or time and again.
namespace weft::cli {

struct BuildArguments {
  std::vector<std::string> paths;
  std::string configuration;
  bool no_configuration = false;
  OntologyArguments ontology;
  bool drafts = false;
  std::size_t jobs = 0;
  FinishArguments finish;
};

/// `-o`, `--config` and `--no-config`, `--ontology` and `--no-default-ontology`, `--drafts`, `--jobs`
void add_build(Options& options, BuildArguments& arguments);

/// What is to be built; this folder when no path was typed.
BuildOptions options_of(const BuildArguments& arguments);

}  // namespace weft::cli
