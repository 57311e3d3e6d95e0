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

TaggedIssue tag_text(std::string_view bytes, std::shared_ptr<const Ontology> ontology,
                     std::vector<PlacedDiagnostic>& diagnostics) {
  constexpr std::string_view name = "standard input";
  Diagnostics found;
  const std::string text = with_title(read_text(bytes, found));
  ReadingRules rules;
  rules.shape = Shape::post;
  Issue issue = parse_issue(text, "text.md", found, rules);
  // Warnings are of the form of an issue, which a text need not have.
  std::erase_if(found, [](const Diagnostic& diagnostic) { return diagnostic.severity < Severity::error; });
  for (PlacedDiagnostic& placed : place_diagnostics(found, std::string(name), text))
    diagnostics.push_back(std::move(placed));
  if (has_errors(found)) return {};
  // The lexicon of the built-in topics is compiled already.
  if (ontology->fingerprint() == builtin_ontology()->fingerprint()) ontology = builtin_ontology();
  return tag_issue(std::move(issue), text, lexicon_of(std::move(ontology)));
}

}  // namespace weft
