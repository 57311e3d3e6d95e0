// SPDX-License-Identifier: MIT
#pragma once

/// Suggestions: what a corpus speaks of and no topic covers (docs/workbench.md).
/// In: tagged issues with their texts. Out: topics that might be added, best first, with counts and places.
/// Counts and nothing else; linear in the texts.

#include <weft/archive.hpp>
#include <weft/diagnostic.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class TermKind {
  name,        ///< written with capitals
  identifier,  ///< capitals, digits or underscores within a word
  term,        ///< words that stand together more often than by chance
  han,         ///< Han characters that stand together in many surroundings
  repository,  ///< github.com/OWNER/REPOSITORY
  host,        ///< where articles come from
};

struct TermPlace {
  std::string path;
  Position position;
};

struct Suggestion {
  Topic topic;  ///< to be pasted; its relations are those of the corpus's ontology
  TermKind kind = TermKind::name;
  double score = 0;  ///< counts by how likely they are no chance; only to compare with others
  std::size_t articles = 0;
  std::size_t issues = 0;
  std::vector<TermPlace> places;  ///< the first three
};

struct SuggestionOptions {
  std::size_t least_articles = 3;
  std::vector<std::string> known;  ///< terms that need not be suggested
};

/// Topics that might be added, best first. What recurs in the corpus is no evidence. REQUIRES: the corpus has its
/// passages and evidence, and `texts` are what its issues were read from.
std::vector<Suggestion> suggest_topics(const ArchivedCorpus& corpus, std::span<const std::string> texts,
                                       const SuggestionOptions& options);

/// Suggestions as an ontology to paste from, counts and places as comments.
void write_suggestions_yaml(std::span<const Suggestion> suggestions, const Ontology& ontology, std::ostream& out);

/// The answer as JSON (docs/json.md).
void write_suggestions_json(std::span<const Suggestion> suggestions, const Ontology& ontology, std::ostream& out);

std::string_view name_of(TermKind kind);

/// What an issue speaks of and no topic covers.
struct NewTerm {
  std::string label;  ///< as it is written most
  TermKind kind = TermKind::name;
  std::string site;               ///< that is called so, if one is linked
  std::size_t articles = 0;       ///< of the issue
  std::size_t elsewhere = 0;      ///< articles of other issues
  bool in_title = false;          ///< a title or the text of a link has it
  std::vector<TermPlace> places;  ///< in the issue, the first three
};

/// What of one issue may be a topic, the most telling first: identifiers of its titles and links; names and
/// identifiers that two articles have, of whichever issue; repositories that three link; and up to three hosts that
/// five do. What is known for long, ordinary or a part of a longer name is none. REQUIRES: the corpus has its passages,
/// and the evidence of the issue; `text` is what that was read from.
std::vector<NewTerm> find_new_terms(const ArchivedCorpus& corpus, std::string_view issue_id, std::string_view text);

/// What was decided about suggestions, so that they do not come again.
struct Ledger {
  std::vector<std::string> accepted;  ///< a topic has them, or soon will
  std::vector<std::string> ignored;
};

/// Reads a ledger, YAML. What is not as it should be is told of and left out.
Ledger parse_ledger(std::string_view text, Diagnostics& diagnostics);

/// Sorted, each term once.
void write_ledger(const Ledger& ledger, std::ostream& out);

}  // namespace weft
