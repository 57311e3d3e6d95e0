// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include <utility>

namespace weft {

TaggedIssue tag_text(std::string_view bytes, std::shared_ptr<const Ontology> ontology) {
  Diagnostics unwanted;  // nothing is kept of the text, so nothing of it can get lost
  const std::string text = read_text(bytes, unwanted);
  ReadingRules rules;
  rules.shape = Shape::post;
  Issue issue = parse_issue(text, "text.md", unwanted, rules);
  // The lexicon of the built-in topics is compiled already.
  if (ontology->fingerprint() == builtin_ontology()->fingerprint()) ontology = builtin_ontology();
  return tag_issue(std::move(issue), text, lexicon_of(std::move(ontology)));
}

}  // namespace weft
