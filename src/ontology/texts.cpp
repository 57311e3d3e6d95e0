// SPDX-License-Identifier: MIT
#include <weft/ontology.hpp>

#include "io/files.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace weft {

std::vector<OntologyText> load_ontology_texts(const std::string& path) {
  static constexpr std::array<std::string_view, 2> extensions{".yaml", ".yml"};
  if (io::kind_of(path) != io::PathKind::folder) return {{path, io::read_file(path, io::ontology_size_limit)}};

  const io::FoundFiles found = io::find_files(path, extensions);
  // An ontology of which a part is missing would be another one.
  for (const PlacedDiagnostic& diagnostic : found.diagnostics)
    if (diagnostic.severity == Severity::error)
      throw Error(diagnostic.file + ": " + diagnostic.message, diagnostic.advice);
  std::vector<OntologyText> texts;
  for (const std::string& name : found.paths) {
    if (name.find('/') != std::string::npos) continue;
    const std::string file = path.ends_with('/') ? path + name : path + "/" + name;
    texts.push_back({file, io::read_file(file, io::ontology_size_limit)});
  }
  if (texts.empty())
    throw Error("cannot find an ontology in " + path + ": no file in it is named *.yaml",
                "name the folder that holds the files with the topics, or one such file");
  return texts;
}

}  // namespace weft
