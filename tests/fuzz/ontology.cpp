// SPDX-License-Identifier: MIT
// Topics in YAML. What stands behind the first NUL is a second text, of a later layer.
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/ontologies.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace weft::fuzz {

void enter_ontology(std::string_view bytes) {
  std::vector<std::vector<OntologyText>> layers;
  for (const std::string_view name : {"one.yaml", "two.yaml"}) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    layers.push_back({{std::string(name), std::string(bytes.substr(0, end))}});
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (bytes.empty()) break;
  }
  std::vector<PlacedDiagnostic> diagnostics;
  const auto ontology = parse_ontology(layers, diagnostics, nullptr, Scrutiny::doubts);
  expect(ontology.has_value() != has_errors(diagnostics), "an ontology comes back unless there is an error");
  for (const auto& layer : layers) {
    const std::string& written = layer.front().text;
    const std::string text = text::clean_text(written, text::encoding_of(written)).text;
    std::vector<PlacedDiagnostic> own;
    std::copy_if(diagnostics.begin(), diagnostics.end(), std::back_inserter(own),
                 [&](const PlacedDiagnostic& found) { return found.file == layer.front().name; });
    expect_placed(own, text);
  }
  if (ontology) expect_sound(*ontology);
}

}  // namespace weft::fuzz
