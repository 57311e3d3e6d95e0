// SPDX-License-Identifier: MIT
#include "ontology/merge.hpp"

#include "ontology/read_values.hpp"

#include <map>
#include <utility>

namespace weft::ontology {

std::vector<Draft> merge(std::vector<std::vector<Draft>> layers, Findings& findings) {
  struct Layered {
    std::size_t layer;
    Draft draft;
  };
  std::map<std::string, Layered> merged;
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    for (Draft& draft : layers[layer]) {
      const auto known = merged.find(draft.id.text);
      if (known == merged.end() || known->second.layer < layer) {
        std::string id = draft.id.text;
        merged.insert_or_assign(std::move(id), Layered{layer, std::move(draft)});
        continue;
      }
      const Draft& first = known->second.draft;
      findings.error(draft.file, {.code = "ontology-duplicate-topic",
                                  .message = "the topic " + quoted(draft.id.text) + " is given twice; it stands at " +
                                             findings.place(first.file, first.id.span) + " too",
                                  .span = draft.id.span,
                                  .advice = "join the two, or give one of them another id"});
    }
  }
  std::vector<Draft> topics;
  topics.reserve(merged.size());
  for (auto& [id, layered] : merged) topics.push_back(std::move(layered.draft));
  return topics;
}

}  // namespace weft::ontology
