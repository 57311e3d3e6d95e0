// SPDX-License-Identifier: MIT
#include "exports/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace weft::exports {
namespace {

constexpr std::array<std::string_view, 6> graph_kinds{"topic", "article", "site", "issue", "series", "edge"};
constexpr std::array<std::string_view, 4> evidence_kinds{"article", "issue", "edge", "mention"};

constexpr std::array<std::string_view, 3> graph_lists{"nodes", "links", "included"};
constexpr std::array<std::string_view, 3> evidence_lists{"issues", "articles", "mentions"};

constexpr std::array graph_words{words::dataset, words::scheme, words::series, words::topic,
                                 words::article, words::source, words::issue,  words::link};

constexpr std::array graph_properties{
    properties::directed,     properties::multigraph,     properties::group,
    properties::kind,         properties::count,          properties::weight,
    properties::label,        properties::name,           properties::url,
    properties::issue_number, properties::date_published, properties::has_part,
    properties::citation,     properties::author,         properties::keywords,
    properties::recurring,    properties::creator,        properties::rights,
    properties::pref_label,   properties::alt_label,      properties::hidden_label,
    properties::in_scheme,    properties::top_concept_of, properties::has_top_concept,
    properties::exact_match,  properties::about,          properties::mentions,
    properties::is_based_on,  properties::is_part_of,     properties::broader,
    properties::related,      properties::together,       properties::related_article,
    properties::same_work,    properties::refers_to,      properties::source,
    properties::target,       properties::relation,
};

constexpr std::array evidence_words{words::dataset, words::article, words::issue,   words::annotation,
                                    words::part,    words::quote,   words::stretch, words::classifying};

constexpr std::array evidence_properties{
    properties::name,       properties::is_based_on,  properties::text,  properties::path,   properties::motivated_by,
    properties::has_body,   properties::place,        properties::line,  properties::column, properties::has_target,
    properties::has_source, properties::has_selector, properties::exact, properties::prefix, properties::suffix,
    properties::start,      properties::end,
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> vocabularies{{
    {"weft", "urn:weft:vocabulary:"},
    {"schema", "https://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

/// Values have the types of `xsd`.
bool uses(const Vocabulary& vocabulary, std::string_view prefix) {
  const auto is_from = [&](const auto& word) {
    return word.iri.starts_with(prefix) && word.iri.substr(prefix.size()).starts_with(':');
  };
  return prefix == "xsd" || std::any_of(vocabulary.words.begin(), vocabulary.words.end(), is_from) ||
         std::any_of(vocabulary.properties.begin(), vocabulary.properties.end(), is_from);
}

}  // namespace

const Vocabulary& graph_vocabulary() {
  static constexpr Vocabulary vocabulary{graph_kinds, graph_lists, graph_words, graph_properties};
  return vocabulary;
}

const Vocabulary& evidence_vocabulary() {
  static constexpr Vocabulary vocabulary{evidence_kinds, evidence_lists, evidence_words, evidence_properties};
  return vocabulary;
}

std::vector<std::pair<std::string, std::string>> prefixes_of(const Vocabulary& vocabulary,
                                                             const text::IdentifierBase& base) {
  std::vector<std::pair<std::string, std::string>> prefixes{{"map", base.start()}};
  for (const std::string_view kind : vocabulary.kinds) prefixes.emplace_back(kind, base.start_of(kind));
  for (const auto& [name, iri] : vocabularies) {
    if (uses(vocabulary, name)) prefixes.emplace_back(name, iri);
  }
  return prefixes;
}

const Property& property_called(std::string_view name) {
  const auto found = std::find_if(graph_properties.begin(), graph_properties.end(),
                                  [&](const Property& property) { return property.name == name; });
  assert(found != graph_properties.end());
  return *found;
}

}  // namespace weft::exports
