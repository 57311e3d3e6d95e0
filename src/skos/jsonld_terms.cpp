// SPDX-License-Identifier: MIT
#include "skos/jsonld_terms.hpp"

#include <algorithm>

namespace weft::skos {

namespace {

using nlohmann::json;

std::string text_at(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool holds_language(const json& container) {
  if (container.is_string()) return container == "@language";
  return container.is_array() && std::find(container.begin(), container.end(), "@language") != container.end();
}

}  // namespace

void JsonContext::add(const json& context, Findings& findings) {
  const auto add_one = [&](const json& part) {
    if (part.is_null()) {
      *this = {};
    } else if (part.is_string()) {
      findings.error("skos-remote-context",
                     "the context " + skos::in_quotes(part.get<std::string>()) + " would have to be fetched", 0,
                     "put the context itself into the file, or convert the file to Turtle");
    } else if (part.is_object()) {
      vocabulary_ = part.contains("@vocab") ? text_at(part, "@vocab") : vocabulary_;
      base_ = part.contains("@base") ? text_at(part, "@base") : base_;
      language_ = part.contains("@language") ? text_at(part, "@language") : language_;
      // Prefixes first, whatever the order: terms are defined by them.
      for (const auto& [key, meaning] : part.items())
        if (meaning.is_string()) define(key, meaning, part);
      for (const auto& [key, meaning] : part.items()) define(key, meaning, part);
    }
  };
  if (!context.is_array()) return add_one(context);
  for (const json& part : context) add_one(part);
}

void JsonContext::define(const std::string& key, const json& meaning, const json& context) {
  if (key.starts_with('@')) return;
  JsonTerm term;
  if (meaning.is_string()) {
    term.iri = meaning.get<std::string>();
  } else if (meaning.is_object()) {
    term.is_reverse = meaning.contains("@reverse");
    term.iri = text_at(meaning, term.is_reverse ? "@reverse" : "@id");
    if (term.iri.empty() && !meaning.contains("@id"))
      term.iri = key.find(':') != std::string::npos ? key : vocabulary_ + key;
    term.type = text_at(meaning, "@type");
    term.language = meaning.contains("@language") ? text_at(meaning, "@language") : "@default";
    term.is_language_map = meaning.contains("@container") && holds_language(meaning.at("@container"));
  }
  // One term may stand for another, a few times over.
  constexpr int most_steps = 8;
  for (int i = 0; i < most_steps && context.contains(term.iri) && context.at(term.iri).is_string(); ++i)
    term.iri = context.at(term.iri).get<std::string>();
  term.iri = written_out(term.iri);
  if (term.language.empty() && meaning.is_string()) term.language = "@default";
  terms_.insert_or_assign(key, std::move(term));
}

JsonTerm JsonContext::term(const std::string& key) const {
  const auto known = terms_.find(key);
  if (known != terms_.end()) return known->second;
  JsonTerm term{key, "", "@default", false, false};
  if (key.starts_with('@')) return term;
  term.iri = key.find(':') != std::string::npos ? written_out(key) : vocabulary_.empty() ? "" : vocabulary_ + key;
  return term;
}

std::string JsonContext::node_iri(const std::string& value) const {
  return value.find(':') == std::string::npos ? base_ + value : written_out(value);
}

std::string JsonContext::term_iri(const std::string& value) const {
  const std::string iri = term(value).iri;
  return iri.empty() ? node_iri(value) : iri;
}

std::string JsonContext::written_out(const std::string& compact) const {
  const std::size_t colon = compact.find(':');
  if (colon == std::string::npos || compact.compare(colon, 3, "://") == 0) return compact;
  const auto prefix = terms_.find(compact.substr(0, colon));
  return prefix == terms_.end() ? compact : prefix->second.iri + compact.substr(colon + 1);
}

}  // namespace weft::skos
