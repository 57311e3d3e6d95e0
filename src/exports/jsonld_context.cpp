// SPDX-License-Identifier: MIT
#include "exports/jsonld_context.hpp"

#include <nlohmann/json.hpp>

#include <string_view>

namespace weft::exports {
namespace {

using nlohmann::ordered_json;

/// What the values of a property are taken for; empty for those that are as JSON has them.
std::string_view coercion_of(Form form) {
  switch (form) {
    case Form::link:
      return "@id";
    case Form::word:
      return "@vocab";
    case Form::date:
      return "xsd:date";
    case Form::integer:
      return "xsd:integer";
    case Form::real:
      return "xsd:double";
    case Form::text:
    case Form::truth:
      break;
  }
  return {};
}

ordered_json term_of(const Property& property) {
  const std::string_view coercion = coercion_of(property.form);
  if (coercion.empty() && property.values == Values::one) return property.iri;
  ordered_json term{{"@id", property.iri}};
  if (!coercion.empty()) term["@type"] = coercion;
  if (property.values == Values::several) term["@container"] = "@set";
  return term;
}

}  // namespace

std::string jsonld_context(const Vocabulary& vocabulary, const std::string& base) {
  ordered_json context;
  context["@version"] = 1.1;
  for (const auto& [prefix, iri] : prefixes_of(vocabulary, text::IdentifierBase(base))) context[prefix] = iri;
  context["id"] = "@id";
  context["type"] = "@type";
  for (const std::string_view list : vocabulary.lists) context[std::string(list)] = "@included";
  for (const Word& word : vocabulary.words) context[std::string(word.name)] = word.iri;
  for (const Property& property : vocabulary.properties) context[std::string(property.name)] = term_of(property);
  std::string text;
  for (const auto& [term, meaning] : context.items())
    text += (text.empty() ? "{\n" : ",\n") + ordered_json(term).dump() + ':' + meaning.dump();
  return text + "\n}";
}

}  // namespace weft::exports
