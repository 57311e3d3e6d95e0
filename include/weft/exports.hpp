// SPDX-License-Identifier: MIT
#pragma once

/// Exports: the graph as other programs and people read it, a format each.
/// In: an excerpt of the graph. Out: a stream, or files, the same bytes for the same excerpt (docs/formats.md).
/// Never opens a file; a library that refuses becomes an Error.

#include <weft/explorer.hpp>

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace weft {

enum class GexfVersion { v1_2, v1_3 };

struct ExportOptions {
  std::string base = "urn:weft:";  ///< what identifiers in linked data start with
  std::string title = "Topic map";
  GexfVersion gexf_version = GexfVersion::v1_3;  ///< the older for readers that do not know the newer
  std::string made_by = "weft";                  ///< the program and its version, where a format says so
  SharedWords shared_words = {};                 ///< of articles that are related, where a format tells them
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

/// The graph as a page to move about in, with all that is known of it: texts and evidence are as many as the graph was
/// given. Throws Error in a program that was built without the page.
void write_html(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out);

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

}  // namespace weft
