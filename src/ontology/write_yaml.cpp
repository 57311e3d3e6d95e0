// SPDX-License-Identifier: MIT
#include "ontology/flow_lines.hpp"
#include "ontology/yaml_scalar.hpp"

#include <weft/ontology.hpp>

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace weft {

namespace {

using ontology::FlowLines;
using ontology::yaml_scalar;
using Texts = std::vector<std::string>;

constexpr std::size_t topic_indent = 2;
constexpr std::size_t field_indent = 4;
constexpr std::size_t policy_indent = 6;

void write_field(std::string_view key, std::string_view value, std::ostream& out) {
  out << std::string(field_indent, ' ') << key << ": " << value << '\n';
}

void write_list(std::string_view key, const Texts& texts, std::ostream& out) {
  if (texts.empty()) return;
  FlowLines lines;
  lines.add_list(key, texts);
  lines.write(field_indent, out);
}

/// The labels of a kind without a language, but for the first of all.
Texts labels_of(const Topic& topic, LabelKind kind) {
  Texts texts;
  for (const Label& label : topic.labels)
    if (label.kind == kind && label.language.empty() && &label != &topic.labels.front()) texts.push_back(label.text);
  return texts;
}

/// Language by language, in the order in which they come up.
void write_languages(const Topic& topic, std::ostream& out) {
  std::vector<std::pair<std::string, Texts>> languages;
  for (const Label& label : topic.labels) {
    if (label.language.empty()) continue;
    auto known = std::find_if(languages.begin(), languages.end(),
                              [&](const auto& language) { return language.first == label.language; });
    if (known == languages.end()) known = languages.insert(known, {label.language, {}});
    known->second.push_back(label.text);
  }
  if (languages.empty()) return;
  FlowLines lines;
  for (const auto& [language, texts] : languages) lines.add_list(yaml_scalar(language), texts);
  lines.enclose("labels: {", "}");
  lines.write(field_indent, out);
}

void write_policies(const std::vector<MatchPolicy>& policies, std::ostream& out) {
  if (policies.empty()) return;
  out << std::string(field_indent, ' ') << "match:\n";
  for (const MatchPolicy& policy : policies) {
    FlowLines lines;
    lines.add("label", yaml_scalar(policy.label));
    if (policy.letter_case != LetterCase::usual) lines.add("case", name_of(policy.letter_case));
    if (!policy.needs.empty()) lines.add_list("needs", policy.needs);
    if (!policy.never.empty()) lines.add_list("never", policy.never);
    lines.enclose("- {", "}");
    lines.write(policy_indent, out);
  }
}

Texts ids_of(const Ontology& ontology, const std::vector<TopicId>& topics) {
  Texts ids;
  for (const TopicId topic : topics) ids.push_back(ontology[topic].id);
  return ids;
}

void write_topic(const Topic& topic, const Ontology& ontology, const std::vector<TopicId>& related, std::ostream& out) {
  out << std::string(topic_indent, ' ') << yaml_scalar(topic.id) << ":\n";
  write_field("label", yaml_scalar(topic.label()), out);
  write_list("aliases", labels_of(topic, LabelKind::alternative), out);
  write_list("hidden", labels_of(topic, LabelKind::hidden), out);
  write_field("type", name_of(topic.type), out);
  write_list("broader", ids_of(ontology, topic.broader), out);
  write_list("related", ids_of(ontology, related), out);
  write_list("sites", topic.sites, out);
  write_list("same_as", topic.same_as, out);
  write_languages(topic, out);
  write_policies(topic.policies, out);
}

void write_scheme(const Scheme& scheme, std::ostream& out) {
  FlowLines lines;
  if (!scheme.title.empty()) lines.add("title", yaml_scalar(scheme.title));
  if (!scheme.license.empty()) lines.add("license", yaml_scalar(scheme.license));
  if (!scheme.attribution.empty()) lines.add("attribution", yaml_scalar(scheme.attribution));
  if (lines.empty()) return;
  lines.enclose("scheme: {", "}");
  lines.write(0, out);
}

}  // namespace

void write_topic_yaml(const Topic& topic, const Ontology& ontology, std::ostream& out) {
  write_topic(topic, ontology, topic.related, out);
}

void write_ontology_yaml(const Ontology& ontology, std::ostream& out) {
  write_scheme(ontology.scheme(), out);
  out << (ontology.topics().empty() ? "topics: {}\n" : "topics:\n");
  for (std::uint32_t i = 0; i < ontology.topics().size(); ++i) {
    const Topic& topic = ontology[TopicId(i)];
    // A relation is written on one side: that of the topic that comes first.
    std::vector<TopicId> related = topic.related;
    std::erase_if(related, [&](TopicId other) { return other < TopicId(i); });
    write_topic(topic, ontology, related, out);
  }
}

}  // namespace weft
