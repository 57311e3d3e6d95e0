// SPDX-License-Identifier: MIT
// Runs while weft is built: reads the topics and writes the C++ that holds them compiled.
//
//   weft_compile_ontology FOLDER OUTPUT.cpp
#include "builtin/number_array.hpp"
#include "io/files.hpp"
#include "ontology/lexicon_tables.hpp"
#include "ontology/ontology_image.hpp"
#include "ontology/packed_image.hpp"

#include <weft/diagnostic.hpp>
#include <weft/ontology.hpp>

#include <exception>
#include <iostream>
#include <ostream>
#include <vector>

namespace {

void write_source(const weft::Ontology& ontology, std::ostream& out) {
  out << "// SPDX-License-Identifier: MIT\n"
         "// Written by src/builtin/compile.cpp.\n"
         "#include \"builtin/images.hpp\"\n\n"
         "namespace weft::builtin {\n\n"
         "namespace {\n\n";
  weft::builtin::write_number_array("ontology", weft::ontology::pack_image(weft::ontology::compile_ontology(ontology)),
                                    out);
  weft::builtin::write_number_array("lexicon", weft::ontology::pack_image(weft::ontology::compile_lexicon(ontology)),
                                    out);
  out << "}  // namespace\n\n"
         "std::span<const std::uint64_t> packed_ontology() { return ontology_numbers; }\n"
         "std::span<const std::uint64_t> packed_lexicon() { return lexicon_numbers; }\n\n"
         "}  // namespace weft::builtin\n";
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) return 2;
  try {
    const std::vector<std::vector<weft::OntologyText>> layers{weft::load_ontology_texts(values[1])};
    std::vector<weft::PlacedDiagnostic> found;
    const auto ontology = weft::parse_ontology(layers, found);
    weft::write_diagnostics(found, std::cerr);
    if (!ontology) return 1;
    weft::io::write_file(values[2], [&](std::ostream& out) { write_source(*ontology, out); });
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
