// SPDX-License-Identifier: MIT
#include "skos/read_jsonld.hpp"

#include "skos/jsonld_terms.hpp"
#include "skos/names.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace weft::skos {

namespace {

using nlohmann::json;

constexpr int most_nesting = 64;

std::uint32_t line_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  return static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
}

/// The document, unless it is none, or nested too deep to be walked.
std::optional<json> parse(std::string_view text, Findings& findings) {
  bool too_deep = false;
  const auto watch = [&](int depth, json::parse_event_t, const json&) {
    too_deep = too_deep || depth > most_nesting;
    return !too_deep;
  };
  try {
    json document = json::parse(text, watch);
    if (!too_deep) return document;
    findings.error("skos-too-deep", "values nested deeper than " + std::to_string(most_nesting), 0,
                   "close the brackets");
  } catch (const json::parse_error& failure) {
    const std::string what = failure.what();  // `[json.exception.…] parse error at line 1, column 2: why`
    const std::size_t colon = what.find(": ");
    findings.error("skos-syntax",
                   "this is not JSON: " + text::printable(what.substr(colon == what.npos ? 0 : colon + 2)),
                   line_at(text, failure.byte == 0 ? 0 : failure.byte - 1), "mend it, or have the file made anew");
  }
  return std::nullopt;
}

/// Walks the document. Calls are as deep as it is nested, which `parse` has bounded.
class Walker {
 public:
  Walker(const StatementSink& say, Findings& findings) : say_(say), findings_(findings) {}

  void walk(const json& value, const JsonContext& context) {
    if (value.is_array()) {
      for (const json& item : value) walk(item, context);
    } else if (value.is_object()) {
      node(value, context);
    }
  }

 private:
  /// The node that an object tells of, once all is said that stands in it.
  Term node(const json& object, const JsonContext& outer) {
    const auto own = object.find("@context");
    if (own == object.end()) return node_within(object, outer);
    JsonContext context = outer;
    context.add(*own, findings_);
    return node_within(object, context);
  }

  Term node_within(const json& object, const JsonContext& context) {
    Term subject{Term::Kind::blank, "", ""};
    for (const auto& [key, value] : object.items())
      if (context.term(key).iri == "@id" && value.is_string()) subject = node_term(value.get<std::string>(), context);
    if (subject.text.empty()) subject = {Term::Kind::blank, "json" + std::to_string(++blanks_), ""};
    for (const auto& [key, value] : object.items()) entry(subject, context.term(key), value, context);
    return subject;
  }

  void entry(const Term& subject, const JsonTerm& term, const json& value, const JsonContext& context) {
    if (term.iri == "@type") {
      types(subject, value, context);
    } else if (term.iri == "@graph" || term.iri == "@included") {
      walk(value, context);
    } else if (term.iri == "@reverse" && value.is_object()) {
      for (const auto& [key, inner] : value.items()) {
        JsonTerm reversed = context.term(key);
        reversed.is_reverse = !reversed.is_reverse;
        entry(subject, reversed, inner, context);
      }
    } else if (!term.iri.empty() && !term.iri.starts_with('@')) {
      values(subject, term, value, context);
    }
  }

  void types(const Term& subject, const json& value, const JsonContext& context) {
    const auto add = [&](const json& type) {
      if (type.is_string())
        say_({subject, std::string(names::type), {Term::Kind::iri, context.term_iri(type.get<std::string>()), ""}, 0});
    };
    if (!value.is_array()) return add(value);
    for (const json& type : value) add(type);
  }

  void values(const Term& subject, const JsonTerm& term, const json& value, const JsonContext& context) {
    if (value.is_array()) {
      for (const json& item : value) values(subject, term, item, context);
    } else if (value.is_object() && term.is_language_map) {
      for (const auto& [language, texts] : value.items()) {
        JsonTerm in_language = term;
        in_language.is_language_map = false;
        in_language.language = language == "@none" ? "" : language;
        values(subject, in_language, texts, context);
      }
    } else if (value.is_object() && (value.contains("@list") || value.contains("@set"))) {
      values(subject, term, value.contains("@list") ? value.at("@list") : value.at("@set"), context);
    } else if (const auto object = object_of(term, value, context)) {
      if (term.is_reverse) {
        say_({*object, term.iri, subject, 0});
      } else {
        say_({subject, term.iri, *object, 0});
      }
    }
  }

  std::optional<Term> object_of(const JsonTerm& term, const json& value, const JsonContext& context) {
    if (value.is_object() && is_value_object(value, context)) return literal_object(value, context);
    if (value.is_object()) return node(value, context);
    if (value.is_null()) return std::nullopt;
    if (!value.is_string()) return Term{Term::Kind::literal, value.dump(), ""};
    const auto& text = value.get_ref<const std::string&>();
    if (term.type == "@id") return node_term(text, context);
    if (term.type == "@vocab") return Term{Term::Kind::iri, context.term_iri(text), ""};
    if (!term.type.empty()) return Term{Term::Kind::literal, text, ""};
    return Term{Term::Kind::literal, text, term.language == "@default" ? context.language() : term.language};
  }

  static bool is_value_object(const json& object, const JsonContext& context) {
    const auto entries = object.items();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto& entry) { return context.term(entry.key()).iri == "@value"; });
  }

  static std::optional<Term> literal_object(const json& object, const JsonContext& context) {
    Term literal{Term::Kind::literal, "", ""};
    for (const auto& [key, value] : object.items()) {
      const std::string meaning = context.term(key).iri;
      const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
      if (meaning == "@value") literal.text = text;
      if (meaning == "@language") literal.language = text;
    }
    return literal;
  }

  static Term node_term(const std::string& name, const JsonContext& context) {
    if (name.starts_with("_:")) return {Term::Kind::blank, name, ""};
    return {Term::Kind::iri, context.node_iri(name), ""};
  }

  const StatementSink& say_;
  Findings& findings_;
  std::size_t blanks_ = 0;
};

}  // namespace

void read_jsonld(std::string_view text, const StatementSink& say, Findings& findings) {
  if (const auto document = parse(text, findings)) Walker(say, findings).walk(*document, {});
}

}  // namespace weft::skos
