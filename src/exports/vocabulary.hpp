// SPDX-License-Identifier: MIT
#pragma once

#include "text/identifier_base.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The words that linked data is written in, each with its name in our JSON and its meaning. The context of JSON-LD is
/// made of them, and so are the names in all other formats.
namespace weft::exports {

/// What the values of a property are.
enum class Form : std::uint8_t {
  text,
  link,  ///< the identity of a thing, or an address
  word,  ///< the name of a property or another word
  date,
  integer,
  real,
  truth,
};

enum class Values : std::uint8_t {
  one,      ///< nearly always: a list only when there are several
  several,  ///< always a list
};

struct Property {
  std::string_view name;
  std::string_view iri;  ///< short, by one of the prefixes
  Form form = Form::text;
  Values values = Values::one;
};

/// What a thing is, or why it is said.
struct Word {
  std::string_view name;
  std::string_view iri;
};

namespace words {
inline constexpr Word dataset{"Dataset", "schema:Dataset"};
inline constexpr Word scheme{"ConceptScheme", "skos:ConceptScheme"};
inline constexpr Word series{"Periodical", "schema:Periodical"};
inline constexpr Word topic{"Topic", "skos:Concept"};
inline constexpr Word article{"Article", "schema:Article"};
inline constexpr Word source{"Source", "schema:WebSite"};
inline constexpr Word issue{"Issue", "schema:PublicationIssue"};
inline constexpr Word link{"Link", "rdf:Statement"};
inline constexpr Word annotation{"Annotation", "oa:Annotation"};
inline constexpr Word part{"SpecificResource", "oa:SpecificResource"};
inline constexpr Word quote{"TextQuoteSelector", "oa:TextQuoteSelector"};
inline constexpr Word stretch{"TextPositionSelector", "oa:TextPositionSelector"};
inline constexpr Word classifying{"classifying", "oa:classifying"};
}  // namespace words

namespace properties {
inline constexpr Property directed{"directed", "weft:directed", Form::truth};
inline constexpr Property multigraph{"multigraph", "weft:multigraph", Form::truth};
inline constexpr Property group{"group", "weft:group"};
inline constexpr Property kind{"kind", "weft:kind"};
inline constexpr Property count{"count", "weft:count", Form::integer};
inline constexpr Property weight{"weight", "weft:weight", Form::real};
inline constexpr Property label{"label", "rdfs:label"};
inline constexpr Property name{"name", "schema:name"};
inline constexpr Property url{"url", "schema:url", Form::link};
inline constexpr Property issue_number{"issueNumber", "schema:issueNumber"};
inline constexpr Property date_published{"datePublished", "schema:datePublished", Form::date};
inline constexpr Property has_part{"hasPart", "schema:hasPart", Form::link, Values::several};
inline constexpr Property citation{"citation", "schema:citation", Form::link, Values::several};
inline constexpr Property author{"author", "schema:author", Form::text, Values::several};
inline constexpr Property keywords{"keywords", "schema:keywords", Form::text, Values::several};
inline constexpr Property recurring{"recurring", "weft:recurring", Form::truth};
inline constexpr Property creator{"creator", "dcterms:creator"};
inline constexpr Property rights{"rights", "dcterms:rights"};
inline constexpr Property pref_label{"prefLabel", "skos:prefLabel"};
inline constexpr Property alt_label{"altLabel", "skos:altLabel", Form::text, Values::several};
inline constexpr Property hidden_label{"hiddenLabel", "skos:hiddenLabel", Form::text, Values::several};
inline constexpr Property in_scheme{"inScheme", "skos:inScheme", Form::link};
inline constexpr Property top_concept_of{"topConceptOf", "skos:topConceptOf", Form::link};
inline constexpr Property has_top_concept{"hasTopConcept", "skos:hasTopConcept", Form::link, Values::several};
inline constexpr Property exact_match{"exactMatch", "skos:exactMatch", Form::link, Values::several};

/// What `rel` of a link may say; the direct statements use the same words.
inline constexpr Property about{"about", "schema:about", Form::link, Values::several};
inline constexpr Property mentions{"mentions", "schema:mentions", Form::link, Values::several};
inline constexpr Property is_based_on{"isBasedOn", "schema:isBasedOn", Form::link, Values::several};
inline constexpr Property is_part_of{"isPartOf", "schema:isPartOf", Form::link};
inline constexpr Property broader{"broader", "skos:broader", Form::link, Values::several};
inline constexpr Property related{"related", "skos:related", Form::link, Values::several};
inline constexpr Property together{"together", "weft:together", Form::link, Values::several};
inline constexpr Property related_article{"relatedArticle", "weft:relatedArticle", Form::link, Values::several};
inline constexpr Property same_work{"sameWork", "weft:sameWork", Form::link, Values::several};
inline constexpr Property refers_to{"refersTo", "dcterms:references", Form::link, Values::several};

inline constexpr Property source{"source", "rdf:subject", Form::link};
inline constexpr Property target{"target", "rdf:object", Form::link};
inline constexpr Property relation{"rel", "rdf:predicate", Form::word};

/// Of the evidence.
inline constexpr Property motivated_by{"motivatedBy", "oa:motivatedBy", Form::word};
inline constexpr Property has_body{"hasBody", "oa:hasBody", Form::link};
inline constexpr Property has_target{"hasTarget", "oa:hasTarget", Form::link};
inline constexpr Property has_source{"hasSource", "oa:hasSource", Form::link};
inline constexpr Property has_selector{"hasSelector", "oa:hasSelector", Form::link, Values::several};
inline constexpr Property exact{"exact", "oa:exact"};
inline constexpr Property prefix{"prefix", "oa:prefix"};
inline constexpr Property suffix{"suffix", "oa:suffix"};
inline constexpr Property start{"start", "oa:start", Form::integer};
inline constexpr Property end{"end", "oa:end", Form::integer};
inline constexpr Property text{"articleBody", "schema:articleBody"};
inline constexpr Property path{"path", "weft:path"};
inline constexpr Property place{"place", "weft:place"};
inline constexpr Property line{"line", "weft:line", Form::integer};
inline constexpr Property column{"column", "weft:column", Form::integer};
}  // namespace properties

/// The words of one file.
struct Vocabulary {
  std::span<const std::string_view> kinds;  ///< of things, as their identities begin: `topic`
  std::span<const std::string_view> lists;  ///< of things, in JSON
  std::span<const Word> words;
  std::span<const Property> properties;
};

/// The words of the graph, and those of the evidence for it.
const Vocabulary& graph_vocabulary();
const Vocabulary& evidence_vocabulary();

/// What short names begin with and what that stands for: `map` and the kinds of things, which start with `base`, then
/// the vocabularies that the words are from.
std::vector<std::pair<std::string, std::string>> prefixes_of(const Vocabulary& vocabulary,
                                                             const text::IdentifierBase& base);

/// The property that is called so. REQUIRES: there is one in the graph.
const Property& property_called(std::string_view name);

}  // namespace weft::exports
