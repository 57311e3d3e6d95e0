// SPDX-License-Identifier: MIT
#include "exports/concept_labels.hpp"

#include "text/fold.hpp"

#include <set>
#include <string>
#include <utility>

namespace weft::exports {

ConceptLabels concept_labels(const Topic& topic) {
  ConceptLabels labels;
  std::set<std::pair<std::string, std::string>> seen;  // language and folded text
  std::set<std::string> preferred_in;
  for (const LabelKind kind : {LabelKind::preferred, LabelKind::alternative, LabelKind::hidden}) {
    for (const Label& label : topic.labels) {
      if (label.kind != kind || !seen.emplace(label.language, text::fold(label.text)).second) continue;
      if (kind == LabelKind::hidden) {
        labels.hidden.push_back(label);
      } else if (kind == LabelKind::preferred && preferred_in.insert(label.language).second) {
        labels.preferred.push_back(label);
      } else {
        labels.alternative.push_back(label);
      }
    }
  }
  return labels;
}

}  // namespace weft::exports
