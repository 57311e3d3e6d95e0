// SPDX-License-Identifier: MIT
#include "pictures/graphviz_graph.hpp"

#include "media/graphviz_text.hpp"
#include "media/numbers.hpp"

#include <weft/diagnostic.hpp>

#include <cgraph.h>

#include <cstdio>
#include <ostream>

namespace weft::pictures {
namespace {

// cgraph copies what it is given, but asks for it as if it would change it.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
char* unchanged(const char* text) { return const_cast<char*>(text); }
char* unchanged(const std::string& text) { return unchanged(text.c_str()); }

int put(void* stream, const char* text) {
  std::ostream& out = *static_cast<std::ostream*>(stream);
  return out << text ? 0 : EOF;
}

int flush(void*) { return 0; }

// Graphs keep a pointer to it. Reading is not for us.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
Agiodisc_t to_stream{nullptr, put, flush};

[[noreturn]] void refused(const std::string& what) { throw Error("Graphviz refused " + what); }

void set_defaults(Agraph_s* graph, int kind, GraphvizAttributes attributes) {
  for (const auto& [name, value] : attributes) {
    if (agattr(graph, kind, unchanged(name), unchanged(value.written())) == nullptr)
      refused(std::string("the attribute ") + name);
  }
}

void set_all(void* object, GraphvizAttributes attributes) {
  for (const auto& [name, value] : attributes) {
    if (agsafeset(object, unchanged(name), unchanged(value.written()), unchanged("")) != 0) {
      refused(std::string("the attribute ") + name);
    }
  }
}

Agnode_t* node_at(Agraph_s* graph, const std::string& name, int create) {
  Agnode_t* const node = agnode(graph, unchanged(name), create);
  if (node == nullptr) refused("the node " + name);
  return node;
}

}  // namespace

GraphvizValue GraphvizValue::text(std::string_view text) { return GraphvizValue(media::graphviz_text(text)); }

GraphvizValue GraphvizValue::lines(std::span<const std::string> lines) {
  std::string written;
  for (const std::string& line : lines) {
    if (!written.empty()) written += "\\n";
    written += media::graphviz_text(line);
  }
  return GraphvizValue(written);
}

GraphvizValue GraphvizValue::number(double number) { return GraphvizValue(media::number_text(number)); }

GraphvizValue GraphvizValue::point(double x, double y) {
  return GraphvizValue(media::number_text(x) + ',' + media::number_text(y));
}

GraphvizValue GraphvizValue::link(const media::WebLink& link) {
  // Graphviz 2.42 writes URL into SVG as it stands; later ones leave an entity alone.
  std::string written;
  for (const char byte : link.url()) {
    written += byte;
    if (byte == '&') written += "amp;";
  }
  return GraphvizValue(written);
}

GraphvizGraph::GraphvizGraph() {
  Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &to_stream};
  graph_.reset(agopen(unchanged("weft"), Agdirected, &discipline));
  if (!graph_) refused("a new graph");
}

void GraphvizGraph::Close::operator()(Agraph_s* graph) const { agclose(graph); }

// These change the graph, though not the pointer to it. NOLINTBEGIN(readability-make-member-function-const)

void GraphvizGraph::set(GraphvizAttributes attributes) { set_defaults(get(), AGRAPH, attributes); }
void GraphvizGraph::set_for_nodes(GraphvizAttributes defaults) { set_defaults(get(), AGNODE, defaults); }
void GraphvizGraph::set_for_edges(GraphvizAttributes defaults) { set_defaults(get(), AGEDGE, defaults); }

void GraphvizGraph::add_node(const std::string& name, GraphvizAttributes attributes) {
  set_all(node_at(get(), name, 1), attributes);
}

void GraphvizGraph::set_node(const std::string& name, GraphvizAttributes attributes) {
  set_all(node_at(get(), name, 0), attributes);
}

void GraphvizGraph::add_edge(const std::string& from, const std::string& to, GraphvizAttributes attributes) {
  Agedge_t* const edge = agedge(get(), node_at(get(), from, 0), node_at(get(), to, 0), nullptr, 1);
  if (edge == nullptr) refused("the edge from " + from + " to " + to);
  set_all(edge, attributes);
}

// NOLINTEND(readability-make-member-function-const)

void GraphvizGraph::write(std::ostream& out) const {
  if (agwrite(get(), &out) != 0 || !out) throw Error("the graph could not be written in Graphviz's language");
}

}  // namespace weft::pictures
