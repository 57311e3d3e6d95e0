// SPDX-License-Identifier: MIT
#include <weft/ontology.hpp>

#include "builtin/images.hpp"
#include "ontology/ontology_image.hpp"

namespace weft {

const std::shared_ptr<const Ontology>& builtin_ontology() {
  static const auto ontology = std::make_shared<const Ontology>(ontology::read_ontology(builtin::ontology_image()));
  return ontology;
}

Lexicon builtin_lexicon() { return {builtin_ontology(), builtin::lexicon_image()}; }

}  // namespace weft
