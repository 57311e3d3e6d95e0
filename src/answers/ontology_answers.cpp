// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace weft {
namespace {

using answers::list_of;
using answers::text_or_null;
using nlohmann::ordered_json;

ordered_json topic_item(const Topic& topic) {
  return {{"id", topic.id}, {"label", topic.label()}, {"type", name_of(topic.type)}};
}

ordered_json topic_items(const Ontology& ontology, const std::vector<TopicId>& topics) {
  return list_of(topics, [&](TopicId topic) { return topic_item(ontology[topic]); });
}

ordered_json label_item(const Label& label) {
  return {{"text", label.text}, {"language", text_or_null(label.language)}, {"kind", name_of(label.kind)}};
}

ordered_json policy_item(const MatchPolicy& policy) {
  return {
      {"label", policy.label}, {"case", name_of(policy.letter_case)}, {"needs", policy.needs}, {"never", policy.never}};
}

}  // namespace

void write_ontology_json(const Ontology& ontology, std::ostream& out) {
  ordered_json answer = answers::new_answer();
  const Scheme& scheme = ontology.scheme();
  answer["scheme"] = {{"title", text_or_null(scheme.title)},
                      {"license", text_or_null(scheme.license)},
                      {"attribution", text_or_null(scheme.attribution)}};
  answer["fingerprint"] = ontology.fingerprint();
  std::size_t labels = 0;
  std::size_t policies = 0;
  std::vector<std::size_t> of_type(topic_types().size());
  for (const Topic& topic : ontology.topics()) {
    labels += topic.labels.size();
    policies += topic.policies.size();
    ++of_type[static_cast<std::size_t>(topic.type)];
  }
  answer["topics"] = ontology.topics().size();
  answer["labels"] = labels;
  answer["policies"] = policies;
  answer["types"] = list_of(topic_types(), [&](TopicType type) {
    return ordered_json{{"type", name_of(type)}, {"topics", of_type[static_cast<std::size_t>(type)]}};
  });
  answer["roots"] = topic_items(ontology, ontology.roots());
  answers::write_answer(answer, out);
}

void write_topic_json(const Ontology& ontology, TopicId topic, std::ostream& out) {
  const Topic& told = ontology[topic];
  ordered_json answer = answers::new_answer();
  answer["topic"] = topic_item(told);
  answer["labels"] = list_of(told.labels, label_item);
  answer["broader"] = topic_items(ontology, told.broader);
  answer["above"] = topic_items(ontology, ontology.ancestors(topic));
  answer["narrower"] = topic_items(ontology, ontology.narrower(topic));
  answer["related"] = topic_items(ontology, told.related);
  answer["sites"] = told.sites;
  answer["same_as"] = told.same_as;
  answer["policies"] = list_of(told.policies, policy_item);
  answers::write_answer(answer, out);
}

}  // namespace weft
