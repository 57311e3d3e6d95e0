// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/concept_labels.hpp"
#include "exports/markdown_home.hpp"
#include "exports/note_names.hpp"
#include "exports/walk.hpp"
#include "media/markdown_text.hpp"
#include "media/numbers.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft {
namespace {

using exports::EdgeItem;
using exports::NoteNames;
using exports::VertexItem;
using exports::Walk;
using media::markdown_text;
using media::yaml_text;

/// Which end of an edge a note is about.
enum class End { from, to, either };

/// In which order the edges of a section stand.
enum class Order { heaviest, newest, reading };

/// The edges of one kind at a vertex, under a heading of their own.
struct Section {
  EdgeKind kind;
  End end;
  Order order;
  std::string_view heading;
};

constexpr std::array<Section, 16> sections{{
    {EdgeKind::about, End::from, Order::heaviest, "About"},
    {EdgeKind::mentions, End::from, Order::heaviest, "Mentions"},
    {EdgeKind::from, End::from, Order::heaviest, "Sources"},
    {EdgeKind::part_of, End::from, Order::heaviest, "Issue"},
    {EdgeKind::refers_to, End::from, Order::heaviest, "Refers to"},
    {EdgeKind::same_work, End::either, Order::heaviest, "The same page"},
    {EdgeKind::related_article, End::either, Order::heaviest, "Related articles"},
    {EdgeKind::broader, End::from, Order::heaviest, "Broader"},
    {EdgeKind::broader, End::to, Order::heaviest, "Narrower"},
    {EdgeKind::related, End::either, Order::heaviest, "Related"},
    {EdgeKind::together, End::either, Order::heaviest, "Together"},
    {EdgeKind::about, End::to, Order::newest, "Articles about it"},
    {EdgeKind::mentions, End::to, Order::newest, "Articles that mention it"},
    {EdgeKind::from, End::to, Order::newest, "Articles that lead to it"},
    {EdgeKind::part_of, End::to, Order::reading, "Articles"},
    {EdgeKind::refers_to, End::to, Order::newest, "Articles that refer to it"},
}};

/// What the notes of one export share.
struct Vault {
  const Walk& walk;
  const NoteNames& names;
};

void write_list(std::string_view key, const std::vector<std::string>& texts, std::ostream& out) {
  if (texts.empty()) return;
  out << key << ":\n";
  for (const std::string& text : texts) out << "  - " << yaml_text(text) << '\n';
}

void write_text(std::string_view key, std::string_view text, std::ostream& out) {
  if (!text.empty()) out << key << ": " << yaml_text(text) << '\n';
}

/// What else a note is found by: its label, when the name of the file is another, and the other labels of a topic.
std::vector<std::string> aliases_of(const Vault& vault, const VertexItem& item) {
  std::vector<std::string> aliases;
  if (item.label != vault.names.name_of(item.vertex) && !item.label.empty()) aliases.emplace_back(item.label);
  if (item.kind != VertexKind::topic) return aliases;
  const TopicGraph& graph = vault.walk.graph();
  for (std::string& label : exports::other_labels(graph.ontology()[graph.topic(item.vertex)])) {
    aliases.push_back(std::move(label));
  }
  return aliases;
}

void write_front_matter(const Vault& vault, const VertexItem& item, std::ostream& out) {
  const TopicGraph& graph = vault.walk.graph();
  const std::string_view type = name_of(item.kind);
  out << "---\n" << note_mark << '\n';
  write_text("id", item.id, out);
  out << "type: " << type << "\ntags:\n  - weft/" << type << '\n';
  if (item.kind == VertexKind::topic) {
    const std::string_view kind = name_of(graph.ontology()[graph.topic(item.vertex)].type);
    out << "  - weft/topic/" << kind << "\nkind: " << kind << '\n';
  }
  write_list("aliases", aliases_of(vault, item), out);
  // Dates are not quoted: they are dates, in YAML and in Obsidian.
  if (!item.date.empty()) out << "date: " << item.date << '\n';
  if (item.kind == VertexKind::issue) {
    write_text("number", graph.issue(item.vertex).number, out);
    write_text("series", graph.issue(item.vertex).series, out);
  }
  if (item.kind == VertexKind::article) {
    write_list("authors", graph.article(item.vertex).authors, out);
    write_list("attributes", graph.article(item.vertex).attributes, out);
    if (graph.article(item.vertex).recurring) out << "recurring: true\n";
  }
  if (item.articles) out << "count: " << *item.articles << '\n';
  if (item.link) write_text("url", item.link->url(), out);
  out << "---\n";
}

bool belongs(const Edge& edge, const Section& section, VertexId vertex) {
  if (edge.kind != section.kind) return false;
  return section.end == End::either || (section.end == End::from ? edge.from : edge.to) == vertex;
}

void write_edge(const Vault& vault, const Section& section, VertexId vertex, const Edge& edge, std::ostream& out) {
  const EdgeItem item = vault.walk.item_of(edge);
  const VertexId other = edge.from == vertex ? edge.to : edge.from;
  const VertexItem end = vault.walk.item_of(other);
  out << "- ";
  if (end.kind == VertexKind::article && section.order != Order::reading && !end.date.empty()) out << end.date << ' ';
  out << exports::wikilink(vault.walk, vault.names, other) << " (weight:: " << media::number_text(item.weight)
      << ") (count:: " << item.count << ")\n";
}

void write_section(const Vault& vault, const Section& section, VertexId vertex, std::vector<const Edge*> edges,
                   std::ostream& out) {
  std::erase_if(edges, [&](const Edge* edge) { return !belongs(*edge, section, vertex); });
  if (edges.empty()) return;
  // Issues are in the order of their dates, and so are their articles.
  if (section.order == Order::newest) std::reverse(edges.begin(), edges.end());
  if (section.order == Order::heaviest)
    std::stable_sort(edges.begin(), edges.end(), [](auto one, auto other) { return one->weight > other->weight; });
  out << "\n## " << section.heading << "\n\n";
  for (const Edge* edge : edges) write_edge(vault, section, vertex, *edge, out);
}

void write_note(const Vault& vault, const VertexItem& item, std::ostream& out) {
  write_front_matter(vault, item, out);
  const std::string title = markdown_text(item.label);
  out << "\n# " << (title.empty() ? markdown_text(item.id) : title) << '\n';
  if (item.link) out << '\n' << media::markdown_link("The page", *item.link) << '\n';
  const std::vector<const Edge*> edges = vault.walk.excerpt().edges_of(item.vertex);
  for (const Section& section : sections) write_section(vault, section, item.vertex, edges, out);
}

}  // namespace

void write_markdown(const Excerpt& excerpt, const ExportOptions& options, const NewFile& new_file) {
  const Walk walk(excerpt);
  const NoteNames names(walk.graph());
  const Vault vault{walk, names};
  new_file("Topic map.md", [&](std::ostream& out) { exports::write_home_note(walk, names, options.title, out); });
  walk.for_each_vertex([&](const VertexItem& item) {
    new_file(names.path_of(item.vertex) + ".md", [&](std::ostream& out) { write_note(vault, item, out); });
  });
}

}  // namespace weft
