// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/json_lines.hpp"
#include "exports/walk.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace weft {
namespace {

using exports::json_text;
using exports::VertexItem;
using exports::Walk;
using nlohmann::ordered_json;

/// The topics of an excerpt with one parent each: the first that the ontology lists of those that are here.
struct Branches {
  std::vector<VertexId> roots;
  std::vector<std::vector<VertexId>> children;  ///< by vertex
  std::vector<std::vector<VertexId>> others;    ///< by vertex: the parents that are not its own here
};

Branches branches_of(const Excerpt& excerpt) {
  const TopicGraph& graph = excerpt.graph();
  Branches found{{},
                 std::vector<std::vector<VertexId>>(graph.vertices().size()),
                 std::vector<std::vector<VertexId>>(graph.vertices().size())};
  for (const VertexId vertex : excerpt.vertices(VertexKind::topic)) {
    bool is_root = true;
    for (const TopicId above : graph.ontology()[graph.topic(vertex)].broader) {
      const auto parent = graph.find(above);
      if (!parent || !excerpt.has(*parent)) continue;
      (is_root ? found.children[index_of(*parent)] : found.others[index_of(vertex)])
          .push_back(is_root ? vertex : *parent);
      is_root = false;
    }
    if (is_root) found.roots.push_back(vertex);
  }
  return found;
}

/// A topic without its children, and without the brace that ends it.
std::string opening(const Walk& walk, VertexId vertex, const std::vector<VertexId>& others) {
  const TopicGraph& graph = walk.graph();
  const VertexItem item = walk.item_of(vertex);
  ordered_json node{{"name", item.label},
                    {"id", item.id},
                    {"kind", name_of(graph.ontology()[graph.topic(vertex)].type)},
                    {"value", *item.articles}};
  if (item.link) node["url"] = item.link->url();
  for (const VertexId other : others) node["alsoBelow"].push_back(walk.id_of(other));
  std::string text = json_text(node);
  text.pop_back();
  return text;
}

/// Topics at one place that are still to be written.
struct Level {
  const std::vector<VertexId>* topics = nullptr;
  std::size_t next = 0;
};

void write_children(std::ostream& out, const Walk& walk, const Branches& branches) {
  std::vector<Level> open{{&branches.roots}};
  while (!open.empty()) {
    Level& level = open.back();
    if (level.next == level.topics->size()) {
      open.pop_back();
      out << (open.empty() ? "\n]" : "\n]}");
      continue;
    }
    const VertexId vertex = (*level.topics)[level.next];
    out << (level.next++ == 0 ? "\n" : ",\n") << opening(walk, vertex, branches.others[index_of(vertex)]);
    const std::vector<VertexId>& below = branches.children[index_of(vertex)];
    if (below.empty()) {
      out << '}';
    } else {
      out << ",\"children\":[";
      open.push_back({&below});
    }
  }
}

}  // namespace

void write_d3_tree(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const Walk walk(excerpt);
  out << "{\"name\":" << json_text(options.title) << R"(,"id":"map:topics","children":[)";
  write_children(out, walk, branches_of(excerpt));
  out << "}\n";
}

}  // namespace weft
