// SPDX-License-Identifier: MIT
#include "exports/jsonld_context.hpp"

#include "text/identifier_base.hpp"

#include <string_view>

namespace weft::exports {
namespace {

using nlohmann::ordered_json;

ordered_json link_term(std::string_view iri) { return {{"@id", iri}, {"@type", "@id"}}; }

ordered_json links_term(std::string_view iri) { return {{"@id", iri}, {"@type", "@id"}, {"@container", "@set"}}; }

ordered_json typed_term(std::string_view iri, std::string_view type) { return {{"@id", iri}, {"@type", type}}; }

void add_prefixes(ordered_json& context, const text::IdentifierBase& base) {
  context["map"] = base.start();
  for (const std::string prefix : {"topic", "article", "site", "issue", "series", "edge"})
    context[prefix] = base.start_of(prefix);
  context["weft"] = "urn:weft:vocabulary:";
  context["schema"] = "https://schema.org/";
  context["skos"] = "http://www.w3.org/2004/02/skos/core#";
  context["dcterms"] = "http://purl.org/dc/terms/";
  context["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  context["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#";
  context["xsd"] = "http://www.w3.org/2001/XMLSchema#";
}

void add_types(ordered_json& context) {
  context["Dataset"] = "schema:Dataset";
  context["ConceptScheme"] = "skos:ConceptScheme";
  context["Periodical"] = "schema:Periodical";
  context["Topic"] = "skos:Concept";
  context["Article"] = "schema:Article";
  context["Source"] = "schema:WebSite";
  context["Issue"] = "schema:PublicationIssue";
  context["Link"] = "rdf:Statement";
}

void add_properties(ordered_json& context) {
  context["directed"] = "weft:directed";
  context["multigraph"] = "weft:multigraph";
  context["group"] = "weft:group";
  context["kind"] = "weft:kind";
  context["count"] = typed_term("weft:count", "xsd:integer");
  context["weight"] = typed_term("weft:weight", "xsd:double");
  context["label"] = "rdfs:label";
  context["name"] = "schema:name";
  context["url"] = link_term("schema:url");
  context["issueNumber"] = "schema:issueNumber";
  context["datePublished"] = typed_term("schema:datePublished", "xsd:date");
  context["hasPart"] = links_term("schema:hasPart");
  context["citation"] = links_term("schema:citation");
  context["author"] = {{"@id", "schema:author"}, {"@container", "@set"}};
  context["keywords"] = {{"@id", "schema:keywords"}, {"@container", "@set"}};
  context["recurring"] = "weft:recurring";
  context["creditText"] = "schema:creditText";
  context["rights"] = "dcterms:rights";
  context["prefLabel"] = "skos:prefLabel";
  context["altLabel"] = {{"@id", "skos:altLabel"}, {"@container", "@set"}};
  context["hiddenLabel"] = {{"@id", "skos:hiddenLabel"}, {"@container", "@set"}};
  context["inScheme"] = link_term("skos:inScheme");
  context["topConceptOf"] = link_term("skos:topConceptOf");
  context["hasTopConcept"] = links_term("skos:hasTopConcept");
  context["exactMatch"] = links_term("skos:exactMatch");
}

/// What `rel` of a link may say; the direct statements use the same terms.
void add_relations(ordered_json& context) {
  context["about"] = links_term("schema:about");
  context["mentions"] = links_term("schema:mentions");
  context["isBasedOn"] = links_term("schema:isBasedOn");
  context["isPartOf"] = link_term("schema:isPartOf");
  context["broader"] = links_term("skos:broader");
  context["related"] = links_term("skos:related");
  context["together"] = links_term("weft:together");
  context["relatedArticle"] = links_term("weft:relatedArticle");
  context["sameWork"] = links_term("weft:sameWork");
  context["refersTo"] = links_term("dcterms:references");
  context["source"] = link_term("rdf:subject");
  context["target"] = link_term("rdf:object");
  context["rel"] = typed_term("rdf:predicate", "@vocab");
}

}  // namespace

ordered_json jsonld_context(const std::string& base) {
  ordered_json context;
  context["@version"] = 1.1;
  add_prefixes(context, text::IdentifierBase(base));
  context["id"] = "@id";
  context["type"] = "@type";
  for (const char* alias : {"nodes", "links", "included"}) context[alias] = "@included";
  add_types(context);
  add_properties(context);
  add_relations(context);
  return context;
}

}  // namespace weft::exports
