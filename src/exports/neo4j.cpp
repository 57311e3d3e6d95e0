// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/concept_labels.hpp"
#include "exports/walk.hpp"
#include "media/csv_cell.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

/// Tables as `neo4j-admin database import` reads them. Cells are not guarded against formulas: an apostrophe would be
/// part of what is imported.
namespace weft {
namespace {

using exports::EdgeItem;
using exports::VertexItem;
using exports::Walk;
using media::bare_csv_cell;
using media::write_csv_row;

/// Several values in one cell; what parts them cannot stand in one.
std::string array_cell(const std::vector<std::string>& items) {
  std::string joined;
  for (std::string item : items) {
    std::replace(item.begin(), item.end(), ';', ',');
    if (!item.empty()) joined += (joined.empty() ? "" : ";") + item;
  }
  return bare_csv_cell(joined);
}

std::string bare_cell_of(const std::optional<media::WebLink>& link) { return bare_csv_cell(link ? link->url() : ""); }

/// `Technology`, as labels are written in Cypher.
std::string capitalized(std::string_view name) {
  std::string result(name);
  if (text::is_lower(result.front())) result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

/// `IS_BASED_ON` of `isBasedOn`, as types are written in Cypher.
std::string type_of(std::string_view relation) {
  std::string type;
  for (const char byte : relation) {
    if (text::is_upper(byte)) type += '_';
    type += text::is_lower(byte) ? static_cast<char>(byte - 'a' + 'A') : byte;
  }
  return type;
}

void write_topics_table(const Walk& walk, std::ostream& out) {
  write_csv_row({"id:ID", "name", "kind", "aliases:string[]", "articles:int", "url", ":LABEL"}, out);
  walk.for_each_vertex(VertexKind::topic, [&](const VertexItem& item) {
    const Topic& topic = walk.graph().ontology()[walk.graph().topic(item.vertex)];
    const std::string kind(name_of(topic.type));
    write_csv_row({bare_csv_cell(item.id), bare_csv_cell(item.label), kind, array_cell(exports::other_labels(topic)),
                   std::to_string(*item.articles), bare_cell_of(item.link), "Topic;" + capitalized(kind)},
                  out);
  });
}

void write_articles_table(const Walk& walk, std::ostream& out) {
  write_csv_row(
      {"id:ID", "name", "date:date", "authors:string[]", "attributes:string[]", "recurring:boolean", "url", ":LABEL"},
      out);
  walk.for_each_vertex(VertexKind::article, [&](const VertexItem& item) {
    const Article& article = walk.graph().article(item.vertex);
    write_csv_row(
        {bare_csv_cell(item.id), bare_csv_cell(item.label), bare_csv_cell(item.date), array_cell(article.authors),
         array_cell(article.attributes), article.recurring ? "true" : "false", bare_cell_of(item.link), "Article"},
        out);
  });
}

void write_sources_table(const Walk& walk, std::ostream& out) {
  write_csv_row({"id:ID", "name", "articles:int", "url", ":LABEL"}, out);
  walk.for_each_vertex(VertexKind::source, [&](const VertexItem& item) {
    write_csv_row({bare_csv_cell(item.id), bare_csv_cell(item.label), std::to_string(*item.articles),
                   bare_cell_of(item.link), "Source"},
                  out);
  });
}

void write_issues_table(const Walk& walk, std::ostream& out) {
  write_csv_row({"id:ID", "name", "number", "date:date", "series", "articles:int", "url", ":LABEL"}, out);
  walk.for_each_vertex(VertexKind::issue, [&](const VertexItem& item) {
    const Issue& issue = walk.graph().issue(item.vertex);
    write_csv_row(
        {bare_csv_cell(item.id), bare_csv_cell(item.label), bare_csv_cell(issue.number), bare_csv_cell(item.date),
         bare_csv_cell(issue.series), std::to_string(*item.articles), bare_cell_of(item.link), "Issue"},
        out);
  });
}

void write_relationships(const Walk& walk, std::ostream& out) {
  write_csv_row({":START_ID", ":END_ID", ":TYPE", "id", "weight:double", "count:int"}, out);
  walk.for_each_edge([&](const EdgeItem& item) {
    write_csv_row({bare_csv_cell(item.source), bare_csv_cell(item.target), type_of(item.relation), item.id,
                   media::number_text(item.weight), std::to_string(item.count)},
                  out);
  });
}

}  // namespace

void write_neo4j(const Excerpt& excerpt, const ExportOptions&, const NewFile& new_file) {
  const Walk walk(excerpt);
  new_file("topics.csv", [&](std::ostream& out) { write_topics_table(walk, out); });
  new_file("articles.csv", [&](std::ostream& out) { write_articles_table(walk, out); });
  new_file("sources.csv", [&](std::ostream& out) { write_sources_table(walk, out); });
  new_file("issues.csv", [&](std::ostream& out) { write_issues_table(walk, out); });
  new_file("relationships.csv", [&](std::ostream& out) { write_relationships(walk, out); });
}

}  // namespace weft
