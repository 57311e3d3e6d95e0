// SPDX-License-Identifier: MIT
#include "ontology/read_topics.hpp"

#include "ontology/field_rules.hpp"
#include "ontology/read_values.hpp"
#include "text/nearest.hpp"

#include <array>
#include <utility>

namespace weft::ontology {

namespace {

using yaml::Entry;
using yaml::Value;

constexpr std::size_t topic_type_count = static_cast<std::size_t>(TopicType::event) + 1;
class TopicsReader {
 public:
  TopicsReader(FileId file, Diagnostics& diagnostics) : file_(file), values_(diagnostics) {}

  DraftOntology read(const Value& root) {
    static constexpr std::array<std::string_view, 2> known{"scheme", "topics"};
    DraftOntology drafts;
    const Value* map = values_.map(root);
    if (!map) return drafts;
    for (const Entry* entry : values_.known_entries(*map, known)) {
      const Value* value = values_.map(entry->value);
      if (!value) continue;
      if (entry->key == "scheme") drafts.scheme = read_scheme(*value);
      if (entry->key == "topics")
        for (const Entry& topic : value->entries) drafts.topics.push_back(read_topic(topic));
    }
    if (untyped_ > 0) warn_of_untyped();
    return drafts;
  }

 private:
  Scheme read_scheme(const Value& map) {
    static constexpr std::array<std::string_view, 3> known{"title", "license", "attribution"};
    Scheme scheme;
    for (const Entry* entry : values_.known_entries(map, known)) {
      std::string& field = entry->key == "title"     ? scheme.title
                           : entry->key == "license" ? scheme.license
                                                     : scheme.attribution;
      field = values_.text(entry->value).text;
    }
    return scheme;
  }

  Draft read_topic(const Entry& topic) {
    Draft draft;
    draft.file = file_;
    draft.id = {topic.key, topic.key_span};
    if (!is_topic_id(topic.key))
      values_.error({.code = "ontology-topic-id",
                     .message = quoted(topic.key) + " cannot be the id of a topic",
                     .span = topic.key_span,
                     .advice =
                         "write up to 100 lower-case letters, digits, '.', '_', '+', '#' and '-', a letter, digit "
                         "or dot first"});
    if (topic.value.kind == Value::Kind::null) {
      complain_of_no_label(draft);
      take_for_concept(draft);
    } else if (const Value* map = values_.map(topic.value)) {
      read_fields(*map, draft);
    }
    return draft;
  }

  void read_fields(const Value& map, Draft& draft) {
    static constexpr std::array<std::string_view, 10> known{"label",   "aliases", "hidden",  "type",   "broader",
                                                            "related", "sites",   "same_as", "labels", "match"};
    for (const Entry* entry : values_.known_entries(map, known)) {
      const Value& value = entry->value;
      if (entry->key == "type") draft.type = read_type(value);
      if (entry->key == "broader") draft.broader = values_.texts(value);
      if (entry->key == "related") draft.related = values_.texts(value);
      if (entry->key == "sites") draft.sites = read_sites(value);
      if (entry->key == "same_as") draft.same_as = read_same_as(value);
      if (entry->key == "match") draft.policies = read_policies(value);
    }
    read_labels(map, draft);
    const Value* type = map.find("type");
    if (!type || type->kind == Value::Kind::null) take_for_concept(draft);
  }

  /// In the order in which a topic has its labels, not in that of the text.
  void read_labels(const Value& map, Draft& draft) {
    const Value* preferred = map.find("label");
    if (preferred && preferred->kind != Value::Kind::null) {
      const DraftText text = values_.text(*preferred);
      if (preferred->is_scalar()) add_label(text, "", LabelKind::preferred, draft);
    } else {
      complain_of_no_label(draft);
    }
    if (const Value* aliases = map.find("aliases"))
      for (const DraftText& text : values_.texts(*aliases)) add_label(text, "", LabelKind::alternative, draft);
    if (const Value* hidden = map.find("hidden"))
      for (const DraftText& text : values_.texts(*hidden)) add_label(text, "", LabelKind::hidden, draft);
    const Value* others = map.find("labels");
    if (!others || !values_.map(*others)) return;
    for (const Entry& language : others->entries) {
      if (!is_language(language.key))
        values_.error({.code = "ontology-language",
                       .message = quoted(language.key) + " is no language",
                       .span = language.key_span,
                       .advice = "write a tag such as zh, de or pt-BR"});
      for (const DraftText& text : values_.text_or_texts(language.value))
        add_label(text, language.key, LabelKind::alternative, draft);
    }
  }

  void add_label(const DraftText& text, const std::string& language, LabelKind kind, Draft& draft) {
    if (text.text.empty()) {
      values_.error({.code = "ontology-missing-label",
                     .message = "this label is empty",
                     .span = text.span,
                     .advice = "write a name, or leave the entry out"});
      return;
    }
    if (count_characters(text.text) > most_label_characters)
      values_.error({.code = "ontology-long-label",
                     .message = "a label of more than " + std::to_string(most_label_characters) + " characters",
                     .span = text.span,
                     .advice = "a label is a name as articles write it; look for a quote that is not closed"});
    if (!can_be_shown(text.text)) {
      values_.error({.code = "ontology-control-character",
                     .message = "the label " + quoted(text.text) + " holds a character that cannot be shown",
                     .span = text.span,
                     .advice = "remove control characters, marks of direction and what is not UTF-8"});
      return;
    }
    draft.labels.push_back({{text.text, language, kind}, text.span});
  }

  void complain_of_no_label(const Draft& draft) {
    values_.error({.code = "ontology-missing-label",
                   .message = "the topic " + quoted(draft.id.text) + " has no label",
                   .span = draft.id.span,
                   .advice = "add a line such as 'label: Apache Kafka'"});
  }

  void take_for_concept(Draft& draft) {
    draft.type = TopicType::concept_;
    if (++untyped_ == 1) first_untyped_ = draft.id;
  }

  /// Once a text: whoever leaves types out leaves them out of hundreds of topics.
  void warn_of_untyped() {
    const std::string first = quoted(first_untyped_.text);
    const bool is_one = untyped_ == 1;
    values_.warn({.code = "ontology-missing-type",
                  .message = is_one ? "the topic " + first + " has no type"
                                    : std::to_string(untyped_) + " topics have no type, the first of them " + first,
                  .span = first_untyped_.span,
                  .advice = std::string(is_one ? "it is taken for a concept" : "they are taken for concepts") +
                            "; add a line such as 'type: technology'"});
  }

  std::optional<TopicType> read_type(const Value& value) {
    const DraftText name = values_.text(value);
    if (!value.is_scalar()) return std::nullopt;
    const auto type = find_topic_type(name.text);
    if (type) return type;
    std::vector<std::string_view> names;
    std::string all;
    for (std::size_t i = 0; i < topic_type_count; ++i) {
      names.push_back(name_of(static_cast<TopicType>(i)));
      all.append(all.empty() ? "" : ", ").append(names.back());
    }
    values_.error({.code = "ontology-topic-type",
                   .message = "unknown type " + quoted(name.text) + text::did_you_mean(name.text, names),
                   .span = name.span,
                   .advice = "known are " + all});
    return std::nullopt;
  }

  std::vector<DraftText> read_sites(const Value& value) {
    std::vector<DraftText> sites = values_.texts(value);
    for (const DraftText& site : sites) {
      if (is_site(site.text)) continue;
      values_.error({.code = "ontology-site",
                     .message = "expected a host or host/path, got " + quoted(site.text),
                     .span = site.span,
                     .advice = "write it without scheme and 'www.', such as github.com/apache/kafka"});
    }
    return sites;
  }

  std::vector<DraftText> read_same_as(const Value& value) {
    std::vector<DraftText> addresses = values_.texts(value);
    for (const DraftText& address : addresses) {
      if (is_web_iri(address.text)) continue;
      values_.error(
          {.code = "ontology-same-as",
           .message = "expected a whole web address, got " + quoted(address.text),
           .span = address.span,
           .advice = "begin it with http:// or https://, and percent-encode blanks, quotes and angle brackets"});
    }
    return addresses;
  }

  std::vector<DraftPolicy> read_policies(const Value& value) {
    static constexpr std::array<std::string_view, 4> known{"label", "case", "needs", "never"};
    std::vector<DraftPolicy> policies;
    for (const Value* map : values_.maps(value)) {
      DraftPolicy policy;
      policy.label.span = map->span;
      for (const Entry* entry : values_.known_entries(*map, known)) {
        if (entry->key == "label") policy.label = values_.text(entry->value);
        if (entry->key == "case") policy.letter_case = read_letter_case(entry->value);
        if (entry->key == "needs") policy.needs = values_.texts(entry->value);
        if (entry->key == "never") policy.never = values_.texts(entry->value);
      }
      policies.push_back(std::move(policy));
    }
    return policies;
  }

  LetterCase read_letter_case(const Value& value) {
    static constexpr std::array<std::string_view, 2> known{"exact", "any"};
    const DraftText name = values_.text(value);
    if (name.text == "exact") return LetterCase::exact;
    if (name.text == "any") return LetterCase::any;
    if (value.is_scalar())
      values_.error({.code = "ontology-letter-case",
                     .message = "unknown case " + quoted(name.text) + text::did_you_mean(name.text, known),
                     .span = name.span,
                     .advice = "write exact or any, or leave it out"});
    return LetterCase::usual;
  }

  FileId file_;
  ValueReader values_;
  std::size_t untyped_ = 0;  ///< topics without a type
  DraftText first_untyped_;
};

}  // namespace

DraftOntology read_topics(const Value& root, FileId file, Diagnostics& diagnostics) {
  return TopicsReader(file, diagnostics).read(root);
}

}  // namespace weft::ontology
