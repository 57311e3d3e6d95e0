// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/query.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

struct OntologyShowArguments {
  std::string topic;  ///< empty: the ontology as a whole
  OntologyArguments ontology;
  bool json = false;
};

void set_up(Options& options, OntologyShowArguments& arguments) {
  add_text(options, arguments.topic, {"TOPIC", "TOPIC", "its id or one of its labels (the ontology as a whole)"});
  add_ontology(options, arguments.ontology);
  add_json(options, arguments.json);
  add_examples(options, {"weft ontology show", "weft ontology show cassandra"});
}

Phrases labels_of(const Ontology& ontology, const std::vector<TopicId>& topics) {
  Phrases labels;
  for (const TopicId topic : topics) labels.push_back(ontology[topic].label());
  return labels;
}

/// The labels of a kind but the one the topic is called by, with their language.
Phrases labels_of(const Topic& topic, LabelKind kind) {
  Phrases texts;
  for (const Label& label : topic.labels) {
    if (label.kind != kind || &label == &topic.labels.front()) continue;
    texts.push_back(label.language.empty() ? label.text : label.text + " (" + label.language + ")");
  }
  return texts;
}

/// `technology 120`, a phrase for each type that there is.
Phrases count_types(const Ontology& ontology) {
  Phrases phrases;
  for (const TopicType type : topic_types()) {
    const auto topics = ontology.topics();
    const auto count = std::count_if(topics.begin(), topics.end(), [&](const Topic& t) { return t.type == type; });
    if (count > 0) phrases.push_back(std::string(name_of(type)) + ' ' + std::to_string(count));
  }
  return phrases;
}

void write_totals(const Ontology& ontology, std::ostream& out) {
  const Scheme& scheme = ontology.scheme();
  std::size_t labels = 0;
  std::size_t policies = 0;
  for (const Topic& topic : ontology.topics()) {
    labels += topic.labels.size();
    policies += topic.policies.size();
  }
  out << fitted(scheme.title.empty() ? "topics" : scheme.title, columns_of(out)) << '\n'
      << counted(ontology.topics().size(), "topic", "topics") << ", " << counted(labels, "label", "labels") << ", "
      << counted(policies, "policy", "policies") << "\n\n";
  const std::vector<Field> fields{{"license", some(scheme.license)},
                                  {"by", some(scheme.attribution)},
                                  {"types", count_types(ontology)},
                                  {"roots", labels_of(ontology, ontology.roots())},
                                  {"fingerprint", {ontology.fingerprint()}}};
  write_fields(fields, out, columns_of(out));
}

std::string in_marks(const std::string& text) { return "“" + text + "”"; }

/// `“Go”`, `in exact case`, `beside golang`, `gopher`, `never in “Go ahead”`
Phrases in_words(const MatchPolicy& policy) {
  Phrases phrases{in_marks(policy.label)};
  if (policy.letter_case != LetterCase::usual)
    phrases.push_back("in " + std::string(name_of(policy.letter_case)) + " case");
  for (const std::string& need : policy.needs)
    phrases.push_back((&need == policy.needs.data() ? "beside " : "") + need);
  for (const std::string& phrase : policy.never)
    phrases.push_back((&phrase == policy.never.data() ? "never in " : "") + in_marks(phrase));
  return phrases;
}

void write_topic(const Ontology& ontology, TopicId id, std::ostream& out) {
  const Topic& topic = ontology[id];
  out << fitted(topic.label(), columns_of(out)) << '\n' << fitted("topic " + topic.id, columns_of(out)) << "\n\n";
  std::vector<Field> fields{
      {"type", {std::string(name_of(topic.type))}},
      {"labels", labels_of(topic, LabelKind::alternative)},
      {"hidden", labels_of(topic, LabelKind::hidden)},
      {"broader", labels_of(ontology, topic.broader)},
      {"above", labels_of(ontology, ontology.ancestors(id))},
      {"narrower", labels_of(ontology, ontology.narrower(id))},
      {"related", labels_of(ontology, topic.related)},
      {"sites", topic.sites},
      {"same as", topic.same_as},
  };
  for (const MatchPolicy& policy : topic.policies) fields.push_back({"match", in_words(policy)});
  write_fields(fields, out, columns_of(out));
}

Exit run(const OntologyShowArguments& arguments, std::ostream& out, std::ostream& err) {
  const std::shared_ptr<const Ontology> loaded =
      read_ontology(ontology_sources(options_of({}, arguments.ontology)), err);
  const Ontology& ontology = *loaded;
  if (arguments.topic.empty()) {
    arguments.json ? write_ontology_json(ontology, out) : write_totals(ontology, out);
    return Exit::done;
  }
  const auto topic = find_named_topic(ontology, arguments.topic, err);
  if (!topic) return Exit::partly;
  arguments.json ? write_topic_json(ontology, *topic, out) : write_topic(ontology, *topic, out);
  return Exit::done;
}

}  // namespace

Command ontology_show_command() {
  return make_command<OntologyShowArguments>("show", "tell what the ontology in use holds, or all of one topic");
}

}  // namespace weft::cli
