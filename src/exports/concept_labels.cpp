// SPDX-License-Identifier: MIT
#include "exports/concept_labels.hpp"

#include "text/fold.hpp"

#include <algorithm>
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

std::vector<std::string> other_labels(const Topic& topic) {
  const ConceptLabels labels = concept_labels(topic);
  std::vector<std::string> texts;
  for (const auto* list : {&labels.preferred, &labels.alternative}) {
    for (const Label& label : *list) {
      const bool is_new = std::find(texts.begin(), texts.end(), label.text) == texts.end();
      if (is_new && label.text != topic.label()) texts.push_back(label.text);
    }
  }
  return texts;
}

}  // namespace weft::exports
