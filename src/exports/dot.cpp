// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/output_buffer.hpp"
#include "exports/walk.hpp"
#include "pictures/graphviz_graph.hpp"
#include "pictures/tooltips.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {
namespace {

using exports::EdgeItem;
using exports::OutputBuffer;
using exports::VertexItem;
using pictures::GraphvizAttribute;
using pictures::GraphvizValue;

/// Words of the language itself, in any letter case.
bool is_keyword(std::string_view text) {
  constexpr std::array<std::string_view, 6> keywords{"node", "edge", "graph", "digraph", "subgraph", "strict"};
  return std::any_of(keywords.begin(), keywords.end(), [&](std::string_view keyword) {
    return std::equal(text.begin(), text.end(), keyword.begin(), keyword.end(),
                      [](char a, char b) { return text::lower(a) == b; });
  });
}

/// Whether a value may stand without quotes: a name, or digits with a point among them.
bool is_plain(std::string_view text) {
  if (text.empty() || is_keyword(text)) return false;
  const auto is_letter = [](char byte) {
    return (text::lower(byte) >= 'a' && text::lower(byte) <= 'z') || byte == '_';
  };
  if (is_letter(text.front()))
    return std::all_of(text.begin(), text.end(), [&](char byte) { return is_letter(byte) || text::is_digit(byte); });
  return text::is_digit(text.front()) && text.back() != '.' && std::count(text.begin(), text.end(), '.') <= 1 &&
         std::all_of(text.begin(), text.end(), [](char byte) { return text::is_digit(byte) || byte == '.'; });
}

/// Between quotes, where all but a quote stands for itself.
void add_quoted(std::string_view text, OutputBuffer& out) {
  out.add('"');
  for (const char byte : text) {
    if (byte == '"') out.add('\\');
    out.add(byte);
  }
  out.add('"');
}

/// The graph is written as it is walked: in memory, Graphviz would need more for it than all else.
class DotWriter {
 public:
  explicit DotWriter(OutputBuffer& out) : out_(out) { out_.add("digraph weft {\n"); }

  void set(std::string_view what, std::initializer_list<GraphvizAttribute> attributes) {
    out_.add('\t');
    out_.add(what);
    add({attributes.begin(), attributes.size()});
  }

  void node(std::string_view name, std::span<const GraphvizAttribute> attributes) {
    out_.add('\t');
    add_quoted(name, out_);
    add(attributes);
  }

  void edge(std::string_view from, std::string_view to, std::initializer_list<GraphvizAttribute> attributes) {
    out_.add('\t');
    add_quoted(from, out_);
    out_.add(" -> ");
    add_quoted(to, out_);
    add({attributes.begin(), attributes.size()});
  }

  void end() {
    out_.add("}\n");
    out_.flush();
  }

 private:
  void add(std::span<const GraphvizAttribute> attributes) {
    std::string_view between = " [";
    for (const auto& [name, value] : attributes) {
      out_.add(std::exchange(between, ", "));
      out_.add(name);
      out_.add('=');
      if (is_plain(value.written()))
        out_.add(value.written());
      else
        add_quoted(value.written(), out_);
    }
    out_.add("];\n");
    out_.flush_block();
  }

  OutputBuffer& out_;
};

void set_defaults(DotWriter& writer, const ExportOptions& options) {
  const auto word = GraphvizValue::word;
  writer.set("graph", {{"charset", word("UTF-8")},
                       {"layout", word("sfdp")},
                       {"overlap", word("prism")},
                       {"splines", word("line")},
                       {"outputorder", word("edgesfirst")},
                       {"tooltip", GraphvizValue::text(options.title)}});
  writer.set("node", {{"shape", word("box")},
                      {"style", word("rounded,filled")},
                      {"fillcolor", word("#dce6f2")},
                      {"fontname", word("Helvetica,Arial,sans-serif")}});
  writer.set("edge", {{"color", word("#8a8a8a80")}, {"dir", word("forward")}});
}

/// How what is no topic looks; topics look as the defaults say.
struct Look {
  std::string_view shape;
  std::string_view fill;
};

Look look_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::article:
      return {"note", "#ffffff"};
    case VertexKind::source:
      return {"ellipse", "#f2ead9"};
    case VertexKind::issue:
      return {"folder", "#e3efe0"};
    case VertexKind::topic:
      break;
  }
  return {"box", "#dce6f2"};
}

void add_vertex(DotWriter& writer, const TopicGraph& graph, const VertexItem& item) {
  std::vector<GraphvizAttribute> attributes{{"class", GraphvizValue::word(name_of(item.kind))},
                                            {"kind", GraphvizValue::word(name_of(item.kind))},
                                            {"label", GraphvizValue::text(item.label)},
                                            {"tooltip", GraphvizValue::text(pictures::tooltip_of(graph, item.vertex))}};
  if (item.articles) attributes.push_back({"count", GraphvizValue::number(*item.articles)});
  if (item.kind != VertexKind::topic) {
    const Look look = look_of(item.kind);
    attributes.push_back({"shape", GraphvizValue::word(look.shape)});
    attributes.push_back({"style", GraphvizValue::word("filled")});
    attributes.push_back({"fillcolor", GraphvizValue::word(look.fill)});
  }
  if (item.link) attributes.push_back({"URL", GraphvizValue::link(*item.link)});
  writer.node(item.id, attributes);
}

void add_edge(DotWriter& writer, const EdgeItem& item) {
  const auto relation = GraphvizValue::word(item.relation);
  writer.edge(item.source, item.target,
              {{"class", relation},
               {"kind", relation},
               {"tooltip", relation},
               {"dir", GraphvizValue::word(item.is_symmetric ? "none" : "forward")},
               {"weight", GraphvizValue::number(item.weight)},
               {"count", GraphvizValue::number(item.count)}});
}

}  // namespace

void write_dot(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const exports::Walk walk(excerpt);
  OutputBuffer buffer(out);
  DotWriter writer(buffer);
  set_defaults(writer, options);
  walk.for_each_vertex([&](const VertexItem& item) { add_vertex(writer, walk.graph(), item); });
  walk.for_each_edge([&](const EdgeItem& item) { add_edge(writer, item); });
  writer.end();
  if (!out) throw Error("the graph could not be written in Graphviz's language");
}

}  // namespace weft
