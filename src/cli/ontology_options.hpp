// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>
#include <weft/ontology.hpp>

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

/// The ontology in use, as commands let it be chosen.
namespace weft::cli {

class Options;

struct OntologyArguments {
  std::vector<std::string> paths;
  bool without_default = false;
};

/// `--ontology` and `--no-default-ontology`
void add_ontology(Options& options, OntologyArguments& arguments);

/// Has a run use what was chosen.
void choose_ontology(const OntologyArguments& arguments, BuildOptions& options);

/// Reads an ontology and says on `err` what is wrong with it. Throws OntologyError when it cannot be used.
std::shared_ptr<const Ontology> read_ontology(const OntologySources& sources, std::ostream& err);

/// Reads an ontology that is named in one word: a file or a folder, `builtin` for what comes with weft, or several of
/// these with commas between them, of which later ones override. Says on `err` what is wrong with it. Throws
/// OntologyError when it cannot be used.
std::shared_ptr<const Ontology> load_named_ontology(const std::string& name, std::ostream& err);

}  // namespace weft::cli
