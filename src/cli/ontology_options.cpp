// SPDX-License-Identifier: MIT
#include "cli/ontology_options.hpp"

#include "cli/findings.hpp"
#include "cli/options.hpp"
#include "io/files.hpp"

#include <weft/build.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace weft::cli {

void add_ontology(Options& options, OntologyArguments& arguments) {
  add_texts(options, arguments.paths, {"--ontology", "FILE", "topics to add, or to override; may be repeated"});
  add_flag(options, arguments.without_default, "--no-default-ontology", "leave out the topics that come with weft");
}

std::shared_ptr<const Ontology> load_named_ontology(const std::string& name, std::ostream& err) {
  OntologyArguments arguments{{}, true};
  if (name != "builtin" && io::kind_of(name) != io::PathKind::missing) {
    arguments.paths = {name};
    return read_ontology(arguments, err);
  }
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find(',', begin), name.size());
    const std::string part = name.substr(begin, end - begin);
    if (part == "builtin") {
      arguments.without_default = false;
    } else {
      arguments.paths.push_back(part);
    }
    begin = end + 1;
  }
  return read_ontology(arguments, err);
}

std::shared_ptr<const Ontology> read_ontology(const OntologyArguments& arguments, std::ostream& err) {
  std::vector<PlacedDiagnostic> found;
  auto ontology = load_ontology({arguments.paths, !arguments.without_default}, found);
  if (!ontology) throw OntologyError(std::move(found));
  write_findings(found, err);
  return ontology;
}

}  // namespace weft::cli
