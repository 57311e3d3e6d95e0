// SPDX-License-Identifier: MIT
#include "pictures/map_legend.hpp"

#include "media/numbers.hpp"
#include "media/plain_text.hpp"
#include "pictures/map_style.hpp"
#include "pictures/map_svg.hpp"
#include "pictures/svg_pieces.hpp"
#include "pictures/text_width.hpp"
#include "pictures/tooltips.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace weft::pictures {
namespace {

constexpr double legend_row = 1.85;  ///< in ems
constexpr std::size_t columns = 3;

std::string moved(double x, double y, const std::string& what) {
  return "<g transform=\"translate(" + media::number_text(x, 1) + ' ' + media::number_text(y, 1) + ")\">" + what +
         "</g>\n";
}

/// A sign in the middle of a line of height 0, and what it means.
struct Entry {
  std::string sign;
  double width = 0;
  std::string words;
};

std::string drawn(const Entry& entry, double em) {
  return entry.sign + text_element(R"( class="ink")", entry.width + em * 0.6, em * 0.36, em, entry.words);
}

/// As many of the topics in a name as fit, an ellipsis last when something was cut.
std::string within(const std::string& name, double ems) {
  std::string cut = name;
  for (std::size_t comma = name.rfind(", "); text_width(cut) > ems && comma != std::string::npos && comma > 0;
       comma = name.rfind(", ", comma - 1)) {
    cut = name.substr(0, comma) + ", …";
  }
  return cut_to_width(cut, ems);
}

/// A pill of the legend, with words in it or none.
std::string pill(std::string_view what, std::optional<std::size_t> community, double width, double em,
                 std::string_view words) {
  const std::string classes = what == "line" ? "ground " : std::string();
  std::string drawn = "<rect class=\"" + classes + colour_class(what, community) + '"' + attribute("y", -em * 0.7) +
                      attribute("width", width) + attribute("height", em * 1.4) + attribute("rx", em * 0.6) + "/>";
  if (words.empty()) return drawn;
  return drawn + text_element(attribute("class", colour_class("on-pill", community)) +
                                  R"( text-anchor="middle" font-weight="bold")",
                              width / 2, em * 0.33, em * 0.9, words);
}

std::vector<Entry> community_entries(const MapModel& map, double width, double em) {
  const double sign = em * 2.6;
  const double room = width / em - 2.6 - 0.6 - 1.2;
  std::vector<Entry> entries;
  const std::size_t named = map.named;
  for (std::size_t i = 0; i < named; ++i) {
    const MapCommunity& community = map.communities[i];
    const std::string topics = " (" + std::to_string(community.topics) + ')';
    entries.push_back({pill("pill", i, sign, em, std::to_string(community.number)), sign,
                       within(media::plain(community.name), room - text_width(topics)) + topics});
  }
  std::size_t others = 0;
  for (std::size_t i = named; i < map.communities.size(); ++i) others += map.communities[i].topics;
  if (others > 0) {
    const std::size_t smaller = map.communities.size() - named;
    const std::string words = smaller == 1 ? "1 smaller community" : std::to_string(smaller) + " smaller communities";
    entries.push_back({pill("pill", std::nullopt, sign, em, ""), sign, words + " (" + std::to_string(others) + ')'});
  }
  return entries;
}

std::string line(double width, double thickness, std::string_view dashes) {
  std::string drawn = "<line class=\"tie\"" + attribute("x2", width) + attribute("stroke-width", thickness);
  if (!dashes.empty()) drawn += attribute("stroke-dasharray", dashes);
  return drawn + "/>";
}

bool has_shape(std::span<const MapBox> boxes, MapShape shape) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const MapBox& box) { return box.shape == shape; });
}

bool has_line(const MapModel& map, std::initializer_list<EdgeKind> kinds) {
  return std::any_of(map.edges.begin(), map.edges.end(), [&](const MapEdge& edge) {
    return std::find(kinds.begin(), kinds.end(), edge.kind) != kinds.end();
  });
}

/// Words of the sizes that topics with so many articles have.
Entry size_entry(const MapModel& map, std::uint32_t most, double em) {
  Entry entry;
  for (const std::uint32_t count : sample_counts(most)) {
    const double size = map_font_size(map, static_cast<double>(count) / most) * em / 12;
    const std::string number = std::to_string(count);
    entry.sign += text_element(R"( class="ink" font-weight="bold")", entry.width, size * 0.36, size, number);
    entry.width += text_width(number) * bold_width * size + em * 0.8;
  }
  entry.width -= em * 0.8;
  entry.words = "size: articles with the topic";
  return entry;
}

std::vector<Entry> shape_entries(const MapModel& map, std::span<const MapBox> boxes, double em) {
  const double width = em * 2.6;
  const auto words = [&](std::string_view attributes) {
    return text_element(std::string(attributes) + R"( class="ink" text-anchor="middle")", width / 2, em * 0.36, em,
                        "abc");
  };
  std::vector<Entry> entries;
  const bool numbered = std::any_of(boxes.begin(), boxes.end(), [](const MapBox& box) { return !box.badge.empty(); });
  if (numbered) {
    const std::string number = std::to_string(map.communities.front().number);
    entries.push_back({pill("pill", 0, width, em, number), width, "the foremost topic of community " + number});
  }
  const bool pills = has_shape(boxes, MapShape::outline) || !has_shape(boxes, MapShape::words);
  const bool loose = std::any_of(map.nodes.begin(), map.nodes.end(), [](const MapNode& node) { return !node.belongs; });
  if (numbered && !pills) entries.push_back({words(R"( font-weight="bold")"), width, "a topic of the community"});
  if (loose && !pills) entries.push_back({words(""), width, "in no community; colour: the nearest"});
  if (has_shape(boxes, MapShape::outline)) {
    entries.push_back({pill("line", std::nullopt, width, em, ""), width, "in no community; colour: the nearest"});
  }
  if (has_shape(boxes, MapShape::card)) {
    const std::string box = "<rect class=\"card\"" + attribute("y", -em * 0.65) + attribute("width", width) +
                            attribute("height", em * 1.3) + "/>";
    entries.push_back({box, width, "article: opens its page"});
  }
  if (has_shape(boxes, MapShape::oval)) {
    const std::string ellipse = "<ellipse class=\"oval\"" + attribute("cx", width / 2) + attribute("rx", width / 2) +
                                attribute("ry", em * 0.65) + "/>";
    entries.push_back({ellipse, width, "source: opens its site"});
  }
  return entries;
}

std::vector<Entry> line_entries(const MapModel& map, double em) {
  const double width = em * 2.6;
  std::vector<Entry> entries;
  if (has_line(map, {EdgeKind::together})) {
    const std::string wedge =
        moved(0, -em * 0.3, line(width, em * 0.08, "")) + moved(0, em * 0.3, line(width, em * 0.25, ""));
    entries.push_back({wedge, width, "together in articles; thicker: closer"});
  }
  if (has_line(map, {EdgeKind::broader, EdgeKind::related})) {
    entries.push_back({line(width, em * 0.08, "4 3"), width, "a topic and one above or related"});
  }
  if (has_line(map, {EdgeKind::about, EdgeKind::mentions})) {
    entries.push_back({line(width, em * 0.08, ""), width, "an article and what it is about"});
  }
  if (has_line(map, {EdgeKind::related_article, EdgeKind::same_work})) {
    entries.push_back({line(width, em * 0.2, ""), width, "related articles"});
  }
  if (has_line(map, {EdgeKind::from})) {
    entries.push_back({line(width, em * 0.1, "1 2.5"), width, "an article and where it leads"});
  }
  return entries;
}

/// Entries below each other.
void add_column(std::span<const Entry> entries, double x, double em, SvgBlock& block) {
  double y = em * legend_row;
  for (const Entry& entry : entries) {
    block.body += moved(x, y, drawn(entry, em));
    y += em * legend_row;
  }
  block.height = std::max(block.height, y - em * legend_row * 0.5);
}

/// Some columns of the legend.
struct Columns {
  std::size_t first = 0;
  std::size_t count = 0;
  double width = 0;  ///< of each
};

/// Entries in columns, evenly.
void add_columns(std::span<const Entry> entries, const Columns& into, double em, SvgBlock& block) {
  if (into.count == 0) return;
  const std::size_t rows = (entries.size() + into.count - 1) / into.count;
  for (std::size_t i = 0; i < into.count && i * rows < entries.size(); ++i) {
    add_column(entries.subspan(i * rows, std::min(rows, entries.size() - i * rows)),
               into.width * static_cast<double>(into.first + i), em, block);
  }
}

}  // namespace

std::vector<std::uint32_t> sample_counts(std::uint32_t most) {
  const auto round = [](double number) {
    double step = 1;
    while (step * 10 <= number) step *= 10;
    const double digit = number / step;
    return static_cast<std::uint32_t>((digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * step);
  };
  std::vector<std::uint32_t> counts{1};
  for (const std::uint32_t count : {round(std::max(1.0, most / 8.0)), round(most)}) {
    if (count > counts.back()) counts.push_back(count);
  }
  return counts;
}

SvgBlock map_legend(const TopicGraph& graph, const MapModel& map, std::span<const MapBox> boxes, double width,
                    double em) {
  SvgBlock block;
  std::vector<Entry> signs;
  if (map.shown.topics > 0) signs.push_back(size_entry(map, most_articles(graph, map), em));
  for (const auto& entries : {shape_entries(map, boxes, em), line_entries(map, em)}) {
    signs.insert(signs.end(), entries.begin(), entries.end());
  }
  const double column = width / columns;
  const std::vector<Entry> communities = community_entries(map, column, em);
  const std::size_t taken = communities.empty() ? 0 : communities.size() > 5 ? 2 : 1;
  add_columns(communities, {0, taken, column}, em, block);
  add_columns(signs, {taken, columns - taken, column}, em, block);
  return block;
}

}  // namespace weft::pictures
