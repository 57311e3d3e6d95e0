// SPDX-License-Identifier: MIT
#pragma once

/// The lexicon: the labels of an ontology, compiled to be found in folded words.
/// In: an Ontology. Out: a Lexicon to walk along a text.
/// Never reads a text itself: what a label found means is for tagging to say.

#include <weft/ontology.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace weft {

/// The number of a folded word that stands in labels or policies.
enum class WordId : std::uint32_t { unknown };

/// Part of an array that a Lexicon holds.
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// One spelling of one topic; its Lexicon knows its texts and what its policy says.
struct Spelling {
  TopicId topic{};
  Extent label;               ///< as the ontology writes it
  std::uint32_t written = 0;  ///< where its words stand as the ontology writes them, for the exact case
  std::uint32_t policy = 0;   ///< 0: none
  bool exact_case = false;
  bool has_needs = false;  ///< there are phrases or topics that it needs
  bool shared = false;     ///< claimed by several topics: their evidence decides
  bool is_form = false;    ///< the plural or singular of what the ontology writes
};

/// The labels of an ontology as a trie over numbered words: walk it from each word of a text, and the last node
/// with spellings is the longest label that starts there. Plural forms are in the trie beside what the ontology
/// writes. All of it is one block of memory, which takes no time to load when it is part of a program.
class Lexicon {
 public:
  enum class Node : std::uint32_t { none };

  /// Compiles the labels.
  explicit Lexicon(std::shared_ptr<const Ontology> ontology);

  /// REQUIRES: `image` was compiled from this very ontology, and outlives the lexicon.
  Lexicon(std::shared_ptr<const Ontology> ontology, std::span<const std::uint64_t> image);

  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  const Ontology& ontology() const;
  const std::shared_ptr<const Ontology>& shared_ontology() const;

  /// How many words, nodes and spellings there are.
  struct Size {
    std::size_t words = 0;
    std::size_t nodes = 0;
    std::size_t spellings = 0;
  };
  Size size() const;

  WordId find_word(std::string_view folded) const;

  /// The same for those who know its first eight bytes as a number, the first the lowest, zeros after a shorter one.
  WordId find_word(std::string_view folded, std::uint64_t prefix) const;

  /// The word without its plural s, or the word itself; words of phrases are equal when their singulars are.
  WordId singular(WordId word) const;

  /// Whether a label may start with a word before another one; a quick answer, which is no for most words of a text.
  bool may_start(WordId word, WordId next) const;

  /// The node of the labels that start with a word.
  Node start(WordId word) const;
  Node follow(Node from, WordId word) const;
  std::span<const Spelling> spellings_at(Node node) const;

  std::string_view label(const Spelling& spelling) const;

  /// The word `at` as the ontology writes it. REQUIRES: `spelling.exact_case`, and it has so many words.
  std::string_view written_word(const Spelling& spelling, std::size_t at) const;

  /// Phrases, any of which speaks for the spelling.
  std::span<const Extent> needs(const Spelling& spelling) const;

  /// Topics of which the same is true.
  std::span<const TopicId> needs_topics(const Spelling& spelling) const;

  /// Phrases in which it means something else.
  std::span<const Extent> never(const Spelling& spelling) const;

  /// The words of a phrase that a policy needs or excludes.
  std::span<const WordId> phrase(Extent words) const;

  /// The topic whose site is the longest prefix of an address, host first, without a scheme.
  std::optional<TopicId> topic_of_site(std::string_view address) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The lexicon of an ontology. That of `builtin_ontology()` was compiled with the program.
Lexicon lexicon_of(std::shared_ptr<const Ontology> ontology);

}  // namespace weft
