// SPDX-License-Identifier: MIT
#pragma once

/// The ontology: topics with their labels and relations (SKOS), and the lexicon compiled from it.
/// In: YAML texts. Out: a checked Ontology, and a Lexicon that finds labels in folded words.
/// Never holds a cycle, a dangling relation or two topics of one id.

#include <weft/diagnostic.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The index of a topic in its ontology, which is sorted by id.
enum class TopicId : std::uint32_t {};

constexpr std::size_t index_of(TopicId topic) { return static_cast<std::size_t>(topic); }

enum class TopicType {
  technology,
  language,
  protocol,
  technique,
  concept_,
  field,
  practice,
  organization,
  person,
  event,
};

enum class LabelKind {
  preferred,
  alternative,
  hidden,  ///< found, never shown
};

struct Label {
  std::string text;
  std::string language;  ///< BCP 47; empty for the labels that are the same everywhere
  LabelKind kind = LabelKind::preferred;
};

enum class LetterCase {
  usual,  ///< exact for acronyms and labels of up to three characters, any for the rest
  any,
  exact,
};

/// What a label that is also an ordinary word must show before it counts.
struct MatchPolicy {
  std::string label;
  LetterCase letter_case = LetterCase::usual;
  std::vector<std::string> needs;  ///< one of these words, or `topic:ID`, elsewhere in the article
  std::vector<std::string> never;  ///< phrases in which the label means something else

  friend bool operator==(const MatchPolicy&, const MatchPolicy&) = default;
};

struct Topic {
  std::string id;
  TopicType type = TopicType::concept_;
  std::vector<Label> labels;  ///< the preferred one first
  std::vector<TopicId> broader;
  std::vector<TopicId> related;      ///< symmetric; neither broader nor narrower
  std::vector<std::string> sites;    ///< host, or host/path, without a scheme
  std::vector<std::string> same_as;  ///< absolute IRIs
  std::vector<MatchPolicy> policies;

  const std::string& label() const { return labels.front().text; }
};

struct Scheme {
  std::string title;
  std::string license;
  std::string attribution;
};

/// Topics that hold together: ids unique and sorted, relations resolved, `broader` acyclic.
class Ontology {
 public:
  Ontology() = default;

  /// REQUIRES: `topics` sorted by id without doubles, relations in range, `broader` acyclic.
  Ontology(Scheme scheme, std::vector<Topic> topics);

  const Scheme& scheme() const { return scheme_; }
  std::span<const Topic> topics() const { return topics_; }
  const Topic& operator[](TopicId topic) const { return topics_[index_of(topic)]; }
  std::optional<TopicId> find(std::string_view id) const;

  /// Everything above a topic, nearest first, each once, itself left out.
  std::vector<TopicId> ancestors(TopicId topic) const;

  /// Equal exactly for ontologies that tag alike and are shown alike.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  Scheme scheme_;
  std::vector<Topic> topics_;
  std::string fingerprint_;
};

/// One YAML text of an ontology and the name to call it by.
struct OntologyText {
  std::string name;
  std::string text;
};

/// Builds one ontology from all texts; a later text adds topics, and overrides those it names again
/// when it stands in a later layer. Nothing is returned when an error makes it unusable.
std::optional<Ontology> parse_ontology(std::span<const std::vector<OntologyText>> layers,
                                       std::vector<PlacedDiagnostic>& diagnostics);

/// The texts of the ontology that is part of the program.
const std::vector<OntologyText>& builtin_ontology_texts();

/// The YAML texts of a file, or of the *.yaml files of a folder, in the order of their names.
std::vector<OntologyText> load_ontology_texts(const std::string& path);

std::string_view name_of(TopicType type);
std::optional<TopicType> find_topic_type(std::string_view name);

/// Words, folded.
using Phrase = std::vector<std::string>;

/// One spelling of one topic, as the lexicon holds it.
struct Spelling {
  TopicId topic{};
  std::string label;  ///< as the ontology writes it
  Phrase written;     ///< its words as the ontology writes them, for the exact case
  bool exact_case = false;
  bool shared = false;  ///< claimed by several topics: their evidence decides
  std::vector<Phrase> needs;
  std::vector<TopicId> needs_topics;
  std::vector<Phrase> never;

  bool has_needs() const { return !needs.empty() || !needs_topics.empty(); }
};

/// The labels of an ontology as a trie over folded words: walk it from each word of a text, and the
/// last node with spellings is the longest label that starts there. A step is one hash look-up.
/// Plural forms are in the trie beside what the ontology writes.
class Lexicon {
 public:
  enum class Node : std::uint32_t {};
  static constexpr Node root{0};

  explicit Lexicon(std::shared_ptr<const Ontology> ontology);
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  const Ontology& ontology() const;

  std::optional<Node> follow(Node from, std::string_view word) const;
  std::span<const Spelling* const> spellings_at(Node node) const;

  /// The topic whose site is the longest prefix of an address, host first, without a scheme.
  std::optional<TopicId> topic_of_site(std::string_view address) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace weft
