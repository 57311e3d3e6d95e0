// SPDX-License-Identifier: MIT
#include "exports/map_legend.hpp"

#include "exports/graphviz_text.hpp"
#include "exports/numbers.hpp"
#include "exports/palette.hpp"
#include "exports/text_width.hpp"
#include "exports/tooltips.hpp"
#include "exports/xml_text.hpp"

#include <string_view>
#include <vector>

namespace weft::exports {
namespace {

std::string attribute(std::string_view name, double value) {
  return ' ' + std::string(name) + "=\"" + number_text(value, 2) + '"';
}

std::string attribute(std::string_view name, std::string_view ours) {
  return ' ' + std::string(name) + "=\"" + std::string(ours) + '"';
}

/// A sign, `width` wide and in the middle of a line of height 0, and what it means.
struct Entry {
  std::string sign;
  double width = 0;
  std::string words;
};

std::string pill(double width, double height, std::string_view fill) {
  return "<rect" + attribute("y", -height / 2) + attribute("width", width) + attribute("height", height) +
         attribute("rx", height * 0.35) + attribute("fill", fill) + "/>";
}

std::string line(double width, double thickness, std::string_view dashes) {
  std::string drawn = "<line class=\"tie\"" + attribute("x2", width) + attribute("stroke", "#56606c") +
                      attribute("stroke-width", thickness);
  if (!dashes.empty()) drawn += attribute("stroke-dasharray", dashes);
  return drawn + "/>";
}

std::vector<Entry> shape_entries(const MapModel& map, double em) {
  const double width = em * 2.2;
  const double height = em * 1.1;
  std::vector<Entry> entries;
  entries.push_back({pill(width, height, other_swatch.fill), width, "topic (larger: more articles on it or below it)"});
  if (map.shown.articles > 0) {
    const std::string box = "<rect class=\"article-box\"" + attribute("y", -height / 2) + attribute("width", width) +
                            attribute("height", height) + attribute("fill", "#ffffff") +
                            attribute("stroke", "#a9b1bb") + "/>";
    entries.push_back({box, width, "article"});
  }
  if (map.shown.sources > 0) {
    const std::string ellipse = "<ellipse class=\"source-box\"" + attribute("cx", width / 2) +
                                attribute("rx", width / 2) + attribute("ry", height / 2) +
                                attribute("fill", "#fbf6ee") + attribute("stroke", "#8b5e34") + "/>";
    entries.push_back({ellipse, width, "source"});
  }
  entries.push_back({line(width, em * 0.16, ""), width, "topics that stand together"});
  entries.push_back({line(width, em * 0.08, "4 3"), width, "a topic and the one above it"});
  return entries;
}

std::vector<Entry> field_entries(const TopicGraph& graph, const MapModel& map, double em) {
  std::vector<Entry> entries;
  std::size_t with_field = 0;
  for (std::size_t i = 0; i < map.fields.size(); ++i) {
    const MapField& field = map.fields[i];
    const std::string words = cut(plain(graph[field.topic].label), 40) + " (" + counted(field.topics, "topic") + ")";
    entries.push_back({pill(em * 1.6, em * 1.1, swatch_of(i).fill), em * 1.6, words});
    with_field += field.topics;
  }
  if (with_field < map.shown.topics) {
    const std::string words = "other fields (" + counted(map.shown.topics - with_field, "topic") + ")";
    entries.push_back({pill(em * 1.6, em * 1.1, other_swatch.fill), em * 1.6, words});
  }
  return entries;
}

/// Sets entries beside each other and begins a new row where one would not fit.
class Rows {
 public:
  Rows(double width, double em) : width_(width), em_(em) {}

  void add(const std::vector<Entry>& entries) {
    begin_row();
    for (const Entry& entry : entries) {
      const double taken = entry.width + em_ * 0.5 + text_width(entry.words) * em_;
      if (x_ > 0 && x_ + taken > width_) begin_row();
      block_.body += "<g transform=\"translate(" + number_text(x_, 2) + ' ' + number_text(block_.height - em_, 2) +
                     ")\">" + entry.sign + "<text" + attribute("x", entry.width + em_ * 0.5) +
                     attribute("y", em_ * 0.36) + attribute("font-size", em_) + '>' + xml_text(entry.words) +
                     "</text></g>\n";
      x_ += taken + em_ * 1.6;
    }
  }

  SvgBlock take() { return std::move(block_); }

 private:
  void begin_row() {
    block_.height += em_ * 1.9;
    x_ = 0;
  }

  double width_;
  double em_;
  double x_ = 0;
  SvgBlock block_;
};

std::string part(std::size_t shown, std::size_t all, std::string_view what) {
  if (shown == all) return counted(all, what);
  if (shown == 0) return counted(all, what) + " (not shown)";
  return std::to_string(shown) + " of " + counted(all, what);
}

}  // namespace

SvgBlock map_legend(const TopicGraph& graph, const MapModel& map, double width, double em) {
  Rows rows(width, em);
  rows.add(shape_entries(map, em));
  if (!map.fields.empty()) rows.add(field_entries(graph, map, em));
  return rows.take();
}

std::string map_counts(const MapModel& map) {
  return part(map.shown.topics, map.all.topics, "topic") + ", " +
         part(map.shown.articles, map.all.articles, "article") + ", " +
         part(map.shown.sources, map.all.sources, "source") + ", from " + counted(map.all.issues, "issue");
}

}  // namespace weft::exports
