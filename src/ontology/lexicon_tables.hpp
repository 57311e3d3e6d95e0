// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/image.hpp"
#include "ontology/sites.hpp"
#include "ontology/word_table.hpp"

#include <weft/ontology.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace weft::ontology {

/// A step from a node by a word.
struct Edge {
  WordId word{};
  Lexicon::Node node{};
};

/// Where the edges and spellings of a node begin; they end where those of the next one begin.
struct NodeRow {
  std::uint32_t edges = 0;
  std::uint32_t spellings = 0;
};

/// What a policy says of its label.
struct PolicyRow {
  Extent needs;         ///< phrases
  Extent needs_topics;  ///< in the needed topics
  Extent never;         ///< phrases
};

/// A lexicon as the arrays of an image, in their order there.
struct LexiconTables {
  WordTable words;                        ///< its letters are those of labels, too
  std::span<const WordId> singulars;      ///< by WordId
  std::span<const Lexicon::Node> starts;  ///< by WordId; words with higher numbers start no label
  std::span<const NodeRow> nodes;         ///< by Node, and one more at the end
  std::span<const Edge> edges;            ///< node by node, by word
  std::span<const Spelling> spellings;    ///< node by node
  std::span<const Extent> written;        ///< words as the ontology writes them, in the letters
  std::span<const PolicyRow> policies;    ///< the first says nothing
  std::span<const Extent> phrases;        ///< in the words of phrases
  std::span<const WordId> phrase_words;
  std::span<const TopicId> needed_topics;
  SiteTables sites;
};

/// REQUIRES: `image` comes from `compile_lexicon`.
LexiconTables read_lexicon(std::span<const std::uint64_t> image);

std::vector<std::uint64_t> compile_lexicon(const Ontology& ontology);

}  // namespace weft::ontology
