// SPDX-License-Identifier: MIT
#pragma once

#include "evaluation/corpus_words.hpp"

#include <weft/suggestions.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace weft::evaluation {

/// Where a term stands.
struct TermSighting {
  std::uint32_t article = 0;  ///< index in `CorpusWords::articles`
  Span span;                  ///< in the file
};

/// What may be a topic, with all that speaks for it.
struct Term {
  std::string key;  ///< folded, singular: what terms are told apart by
  TermKind kind = TermKind::term;
  double quality = 0;                        ///< 0…1: how likely it is no chance
  std::map<std::string, std::size_t> forms;  ///< as it is written, how often
  std::vector<TermSighting> sightings;       ///< the first of each article, in their order
  std::vector<std::string> sites;
};

/// The words of a term as terms are compared: the last one without a plural s.
std::string term_key(std::string_view text);

/// What needs no suggestion, by its key: labels of topics, and what was decided about.
std::unordered_set<std::string> known_term_keys(const Ontology& ontology, std::span<const std::string> decided);

/// The way it is written most; of two the first by their bytes.
const std::string& commonest_form(const Term& term);

/// Names, identifiers and terms of up to four words that stand in at least so many articles, and that no topic covers.
/// One that stands almost always within a longer one is left to that.
std::vector<Term> find_word_terms(const CorpusWords& words, std::size_t least_articles);

/// Runs of three to six Han characters that stand in at least so many articles, with changing neighbours on both
/// sides. One that stands almost always within a longer one is left to that.
std::vector<Term> find_han_terms(const CorpusWords& words, std::size_t least_articles);

/// Repositories and hosts that at least so many articles link, and that are no topic's site.
std::vector<Term> find_linked_terms(const CorpusWords& words, std::size_t least_articles);

}  // namespace weft::evaluation
