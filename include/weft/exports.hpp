// SPDX-License-Identifier: MIT
#pragma once

/// Exports: the graph, and answers about it, as text that other programs and people read.
/// In: an excerpt of the graph, or an answer. Out: a stream, the same bytes for the same input (docs/formats.md).
/// Never opens a file; a library that refuses becomes an Error.

#include <weft/check.hpp>
#include <weft/excerpt.hpp>
#include <weft/find.hpp>
#include <weft/graph.hpp>
#include <weft/measures.hpp>
#include <weft/path.hpp>
#include <weft/query.hpp>
#include <weft/related.hpp>
#include <weft/trends.hpp>

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

enum class GexfVersion { v1_2, v1_3 };

struct ExportOptions {
  std::string base = "urn:weft:";  ///< what identifiers in linked data start with
  std::string title = "Topic map";
  GexfVersion gexf_version = GexfVersion::v1_3;  ///< the older for readers that do not know the newer
};

/// The graph in Graphviz's language, for drawing it anew.
void write_dot(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The graph as a map to look at.
void write_svg(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The graph as JSON-LD that is node-link JSON too.
void write_jsonld(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The same map as pixels.
void write_png(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The same map as a page to print.
void write_pdf(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The graph for graph programs, with a place, a size and a colour for every vertex (docs/graph-programs.md).
void write_graphml(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);
void write_gexf(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);
void write_cytoscape(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);
void write_graphology(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The topics alone, each below one of those above it, as nested JSON.
void write_d3_tree(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The graph as a Mermaid flowchart, as much of it as Mermaid draws (docs/notes.md says what is left out).
void write_mermaid(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);
/// What `write_jsonld` says, in other syntaxes: the same triples, those of N-Quads in a graph of their own.
void write_ntriples(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);
void write_nquads(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);
void write_turtle(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The mentions that the tags of an excerpt rest on, as Web Annotations in JSON-LD that name the links `write_jsonld`
/// writes. There are as many as the graph was given, and without the passages of articles none has its surroundings.
void write_evidence_jsonld(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// The part of the ontology that an excerpt has, and all topics above it, as SKOS in Turtle.
void write_used_skos(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

/// Makes a file of a given name, with folders where it has slashes, and lets it be written.
using NewFile = std::function<void(std::string_view name, const std::function<void(std::ostream&)>& write)>;

/// The graph as tables for people and spreadsheets, and for Gephi: no cell is taken for a formula.
void write_csv(const Excerpt& excerpt, const ExportOptions& options, const NewFile& new_file);

/// The graph as tables for the importer of Neo4j.
void write_neo4j(const Excerpt& excerpt, const ExportOptions& options, const NewFile& new_file);

/// The graph as linked Markdown notes, for Obsidian.
void write_markdown(const Excerpt& excerpt, const ExportOptions& options, const NewFile& new_file);

/// Whether a terminal may be written to.
enum class Content { text, binary };

/// One format by its name on the command line. It is one file, or several in a folder.
struct ExportFormat {
  std::string_view name;
  std::string_view file_name;  ///< what the file, or the folder, is called unless somebody says otherwise
  std::string_view sentence;
  void (*write)(const Excerpt&, const ExportOptions&, std::ostream&) = nullptr;         ///< one file …
  void (*write_files)(const Excerpt&, const ExportOptions&, const NewFile&) = nullptr;  ///< … or several
  Content content = Content::text;
};

/// All formats, in the order help lists them.
std::span<const ExportFormat> export_formats();

/// A path as a small picture. REQUIRES: it has a step.
void write_path_svg(const TopicGraph& graph, const Path& path, std::ostream& out);

/// Answers as JSON, in the shapes that docs/json.md fixes.
/// `article` is what was asked about; nullptr when it is not in the archive.
void write_related_json(const ArticleCard* article, const RelatedArticles& answers, std::ostream& out);
/// The topics or sources related to one.
void write_related_json(const TopicGraph& graph, VertexId asked, std::span<const RelatedVertex> answers,
                        std::ostream& out);
/// What is known of topics besides their counts.
struct TopicFigures {
  const Trends& trends;
  const Standings& standings;  ///< of the topics
};

void write_topics_json(const TopicGraph& graph, std::span<const TopicLine> topics, const TopicFigures& figures,
                       std::ostream& out);

/// What is known of one thing besides its edges; either may be missing.
struct PortraitFigures {
  const Trend* trend = nullptr;          ///< of a topic
  const Standings* standings = nullptr;  ///< of the network that the thing is in
};

void write_portrait_json(const TopicGraph& graph, const Portrait& portrait, const PortraitFigures& figures,
                         Evidence evidence, std::ostream& out);

/// Trends, and those of them that are told.
struct TrendAnswer {
  const Trends& trends;
  std::vector<const Trend*> told;
};

void write_trends_json(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out);

/// A line for each topic and period, for spreadsheets: no cell is taken for a formula.
void write_trends_csv(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out);

/// A chart for each topic, side by side, each with a scale of its own.
void write_trends_svg(const TopicGraph& graph, const TrendAnswer& answer, std::ostream& out);

void write_find_json(std::string_view words, const FindAnswer& found, std::ostream& out);
void write_issue_check_json(const TopicGraph& graph, const CheckAnswer& checked, Evidence evidence, std::ostream& out);
/// At most `limit` communities.
void write_communities_json(const TopicGraph& graph, const Standings& standings, std::size_t limit, std::ostream& out);
void write_path_json(const TopicGraph& graph, const Path& path, std::ostream& out);
void write_ontology_json(const Ontology& ontology, std::ostream& out);
void write_topic_json(const Ontology& ontology, TopicId topic, std::ostream& out);

}  // namespace weft
