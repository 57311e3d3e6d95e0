// SPDX-License-Identifier: MIT
#include <weft/lexicon.hpp>
#include <weft/ontology.hpp>

#include "builtin/images.hpp"
#include "ontology/ontology_image.hpp"
#include "ontology/packed_image.hpp"

#include <utility>
#include <vector>

namespace weft {

std::span<const std::uint64_t> builtin::lexicon_image() {
  static const std::vector<std::uint64_t> image = ontology::unpack_image(packed_lexicon());
  return image;
}

const std::shared_ptr<const Ontology>& builtin_ontology() {
  static const auto ontology =
      std::make_shared<const Ontology>(ontology::read_ontology(ontology::unpack_image(builtin::packed_ontology())));
  return ontology;
}

std::shared_ptr<const Ontology> load_ontology(const OntologySources& sources,
                                              std::vector<PlacedDiagnostic>& diagnostics, Scrutiny scrutiny) {
  // The compiling program had no doubts to tell anyone of.
  if (sources.builtin && sources.paths.empty() && scrutiny == Scrutiny::faults) return builtin_ontology();
  std::vector<std::vector<OntologyText>> layers;
  for (const std::string& path : sources.paths) layers.push_back(load_ontology_texts(path));
  auto ontology = parse_ontology(layers, diagnostics, sources.builtin ? builtin_ontology().get() : nullptr, scrutiny);
  if (!ontology) return nullptr;
  return std::make_shared<const Ontology>(*std::move(ontology));
}

Lexicon lexicon_of(std::shared_ptr<const Ontology> ontology) {
  if (ontology == builtin_ontology()) return {std::move(ontology), builtin::lexicon_image()};
  return Lexicon(std::move(ontology));
}

}  // namespace weft
