// SPDX-License-Identifier: MIT
#pragma once

/// The ontology: topics with their labels and relations (SKOS).
/// In: YAML texts. Out: a checked Ontology.
/// Never holds a cycle, a dangling relation or two topics of one id.

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
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

  /// The topics right below one, and those that nothing is above, in the order of their ids.
  std::vector<TopicId> narrower(TopicId topic) const;
  std::vector<TopicId> roots() const;

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

/// How closely an ontology is looked at.
enum class Scrutiny {
  faults,  ///< what cannot be used, or not as it is written
  doubts,  ///< and what is likely not meant, for those who work on it
};

/// Builds one ontology from all texts, upon `base` if there is one; a later text adds topics, and overrides those
/// it names again when they stand in an earlier layer or in the base. Nothing is returned when an error makes it
/// unusable.
std::optional<Ontology> parse_ontology(std::span<const std::vector<OntologyText>> layers,
                                       std::vector<PlacedDiagnostic>& diagnostics, const Ontology* base = nullptr,
                                       Scrutiny scrutiny = Scrutiny::faults);

/// The ontology that is part of the program. It was checked when the program was built.
const std::shared_ptr<const Ontology>& builtin_ontology();

/// The YAML texts of a file, or of the *.yaml files of a folder, in the order of their names.
std::vector<OntologyText> load_ontology_texts(const std::string& path);

/// Which texts an ontology is made of.
struct OntologySources {
  std::vector<std::string> paths;  ///< files or folders, a layer each: later ones override
  bool builtin = true;             ///< whether the topics that come with weft are below them
};

/// What `parse_ontology` makes of them, or nothing.
std::shared_ptr<const Ontology> load_ontology(const OntologySources& sources,
                                              std::vector<PlacedDiagnostic>& diagnostics,
                                              Scrutiny scrutiny = Scrutiny::faults);

/// The ontology as one YAML text in the layout of ontology/*.yaml, the topics in the order of their ids. What
/// `parse_ontology` returns comes back the same from it.
void write_ontology_yaml(const Ontology& ontology, std::ostream& out);

/// One topic as it stands below `topics:`. Its relations are those of `ontology`, to which it need not belong.
void write_topic_yaml(const Topic& topic, const Ontology& ontology, std::ostream& out);

std::string_view name_of(TopicType type);
std::string_view name_of(LabelKind kind);
std::string_view name_of(LetterCase letter_case);
std::optional<TopicType> find_topic_type(std::string_view name);

/// All types, in their order.
std::span<const TopicType> topic_types();

/// Whether a folded word, or what it is the plural of, is an ordinary word of English or a common given name: found
/// in any text, it says nothing of what the text is about.
bool is_ordinary_word(std::string_view folded_word);

}  // namespace weft
