// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// The IRIs that ontologies are written and read by.
namespace weft::skos::names {

inline constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view dcterms = "http://purl.org/dc/terms/";
inline constexpr std::string_view schema = "https://schema.org/";
inline constexpr std::string_view weft = "urn:weft:vocabulary:";

inline constexpr std::string_view type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view rdfs_label = "http://www.w3.org/2000/01/rdf-schema#label";

inline constexpr std::string_view concept_class = "http://www.w3.org/2004/02/skos/core#Concept";
inline constexpr std::string_view scheme_class = "http://www.w3.org/2004/02/skos/core#ConceptScheme";
inline constexpr std::string_view in_scheme = "http://www.w3.org/2004/02/skos/core#inScheme";
inline constexpr std::string_view top_concept_of = "http://www.w3.org/2004/02/skos/core#topConceptOf";
inline constexpr std::string_view has_top_concept = "http://www.w3.org/2004/02/skos/core#hasTopConcept";
inline constexpr std::string_view preferred = "http://www.w3.org/2004/02/skos/core#prefLabel";
inline constexpr std::string_view alternative = "http://www.w3.org/2004/02/skos/core#altLabel";
inline constexpr std::string_view hidden = "http://www.w3.org/2004/02/skos/core#hiddenLabel";
inline constexpr std::string_view notation = "http://www.w3.org/2004/02/skos/core#notation";
inline constexpr std::string_view broader = "http://www.w3.org/2004/02/skos/core#broader";
inline constexpr std::string_view narrower = "http://www.w3.org/2004/02/skos/core#narrower";
inline constexpr std::string_view related = "http://www.w3.org/2004/02/skos/core#related";
inline constexpr std::string_view exact_match = "http://www.w3.org/2004/02/skos/core#exactMatch";
inline constexpr std::string_view close_match = "http://www.w3.org/2004/02/skos/core#closeMatch";
inline constexpr std::string_view same_as = "http://www.w3.org/2002/07/owl#sameAs";

inline constexpr std::string_view title = "http://purl.org/dc/terms/title";
inline constexpr std::string_view license = "http://purl.org/dc/terms/license";
inline constexpr std::string_view creator = "http://purl.org/dc/terms/creator";

inline constexpr std::string_view url = "https://schema.org/url";
inline constexpr std::string_view homepage = "http://xmlns.com/foaf/0.1/homepage";

inline constexpr std::string_view kind = "urn:weft:vocabulary:kind";
inline constexpr std::string_view match = "urn:weft:vocabulary:match";
inline constexpr std::string_view match_label = "urn:weft:vocabulary:matchLabel";
inline constexpr std::string_view letter_case = "urn:weft:vocabulary:case";
inline constexpr std::string_view needs = "urn:weft:vocabulary:needs";
inline constexpr std::string_view never = "urn:weft:vocabulary:never";

}  // namespace weft::skos::names
