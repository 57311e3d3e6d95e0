// SPDX-License-Identifier: MIT
#include "build/ontology_in_use.hpp"

#include "build/configurations.hpp"
#include "build/paths.hpp"
#include "io/files.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace weft {

namespace {

/// The folders whose configurations count.
std::vector<std::string> folders_of(const BuildOptions& options) {
  if (!options.root.empty()) return {options.root};
  std::vector<std::string> folders;
  for (const std::string& path : options.paths) {
    const bool is_folder = io::kind_of(path) == io::PathKind::folder;
    folders.push_back(is_folder ? path : building::folder_of(path));
  }
  if (folders.empty()) folders.emplace_back(".");
  return folders;
}

}  // namespace

OntologySources ontology_sources(const BuildOptions& options) {
  building::Configurations configurations(options);
  OntologySources sources{{}, options.default_ontology};
  const auto add = [&](const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
      if (std::find(sources.paths.begin(), sources.paths.end(), path) == sources.paths.end())
        sources.paths.push_back(path);
  };
  for (const std::string& folder : folders_of(options)) {
    const building::Layers layers = configurations.layers_for(folder);
    add(layers.ontologies());
    sources.builtin = sources.builtin && layers.has_default_ontology();
  }
  add(options.ontologies);
  return sources;
}

namespace building {

std::shared_ptr<const Ontology> ontology_in_use(const BuildOptions& options,
                                                std::vector<PlacedDiagnostic>& diagnostics) {
  auto ontology = load_ontology(ontology_sources(options), diagnostics);
  if (!ontology) throw OntologyError(std::move(diagnostics));
  return ontology;
}

}  // namespace building

}  // namespace weft
