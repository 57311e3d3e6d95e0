// SPDX-License-Identifier: MIT
#include "exports/concept_labels.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace weft::exports {
namespace {

/// A tag of BCP 47: letters, then parts of letters and digits, none longer than eight.
bool is_language_tag(std::string_view tag) {
  std::size_t size = 0;  // of the part
  bool is_first = true;
  for (const char byte : tag) {
    if (byte == '-' && size > 0) {
      size = 0;
      is_first = false;
    } else if (++size > 8 || !(text::is_letter(byte) || (text::is_digit(byte) && !is_first))) {
      return false;
    }
  }
  return size > 0;
}

}  // namespace

ConceptLabels concept_labels(const Topic& topic) {
  ConceptLabels labels;
  std::set<std::pair<std::string, std::string>> seen;  // language and folded text
  std::set<std::string> preferred_in;
  for (const LabelKind kind : {LabelKind::preferred, LabelKind::alternative, LabelKind::hidden}) {
    for (Label label : topic.labels) {
      if (!is_language_tag(label.language)) label.language.clear();
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
