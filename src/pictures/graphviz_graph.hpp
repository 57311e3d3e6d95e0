// SPDX-License-Identifier: MIT
#pragma once

/// A graph in Graphviz's memory, made so that nothing said about it can be taken for syntax.
/// In: names and typed values. Out: text in Graphviz's language, or the graph for a layout.
/// Never a label or an address that did not pass its escaper.

#include "media/web_link.hpp"

#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct Agraph_s;

namespace weft::pictures {

/// What an attribute is set to, by where it comes from.
class GraphvizValue {
 public:
  /// A constant of ours, such as a shape or a colour, as Graphviz reads it.
  static GraphvizValue word(std::string_view ours) { return GraphvizValue(std::string(ours)); }
  static GraphvizValue text(std::string_view text);
  static GraphvizValue lines(std::span<const std::string> lines);
  static GraphvizValue number(double number);
  static GraphvizValue point(double x, double y);
  static GraphvizValue link(const media::WebLink& link);

  const std::string& written() const { return written_; }

 private:
  explicit GraphvizValue(std::string written) : written_(std::move(written)) {}

  std::string written_;
};

struct GraphvizAttribute {
  const char* name = nullptr;
  GraphvizValue value;
};

using GraphvizAttributes = std::initializer_list<GraphvizAttribute>;

class GraphvizGraph {
 public:
  GraphvizGraph();

  void set(GraphvizAttributes attributes);
  void set_for_nodes(GraphvizAttributes defaults);
  void set_for_edges(GraphvizAttributes defaults);

  /// REQUIRES: `name` is an identifier of ours, free of backslashes and controls.
  void add_node(const std::string& name, GraphvizAttributes attributes);
  void set_node(const std::string& name, GraphvizAttributes attributes);

  /// Parallel edges are kept. REQUIRES: both ends were added.
  void add_edge(const std::string& from, const std::string& to, GraphvizAttributes attributes);

  void write(std::ostream& out) const;

  Agraph_s* get() const { return graph_.get(); }

 private:
  struct Close {
    void operator()(Agraph_s* graph) const;
  };

  std::unique_ptr<Agraph_s, Close> graph_;
};

}  // namespace weft::pictures
