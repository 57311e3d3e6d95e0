// SPDX-License-Identifier: MIT
#pragma once

#include "cli/ontology_options.hpp"

#include <weft/build.hpp>

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// A corpus that a command reads for itself, and keeps nowhere.
namespace weft::cli {

class Options;

struct CorpusArguments {
  std::vector<std::string> paths;
  std::string configuration;
  bool no_configuration = false;
  bool drafts = false;
};

/// `--config`, `--no-config` and `--drafts`, as `weft build` has them. The paths are the command's to add.
void add_reading(Options& options, CorpusArguments& arguments);

/// What is to be read, and with which ontology.
BuildOptions options_of(const CorpusArguments& corpus, const OntologyArguments& ontology = {});

/// Reads the corpus, and says on `err` what is wrong with it. Throws Error when no issue can be read.
CorpusReading load_corpus(const CorpusArguments& arguments, std::span<const std::shared_ptr<const Ontology>> ontologies,
                          KeepFiles keep, std::ostream& err);

}  // namespace weft::cli
