// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/drawn_walk.hpp"
#include "exports/rgb.hpp"
#include "media/numbers.hpp"
#include "media/xml_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {
namespace {

using exports::DrawnVertex;
using exports::DrawnWalk;
using exports::EdgeItem;
using media::number_text;
using media::xml_text;

struct Attribute {
  std::string_view title;
  std::string_view type;
};

constexpr std::array<Attribute, 6> node_attributes{{{"group", "string"},
                                                    {"kind", "string"},
                                                    {"count", "integer"},
                                                    {"url", "string"},
                                                    {"date", "string"},
                                                    {"recurring", "boolean"}}};

constexpr std::array<Attribute, 3> edge_attributes{{{"rel", "string"}, {"count", "integer"}, {"symmetric", "boolean"}}};

/// Some readers know a version by the exact address of its namespace.
struct Dialect {
  std::string_view version;
  std::string_view address;
  bool has_kinds = false;  ///< of edges, which keep parallel ones apart
};

Dialect dialect_of(GexfVersion version) {
  if (version == GexfVersion::v1_2) return {"1.2", "http://www.gexf.net/1.2draft", false};
  return {"1.3", "http://gexf.net/1.3", true};
}

void write_attributes(std::ostream& out, std::string_view owner, std::span<const Attribute> attributes) {
  out << "<attributes class=\"" << owner << "\" mode=\"static\">\n";
  for (const Attribute& attribute : attributes) {
    out << "<attribute id=\"" << attribute.title << "\" title=\"" << attribute.title << "\" type=\"" << attribute.type
        << "\"/>\n";
  }
  out << "</attributes>\n";
}

void write_value(std::ostream& out, std::string_view attribute, std::string_view text) {
  if (text.empty()) return;
  out << "<attvalue for=\"" << attribute << "\" value=\"" << xml_text(text) << "\"/>";
}

/// Since when each vertex is there, by vertex: articles and issues by their date, topics and sources by the first
/// article they have here. Empty when that is not known.
std::vector<std::string_view> starts_of(const exports::Walk& walk) {
  std::vector<std::string_view> starts(walk.graph().vertices().size());
  walk.for_each_vertex([&](const exports::VertexItem& item) { starts[index_of(item.vertex)] = item.date; });
  for (const Edge* edge : walk.excerpt().edges()) {
    if (!is_tag(edge->kind) && edge->kind != EdgeKind::from) continue;
    const std::string_view date = starts[index_of(edge->from)];
    std::string_view& start = starts[index_of(edge->to)];
    if (!date.empty() && (start.empty() || date < start)) start = date;
  }
  return starts;
}

void write_look(std::ostream& out, const exports::Look& look) {
  const exports::Rgb rgb = exports::rgb_of(look.colour);
  out << "<viz:size value=\"" << number_text(look.size, 2) << "\"/><viz:position x=\"" << number_text(look.place.x, 2)
      << "\" y=\"" << number_text(look.place.y, 2) << R"(" z="0"/><viz:color r=")" << rgb.red << "\" g=\"" << rgb.green
      << "\" b=\"" << rgb.blue << "\"/>";
}

void write_node(std::ostream& out, const DrawnVertex& vertex, std::string_view start) {
  out << "<node id=\"" << xml_text(vertex.item.id) << "\" label=\"" << xml_text(vertex.item.label) << '"';
  if (!start.empty()) out << " start=\"" << xml_text(start) << '"';
  out << "><attvalues>";
  write_value(out, "group", name_of(vertex.item.kind));
  write_value(out, "kind", vertex.kind);
  if (vertex.item.articles) write_value(out, "count", number_text(*vertex.item.articles));
  if (vertex.item.link) write_value(out, "url", vertex.item.link->url());
  write_value(out, "date", vertex.item.date);
  if (vertex.recurs) write_value(out, "recurring", "true");
  out << "</attvalues>";
  write_look(out, vertex.look);
  out << "</node>\n";
}

void write_edge(std::ostream& out, const Dialect& dialect, const EdgeItem& item) {
  out << "<edge id=\"" << item.id << "\" source=\"" << xml_text(item.source) << "\" target=\"" << xml_text(item.target)
      << '"';
  if (dialect.has_kinds) out << " kind=\"" << item.relation << '"';
  out << " label=\"" << item.relation << "\" weight=\"" << number_text(item.weight) << "\"><attvalues>";
  write_value(out, "rel", item.relation);
  write_value(out, "count", number_text(item.count));
  write_value(out, "symmetric", item.is_symmetric ? "true" : "false");
  out << "</attvalues></edge>\n";
}

void write_head(std::ostream& out, const Dialect& dialect, const std::string& title, bool is_dated) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"" << dialect.address << "\" xmlns:viz=\""
      << dialect.address << "/viz\" version=\"" << dialect.version << "\">\n<meta><creator>weft</creator><description>"
      << xml_text(title) << "</description></meta>\n<graph defaultedgetype=\"directed\"";
  if (is_dated) out << R"( mode="dynamic" timeformat="date")";
  out << ">\n";
  write_attributes(out, "node", node_attributes);
  write_attributes(out, "edge", edge_attributes);
}

}  // namespace

void write_gexf(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const DrawnWalk walk(excerpt);
  const Dialect dialect = dialect_of(options.gexf_version);
  const std::vector<std::string_view> starts = starts_of(walk.walk());
  const bool is_dated =
      std::any_of(starts.begin(), starts.end(), [](std::string_view start) { return !start.empty(); });
  write_head(out, dialect, options.title, is_dated);
  out << "<nodes count=\"" << walk.vertices() << "\">\n";
  walk.for_each_vertex(
      [&](const DrawnVertex& vertex) { write_node(out, vertex, starts[index_of(vertex.item.vertex)]); });
  out << "</nodes>\n<edges count=\"" << walk.edges() << "\">\n";
  walk.for_each_edge([&](const EdgeItem& item) { write_edge(out, dialect, item); });
  out << "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace weft
