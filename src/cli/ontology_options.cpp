// SPDX-License-Identifier: MIT
#include "cli/ontology_options.hpp"

#include "cli/findings.hpp"
#include "cli/options.hpp"
#include "io/files.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace weft::cli {

void add_ontology(Options& options, OntologyArguments& arguments) {
  add_texts(options, arguments.paths, {"--ontology", "FILE", "topics to add, or to override; may be repeated"});
  add_flag(options, arguments.without_default, "--no-default-ontology", "leave out the topics that come with weft");
}

std::shared_ptr<const Ontology> load_named_ontology(const std::string& name, std::ostream& err) {
  OntologySources sources{{}, false};
  if (name != "builtin" && io::kind_of(name) != io::PathKind::missing) {
    sources.paths = {name};
    return read_ontology(sources, err);
  }
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find(',', begin), name.size());
    const std::string part = name.substr(begin, end - begin);
    if (part == "builtin") {
      sources.builtin = true;
    } else {
      sources.paths.push_back(part);
    }
    begin = end + 1;
  }
  return read_ontology(sources, err);
}

void choose_ontology(const OntologyArguments& arguments, BuildOptions& options) {
  options.ontologies = arguments.paths;
  options.default_ontology = !arguments.without_default;
}

std::shared_ptr<const Ontology> read_ontology(const OntologySources& sources, std::ostream& err) {
  std::vector<PlacedDiagnostic> found;
  auto ontology = load_ontology(sources, found);
  if (!ontology) throw OntologyError(std::move(found));
  write_findings(found, err);
  return ontology;
}

}  // namespace weft::cli
