// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/drawn_walk.hpp"
#include "exports/rgb.hpp"
#include "media/numbers.hpp"
#include "media/xml_text.hpp"

#include <array>
#include <ostream>
#include <string>
#include <string_view>

namespace weft {
namespace {

using exports::DrawnVertex;
using exports::DrawnWalk;
using exports::EdgeItem;
using media::number_text;
using media::xml_text;

struct Key {
  std::string_view name;
  std::string_view type;
};

/// The identity is `name`, by which igraph finds vertices; `id` is what XML calls them, and taken in most programs.
/// Gephi takes place, size and colour from `x`, `y`, `size`, `r`, `g`, `b`; igraph draws with `color`.
constexpr std::array<Key, 15> node_keys{{{"name", "string"},
                                         {"label", "string"},
                                         {"group", "string"},
                                         {"kind", "string"},
                                         {"count", "int"},
                                         {"url", "string"},
                                         {"date", "string"},
                                         {"recurring", "boolean"},
                                         {"x", "double"},
                                         {"y", "double"},
                                         {"size", "double"},
                                         {"color", "string"},
                                         {"r", "int"},
                                         {"g", "int"},
                                         {"b", "int"}}};

constexpr std::array<Key, 5> edge_keys{
    {{"name", "string"}, {"rel", "string"}, {"weight", "double"}, {"count", "int"}, {"symmetric", "boolean"}}};

/// Keys are known by their names, apart for nodes and edges.
void write_key(std::ostream& out, std::string_view owner, const Key& key) {
  out << "<key id=\"" << owner << '_' << key.name << "\" for=\"" << owner << "\" attr.name=\"" << key.name
      << "\" attr.type=\"" << key.type << "\"/>\n";
}

/// The data of one element. What is missing is left out: readers take an empty text for a value.
class Data {
 public:
  Data(std::ostream& out, std::string_view owner) : out_(out), owner_(owner) {}

  void add(std::string_view name, std::string_view text) {
    if (!text.empty()) write(name, xml_text(text));
  }

  void add_number(std::string_view name, double number) { write(name, number_text(number)); }

 private:
  void write(std::string_view name, std::string_view escaped) {
    out_ << "<data key=\"" << owner_ << '_' << name << "\">" << escaped << "</data>";
  }

  std::ostream& out_;
  std::string_view owner_;
};

void write_node(std::ostream& out, const DrawnVertex& vertex) {
  out << "<node id=\"n" << vertex.number << "\">";
  Data data(out, "node");
  data.add("name", vertex.item.id);
  data.add("label", vertex.item.label);
  data.add("group", name_of(vertex.item.kind));
  data.add("kind", vertex.kind);
  if (vertex.item.articles) data.add_number("count", *vertex.item.articles);
  if (vertex.item.link) data.add("url", vertex.item.link->url());
  data.add("date", vertex.item.date);
  if (vertex.recurs) data.add("recurring", "true");
  data.add_number("x", vertex.look.place.x);
  data.add_number("y", vertex.look.place.y);
  data.add_number("size", vertex.look.size);
  data.add("color", vertex.look.colour);
  const exports::Rgb rgb = exports::rgb_of(vertex.look.colour);
  data.add_number("r", rgb.red);
  data.add_number("g", rgb.green);
  data.add_number("b", rgb.blue);
  out << "</node>\n";
}

void write_edge(std::ostream& out, const DrawnWalk& walk, const EdgeItem& item, std::size_t number) {
  out << "<edge id=\"e" << number << "\" source=\"n" << walk.number_of(item.edge->from) << "\" target=\"n"
      << walk.number_of(item.edge->to) << "\">";
  Data data(out, "edge");
  data.add("name", item.id);
  data.add("rel", item.relation);
  data.add_number("weight", item.weight);
  data.add_number("count", item.count);
  data.add("symmetric", item.is_symmetric ? "true" : "false");
  out << "</edge>\n";
}

}  // namespace

void write_graphml(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const DrawnWalk walk(excerpt);
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
         "<desc>"
      << xml_text(options.title) << "</desc>\n";
  for (const Key& key : node_keys) write_key(out, "node", key);
  for (const Key& key : edge_keys) write_key(out, "edge", key);
  out << "<graph id=\"g\" edgedefault=\"directed\">\n";
  walk.for_each_vertex([&](const DrawnVertex& vertex) { write_node(out, vertex); });
  std::size_t number = 0;
  walk.for_each_edge([&](const EdgeItem& item) { write_edge(out, walk, item, number++); });
  out << "</graph>\n</graphml>\n";
}

}  // namespace weft
