// SPDX-License-Identifier: MIT
#include "cli/ontology_options.hpp"

#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <weft/build.hpp>

#include <utility>

namespace weft::cli {

void add_ontology(CLI::App& app, OntologyArguments& arguments) {
  add_texts(app, arguments.paths, {"--ontology", "FILE", "topics to add, or to override; may be repeated"});
  add_flag(app, arguments.without_default, "--no-default-ontology", "leave out the topics that come with weft");
}

Ontology read_ontology(const OntologyArguments& arguments, std::ostream& err) {
  std::vector<PlacedDiagnostic> found;
  auto ontology = load_ontology({arguments.paths, !arguments.without_default}, found);
  if (!ontology) throw OntologyError(std::move(found));
  write_diagnostics(found, err, colour_of(err));
  return *ontology;
}

}  // namespace weft::cli
