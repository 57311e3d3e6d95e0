// SPDX-License-Identifier: MIT
#include "skos/ontology_statements.hpp"

#include "skos/names.hpp"
#include "text/identifier_base.hpp"
#include "text/slug.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace weft::skos {

namespace {

constexpr std::string_view topic_need = "topic:";

class Speaker {
 public:
  Speaker(const Ontology& ontology, std::string_view base, const StatementSink& say)
      : ontology_(ontology), base_(base), scheme_{Term::Kind::iri, base_.start() + "topics", ""}, say_(say) {}

  void say_all() {
    say_scheme();
    for (const Topic& topic : ontology_.topics()) say_topic(topic);
  }

 private:
  static Term literal(const std::string& text, const std::string& language = {}) {
    return {Term::Kind::literal, text, language};
  }

  static Term iri(std::string text) { return {Term::Kind::iri, std::move(text), ""}; }

  Term iri_of(std::string_view id) const { return iri(base_.start_of("topic") + text::iri_segment(id)); }
  Term iri_of(TopicId topic) const { return iri_of(ontology_[topic].id); }

  void say(const Term& subject, std::string_view predicate, const Term& object) const {
    say_({subject, std::string(predicate), object, 0});
  }

  void say_scheme() const {
    const Scheme& scheme = ontology_.scheme();
    say(scheme_, names::type, iri(std::string(names::scheme_class)));
    if (!scheme.title.empty()) say(scheme_, names::title, literal(scheme.title));
    if (!scheme.license.empty()) say(scheme_, names::license, literal(scheme.license));
    if (!scheme.attribution.empty()) say(scheme_, names::creator, literal(scheme.attribution));
    for (const TopicId root : ontology_.roots()) say(scheme_, names::has_top_concept, iri_of(root));
  }

  void say_topic(const Topic& topic) {
    const Term subject = iri_of(topic.id);
    say(subject, names::type, iri(std::string(names::concept_class)));
    say(subject, names::in_scheme, scheme_);
    if (topic.broader.empty()) say(subject, names::top_concept_of, scheme_);
    say_labels(topic, subject);
    say(subject, names::kind, literal(std::string(name_of(topic.type))));
    for (const TopicId above : topic.broader) say(subject, names::broader, iri_of(above));
    for (const TopicId other : topic.related) say(subject, names::related, iri_of(other));
    for (const std::string& site : topic.sites) say(subject, names::url, iri("https://" + site));
    for (const std::string& address : topic.same_as) say(subject, names::exact_match, iri(address));
    for (const MatchPolicy& policy : topic.policies) say_policy(policy, subject);
  }

  /// One preferred label a language, and no label twice, as SKOS wants it.
  void say_labels(const Topic& topic, const Term& subject) const {
    std::set<std::pair<std::string_view, std::string_view>> said;
    say(subject, names::preferred, literal(topic.label(), topic.labels.front().language));
    said.emplace(topic.labels.front().language, topic.label());
    for (const auto& [kind, predicate] :
         {std::pair{LabelKind::preferred, names::alternative}, std::pair{LabelKind::alternative, names::alternative},
          std::pair{LabelKind::hidden, names::hidden}}) {
      for (const Label& label : topic.labels)
        if (label.kind == kind && said.emplace(label.language, label.text).second)
          say(subject, predicate, literal(label.text, label.language));
    }
  }

  void say_policy(const MatchPolicy& policy, const Term& subject) {
    const Term node{Term::Kind::blank, "match" + std::to_string(++policies_), ""};
    say(subject, names::match, node);
    say(node, names::match_label, literal(policy.label));
    if (policy.letter_case != LetterCase::usual)
      say(node, names::letter_case, literal(std::string(name_of(policy.letter_case))));
    for (const std::string& need : policy.needs) {
      const bool is_topic = need.starts_with(topic_need) && ontology_.find(need.substr(topic_need.size()));
      say(node, names::needs, is_topic ? iri_of(need.substr(topic_need.size())) : literal(need));
    }
    for (const std::string& phrase : policy.never) say(node, names::never, literal(phrase));
  }

  const Ontology& ontology_;
  text::IdentifierBase base_;
  Term scheme_;
  const StatementSink& say_;
  std::size_t policies_ = 0;
};

}  // namespace

void say_ontology(const Ontology& ontology, std::string_view base, const StatementSink& say) {
  Speaker(ontology, base, say).say_all();
}

}  // namespace weft::skos
