// SPDX-License-Identifier: MIT
#pragma once

#include "ontology/image.hpp"
#include "ontology/sites.hpp"
#include "ontology/word_table.hpp"

#include <weft/lexicon.hpp>
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

/// The node of the labels that start with a word, and which words may go on from it: a bit each, many to a bit.
struct StartRow {
  std::uint64_t next = 0;
  Lexicon::Node node = Lexicon::Node::none;
  std::uint32_t is_labelled = 0;  ///< 1: the word is a label itself
};

inline std::uint64_t next_bit(WordId word) {
  return std::uint64_t{1} << ((static_cast<std::uint32_t>(word) * 0x9e3779b9u) >> 26);
}

inline constexpr std::size_t bits_a_number = 64;

/// The bit of a step in a filter of so many numbers, a power of two. Most words of a text that follow a label's first
/// word go on no label, and the filter, unlike the edges, stays in the processor's cache.
inline std::size_t filter_bit(Lexicon::Node from, WordId word, std::size_t numbers) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;
  const std::uint64_t step = (std::uint64_t{static_cast<std::uint32_t>(from)} << 32) | static_cast<std::uint32_t>(word);
  return ((step * factor) >> 32) & (numbers * bits_a_number - 1);
}

/// What a policy says of its label.
struct PolicyRow {
  Extent needs;         ///< phrases
  Extent needs_topics;  ///< in the needed topics
  Extent never;         ///< phrases
};

/// A lexicon as the arrays of an image, in their order there, and the slots of its words and sites.
struct LexiconTables {
  WordTable words;                             ///< its letters are those of labels, too
  std::span<const WordId> singulars;           ///< by WordId
  std::span<const StartRow> starts;            ///< by WordId; words with higher numbers start no label
  std::uint32_t labelled_nodes = 0;            ///< nodes from this one on have no spellings
  std::span<const NodeRow> nodes;              ///< by Node, and one more at the end
  std::span<const std::uint64_t> step_filter;  ///< bits, see filter_bit
  std::span<const Edge> edges;                 ///< node by node, by word
  std::span<const Spelling> spellings;         ///< node by node
  std::span<const Extent> written;             ///< words as the ontology writes them, in the letters
  std::span<const PolicyRow> policies;         ///< the first says nothing
  std::span<const Extent> phrases;             ///< in the words of phrases
  std::span<const WordId> phrase_words;
  std::span<const TopicId> needed_topics;
  SiteTables sites;
};

/// REQUIRES: `image` comes from `compile_lexicon`.
LexiconTables read_lexicon(std::span<const std::uint64_t> image);

std::vector<std::uint64_t> compile_lexicon(const Ontology& ontology);

}  // namespace weft::ontology
