// SPDX-License-Identifier: MIT
#include "skos/write_jsonld.hpp"

#include "skos/names.hpp"
#include "skos/ontology_statements.hpp"
#include "text/identifier_base.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>

namespace weft::skos {

namespace {

using nlohmann::ordered_json;

enum class Values { one, several };

/// A term of the context: what a predicate is called, and how many values it has.
struct Word {
  std::string_view name;
  std::string_view iri;
  bool is_link = false;
  Values values = Values::one;
};

constexpr std::array<Word, 20> words{{
    {"type", names::type, true},
    {"title", names::title},
    {"license", names::license},
    {"creator", names::creator},
    {"hasTopConcept", names::has_top_concept, true, Values::several},
    {"inScheme", names::in_scheme, true},
    {"topConceptOf", names::top_concept_of, true},
    {"prefLabel", names::preferred},
    {"altLabel", names::alternative, false, Values::several},
    {"hiddenLabel", names::hidden, false, Values::several},
    {"kind", names::kind},
    {"broader", names::broader, true, Values::several},
    {"related", names::related, true, Values::several},
    {"url", names::url, true, Values::several},
    {"exactMatch", names::exact_match, true, Values::several},
    {"match", names::match, false, Values::several},
    {"label", names::match_label},
    {"case", names::letter_case},
    {"needs", names::needs, false, Values::several},
    {"never", names::never, false, Values::several},
}};

const Word& word_for(std::string_view iri) {
  return *std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.iri == iri; });
}

std::string text_of(const ordered_json& value) {
  return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json context_of(const text::IdentifierBase& base) {
  ordered_json context{{"@version", 1.1}, {"map", base.start()}, {"topic", base.start_of("topic")}};
  context["id"] = "@id";
  context["type"] = "@type";
  context["topics"] = "@included";
  context["ConceptScheme"] = names::scheme_class;
  context["Topic"] = names::concept_class;
  for (const Word& word : words) {
    if (word.iri == names::type) continue;
    ordered_json meaning{{"@id", word.iri}};
    if (word.is_link) meaning["@type"] = "@id";
    if (word.values == Values::several) meaning["@container"] = "@set";
    context[std::string(word.name)] = std::move(meaning);
  }
  return context;
}

/// Subjects as they are told of, each written when the next one begins.
class DocumentWriter {
 public:
  DocumentWriter(const text::IdentifierBase& base, std::ostream& out) : base_(base), out_(out) {
    out_ << "{\n\"@context\":" << text_of(context_of(base));
  }

  void add(const Statement& statement) {
    if (statement.subject.kind == Term::Kind::blank) {
      add_value(*policy_, statement);
      return;
    }
    if (statement.subject != subject_) begin(statement.subject);
    add_value(node_, statement);
    if (statement.object.kind == Term::Kind::blank) policy_ = &node_["match"].back();
  }

  void finish() {
    end();
    out_ << (topics_ > 0 ? "\n]" : "") << "\n}\n";
  }

 private:
  void begin(const Term& subject) {
    end();
    subject_ = subject;
    node_ = {{"id", shortened(subject.text)}};
  }

  /// The scheme is the document itself, and the topics are included in it.
  void end() {
    if (node_.is_null()) return;
    const std::string text = text_of(node_);
    if (!scheme_written_) {
      out_ << ",\n" << text.substr(1, text.size() - 2);
      scheme_written_ = true;
    } else {
      out_ << (topics_++ == 0 ? ",\n\"topics\":[\n" : ",\n") << text;
    }
    node_ = nullptr;
  }

  std::string shortened(const std::string& iri) const {
    const std::string topic = base_.start_of("topic");
    if (iri.starts_with(topic)) return "topic:" + iri.substr(topic.size());
    return iri.starts_with(base_.start()) ? "map:" + iri.substr(base_.start().size()) : iri;
  }

  ordered_json value_of(const Word& word, const Term& object) const {
    if (word.name == "type") return object.text == names::scheme_class ? "ConceptScheme" : "Topic";
    if (object.kind == Term::Kind::blank) return ordered_json::object();
    if (object.kind == Term::Kind::iri)
      return word.is_link ? ordered_json(shortened(object.text)) : ordered_json{{"id", shortened(object.text)}};
    if (object.language.empty()) return object.text;
    return {{"@language", object.language}, {"@value", object.text}};
  }

  void add_value(ordered_json& node, const Statement& statement) const {
    const Word& word = word_for(statement.predicate);
    ordered_json value = value_of(word, statement.object);
    if (word.values == Values::several) {
      node[std::string(word.name)].push_back(std::move(value));
    } else {
      node[std::string(word.name)] = std::move(value);
    }
  }

  text::IdentifierBase base_;
  std::ostream& out_;
  Term subject_;
  ordered_json node_;
  ordered_json* policy_ = nullptr;  ///< the one that is being told of
  bool scheme_written_ = false;
  std::size_t topics_ = 0;
};

}  // namespace

void write_jsonld(const Ontology& ontology, std::string_view base, std::ostream& out) {
  DocumentWriter writer(text::IdentifierBase(base), out);
  say_ontology(ontology, base, [&](const Statement& statement) { writer.add(statement); });
  writer.finish();
}

}  // namespace weft::skos
