// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "media/numbers.hpp"
#include "media/plain_text.hpp"
#include "media/web_link.hpp"
#include "media/xml_text.hpp"
#include "pictures/palette.hpp"
#include "pictures/text_width.hpp"
#include "pictures/tooltips.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft {
namespace {

using media::number_text;
using media::xml_text;

// The sheet, in points: cards below each other in its middle, and between two of them what ties them.
constexpr double width = 720;
constexpr double middle = width / 2;
constexpr double margin = 32;
constexpr double line_height = 1.25;
constexpr double tie_height = 58;
constexpr double title_size = 20;
constexpr double why_size = 12;
constexpr double padding = 36;  ///< of a card, beside its text
constexpr double small = 0.8;   ///< what stands in small letters, against the rest

constexpr std::string_view rules = R"(.weft-path{color-scheme:light dark}
.weft-path a{cursor:pointer}
.weft-path .node:hover rect,.weft-path a:focus rect{stroke:#d1242f;stroke-width:2}
)";

/// The attributes of what is drawn are for a light ground.
void write_style(std::ostream& out) {
  const pictures::Ground& dark = pictures::dark_ground;
  out << "<style>\n"
      << rules << "@media (prefers-color-scheme:dark){\n.weft-path .ground{fill:" << dark.sheet
      << "}\n.weft-path .words text{fill:" << dark.ink << "}\n.weft-path .words .quiet{fill:" << dark.quiet
      << "}\n.weft-path .tie{stroke:#8d96a1}\n.weft-path .topic text{fill:#000}\n.weft-path .article rect{fill:"
      << dark.card << ";stroke:" << dark.card_edge << "}\n.weft-path .article text{fill:" << dark.card_words
      << "}\n.weft-path .article .quiet{fill:" << dark.quiet << "}\n.weft-path .source rect{fill:" << dark.oval
      << ";stroke:" << dark.oval_edge << "}\n.weft-path .source text{fill:" << dark.oval_words
      << "}\n.weft-path .end rect{stroke:" << dark.ink << "}\n}\n</style>\n";
}

/// How things of one kind look.
struct Look {
  std::string_view name;
  std::string_view fill;
  std::string_view stroke;
  std::string_view text;
  std::string_view font;  ///< further attributes of its text
  double font_size = 0;
  double letters = 1;  ///< how much wider its letters are than those of plain text
  std::size_t columns = 0;
  std::size_t lines = 0;
  double corner = 0;
};

Look look_of(VertexKind kind) {
  const pictures::Swatch topic = pictures::swatch_of(0);
  const pictures::Ground& light = pictures::light_ground;
  switch (kind) {
    case VertexKind::topic:
      return {"topic", topic.fill,           topic.fill, topic.text, " font-weight=\"bold\"",
              15,      pictures::bold_width, 40,         2,          16};
    case VertexKind::source:
      return {"source", light.oval, light.oval_edge, light.oval_words, " font-style=\"italic\"", 14, 1, 48, 2, 22};
    case VertexKind::article:
    case VertexKind::issue:
      break;
  }
  return {"article", light.card, "#8c96a3", light.card_words, "", 14, 1, 56, 3, 5};
}

/// The text in lines that are at most so many columns long and so many ems wide.
std::vector<std::string> lines_within(std::string_view text, std::size_t columns, std::size_t most, double ems) {
  while (true) {
    std::vector<std::string> lines = pictures::wrapped(text, columns, most);
    const bool fit = std::all_of(lines.begin(), lines.end(),
                                 [&](const std::string& line) { return pictures::text_width(line) <= ems; });
    if (fit || columns <= 8) return lines;
    --columns;
  }
}

/// A thing with the lines it is drawn with.
struct Card {
  VertexId vertex{};
  Look look;
  std::vector<std::string> lines;
  std::string below;    ///< in small letters: when an article was sent
  bool is_end = false;  ///< of the path
  double width = 0;
  double height = 0;
};

Card card_of(const TopicGraph& graph, VertexId vertex) {
  Card card{vertex, look_of(graph[vertex].kind), {}, {}, false, 0, 0};
  const double room = width - 2 * margin - padding;
  card.lines = lines_within(media::cut(media::plain(graph[vertex].label), media::label_limit), card.look.columns,
                            card.look.lines, room / (card.look.font_size * card.look.letters));
  if (graph[vertex].kind == VertexKind::article) {
    const Issue& issue = graph.issue(vertex);
    card.below = media::plain(label_of(issue));
    if (!issue.date.empty() && card.below.find(issue.date) == std::string::npos) card.below += ", " + issue.date;
    card.below = lines_within(card.below, 60, 1, room / (card.look.font_size * small)).front();
  }
  double widest = pictures::text_width(card.below) * small;
  for (const std::string& line : card.lines) widest = std::max(widest, pictures::text_width(line) * card.look.letters);
  const double rows = static_cast<double>(card.lines.size()) + (card.below.empty() ? 0 : 1);
  card.width = widest * card.look.font_size + padding;
  card.height = rows * card.look.font_size * line_height + 18;
  return card;
}

std::string attribute(std::string_view name, double value) {
  return ' ' + std::string(name) + "=\"" + number_text(value, 2) + '"';
}

std::string fill(std::string_view colour) { return " fill=\"" + std::string(colour) + '"'; }

/// A line of text in the middle of the sheet.
void write_line(std::ostream& out, std::string_view attributes, double y, std::string_view text) {
  out << "<text text-anchor=\"middle\"" << attribute("x", middle) << attribute("y", y) << attributes << '>'
      << xml_text(text) << "</text>\n";
}

void write_card(const TopicGraph& graph, const Card& card, double top, std::ostream& out) {
  const Look& look = card.look;
  const auto link = media::WebLink::from(graph[card.vertex].url);
  out << "<g class=\"node " << look.name << (card.is_end ? " end" : "") << "\">\n<title>"
      << xml_text(pictures::tooltip_of(graph, card.vertex)) << "</title>\n";
  if (link) out << "<a xlink:href=\"" << xml_text(link->url()) << "\" target=\"_top\">\n";
  out << "<rect" << attribute("x", middle - card.width / 2) << attribute("y", top) << attribute("width", card.width)
      << attribute("height", card.height) << attribute("rx", std::min(look.corner, card.height / 2)) << " fill=\""
      << look.fill << "\" stroke=\"" << (card.is_end ? pictures::light_ground.focus : look.stroke) << '"'
      << attribute("stroke-width", card.is_end ? 2 : 1) << "/>\n";
  const std::string font = " fill=\"" + std::string(look.text) + '"' + attribute("font-size", look.font_size);
  double y = top + 9 - 0.3 * look.font_size;
  for (const std::string& line : card.lines) {
    y += look.font_size * line_height;
    write_line(out, font + std::string(look.font), y, line);
  }
  if (!card.below.empty()) {
    write_line(
        out, R"( class="quiet")" + fill(pictures::light_ground.quiet) + attribute("font-size", look.font_size * small),
        y + look.font_size * line_height, card.below);
  }
  out << (link ? "</a>\n</g>\n" : "</g>\n");
}

/// `0.60`
std::string two_decimals(double score) {
  const std::string digits = std::to_string(static_cast<int>(std::lround(score * 100)) + 1000);
  return digits.substr(1, 1) + '.' + digits.substr(2);
}

/// A line, the thicker the more convincing, with its score to the left and its reason to the right.
void write_tie(const PathStep& step, double top, std::ostream& out) {
  const double centre = top + tie_height / 2;
  out << "<line class=\"tie\"" << attribute("x1", middle) << attribute("y1", top + 3) << attribute("x2", middle)
      << attribute("y2", top + tie_height - 3) << R"( stroke="#8c96a3" stroke-linecap="round")"
      << attribute("stroke-width", 1.2 + 4.5 * step.score) << "/>\n"
      << R"(<text class="quiet" text-anchor="end")" << fill(pictures::light_ground.quiet) << attribute("x", middle - 14)
      << attribute("y", centre + 0.35 * why_size) << attribute("font-size", why_size) << '>' << two_decimals(step.score)
      << "</text>\n";
  const std::vector<std::string> lines = lines_within(media::plain(step.why), 48, 3, (middle - margin - 14) / why_size);
  double y = centre + 0.35 * why_size - why_size * line_height * static_cast<double>(lines.size() - 1) / 2;
  for (const std::string& line : lines) {
    out << "<text" << fill(pictures::light_ground.ink) << attribute("x", middle + 14) << attribute("y", y)
        << attribute("font-size", why_size) << '>' << xml_text(line) << "</text>\n";
    y += why_size * line_height;
  }
}

void write_head(const std::vector<std::string>& title, const std::string& words, double height, std::ostream& out) {
  std::string whole;
  for (const std::string& line : title) whole += (whole.empty() ? "" : " ") + line;
  out << R"(<?xml version="1.0" encoding="UTF-8"?>)"
      << "\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
      << number_text(width, 2) << ' ' << number_text(height, 2)
      << "\" class=\"weft-path\" role=\"img\" aria-labelledby=\"path-title path-words\">\n<title id=\"path-title\">"
      << xml_text(whole) << "</title>\n<desc id=\"path-words\">" << xml_text(words) << "</desc>\n";
  write_style(out);
  out << "<rect class=\"ground\" width=\"100%\" height=\"100%\"" << fill(pictures::light_ground.sheet) << "/>\n"
      << "<g class=\"words\" font-family=\"Helvetica,Arial,sans-serif\">\n";
  double y = margin + title_size * 0.6;
  for (const std::string& line : title) {
    write_line(out, fill(pictures::light_ground.ink) + R"( font-weight="bold")" + attribute("font-size", title_size), y,
               line);
    y += title_size * line_height;
  }
}

/// The same path as a sentence, for those who cannot see it.
std::string in_words(const TopicGraph& graph, const Path& path) {
  std::string words = graph[path.from].label;
  for (const PathStep& step : path.steps) words += " – " + step.why + " – " + graph[step.to].label;
  return words;
}

}  // namespace

void write_path_svg(const TopicGraph& graph, const Path& path, std::ostream& out) {
  const auto name = [&](VertexId end) { return media::cut(media::plain(graph[end].label), 80); };
  const auto title = lines_within("From " + name(path.from) + " to " + name(path.to), 52, 4,
                                  (width - 2 * margin) / (title_size * pictures::bold_width));
  std::vector<Card> cards{card_of(graph, path.from)};
  for (const PathStep& step : path.steps) cards.push_back(card_of(graph, step.to));
  cards.front().is_end = cards.back().is_end = true;
  double y = margin + title_size * line_height * static_cast<double>(title.size()) + 12;
  double height = y + margin + tie_height * static_cast<double>(path.steps.size());
  for (const Card& card : cards) height += card.height;

  write_head(title, in_words(graph, path), height, out);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    write_card(graph, cards[i], y, out);
    y += cards[i].height;
    if (i == path.steps.size()) break;
    write_tie(path.steps[i], y, out);
    y += tie_height;
  }
  out << "</g>\n</svg>\n";
}

}  // namespace weft
