// SPDX-License-Identifier: MIT
#include "pictures/layout.hpp"

#include "media/numbers.hpp"

#include <weft/diagnostic.hpp>

#include <gvc.h>
#include <gvplugin.h>

#include <array>
#include <charconv>
#include <string_view>

// Graphviz names them. NOLINTBEGIN(readability-identifier-naming,cppcoreguidelines-avoid-non-const-global-variables)
extern "C" {
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}
// NOLINTEND(readability-identifier-naming,cppcoreguidelines-avoid-non-const-global-variables)

namespace weft::pictures {
namespace {

// What follows runs in the child, whose end frees all that is made there.

GVC_t* new_context() {
  constexpr int no_loading = 0;
  const std::array<lt_symlist_t, 2> engines{
      {{"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library}, {nullptr, nullptr}}};
  GVC_t* const context = gvContextPlugins(engines.data(), no_loading);
  if (context == nullptr) throw Error("no context");
  return context;
}

std::string positions(Agraph_t* graph) {
  GVC_t* const context = new_context();
  if (gvLayout(context, graph, "sfdp") != 0) throw Error("no layout");
  std::string text;
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    text += media::number_text(ND_coord(node).x, 3) + ' ' + media::number_text(ND_coord(node).y, 3) + '\n';
  }
  return text;
}

double take_number(std::string_view& text) {
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
  return number;
}

}  // namespace

std::vector<Point> place_nodes(const GraphvizGraph& graph, const ChildLimits& limits) {
  const std::string text = in_child(
      "laying out the map with Graphviz", [&] { return positions(graph.get()); }, limits);
  std::vector<Point> places;
  for (std::string_view rest = text; !rest.empty();) {
    const double x = take_number(rest);
    places.push_back({x, take_number(rest)});
  }
  return places;
}

}  // namespace weft::pictures
