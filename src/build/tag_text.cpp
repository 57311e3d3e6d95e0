// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace weft {

namespace {

/// The text with its first line as a heading, unless it has Markdown's own: most of what an article is about stands in
/// its title.
std::string with_title(std::string text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string::npos || text[begin] == '#' || text[begin] == '-') return text;
  return "# " + text.substr(begin);
}

}  // namespace

TaggedIssue tag_text(std::string_view bytes, std::shared_ptr<const Ontology> ontology) {
  Diagnostics unwanted;  // nothing is kept of the text, so nothing of it can get lost
  const std::string text = with_title(read_text(bytes, unwanted));
  ReadingRules rules;
  rules.shape = Shape::post;
  Issue issue = parse_issue(text, "text.md", unwanted, rules);
  // The lexicon of the built-in topics is compiled already.
  if (ontology->fingerprint() == builtin_ontology()->fingerprint()) ontology = builtin_ontology();
  return tag_issue(std::move(issue), text, lexicon_of(std::move(ontology)));
}

}  // namespace weft
