// SPDX-License-Identifier: MIT
#include "pictures/trend_panel.hpp"

#include "media/numbers.hpp"
#include "media/plain_text.hpp"
#include "media/xml_text.hpp"
#include "pictures/svg_text.hpp"
#include "pictures/text_width.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::pictures {
namespace {

constexpr double title_size = 14;
constexpr double word_size = 11;
constexpr double reason_letter = 5.6;  ///< a letter of the reason, which is mostly digits and blanks
constexpr double line_height = 13;
constexpr double least_top = 46;  ///< of the plot, below a reason of one line
constexpr double plot_bottom = panel_height - 24;
constexpr double axis_width = 38;  ///< for the shares on the left
constexpr std::size_t most_bars = 60;

/// What an axis goes up to: the least number of one figure that is not below a share and can be halved.
double axis_end(double most) {
  if (most <= 0) return 0.01;
  const double decade = std::pow(10.0, std::floor(std::log10(most)));
  for (const double step : {1.0, 2.0, 3.0, 4.0, 6.0, 8.0}) {
    if (step * decade >= most * (1 - 1e-9)) return step * decade;
  }
  return 10 * decade;
}

/// What the parts of a panel have in common.
struct Plot {
  const Trends& trends;
  const Trend& trend;
  std::vector<TrendPoint> points;
  std::vector<std::string> reason;  ///< in lines
  double left = 0;
  double width = 0;
  double most = 0;  ///< the share at the top

  double x_of(double point) const { return left + width * point / double(points.size()); }
  double top() const { return least_top + line_height * double(reason.size() - 1); }
  double y_of(double share) const { return plot_bottom - (plot_bottom - top()) * share / most; }
  bool is_recent(const TrendPoint& point) const { return point.last >= trends.first_recent; }
};

Plot plot_for(const Trends& trends, const Trend& trend, double width) {
  constexpr std::size_t most_lines = 2;
  Plot plot{trends, trend, points_of(trends, trend, most_bars), {}, axis_width, width - axis_width, 0};
  plot.reason = wrapped(media::plain(trend.reason), static_cast<std::size_t>(width / reason_letter), most_lines);
  for (const TrendPoint& point : plot.points) plot.most = std::max(plot.most, point.level.value_or(0));
  plot.most = axis_end(plot.most);
  return plot;
}

void write_words(std::ostream& out, double x, double y, std::string_view more, const std::string& words) {
  out << "<text" << at("x", x) << at("y", y) << more << '>' << media::xml_text(words) << "</text>\n";
}

void write_heading(const TopicGraph& graph, const Plot& plot, double width, std::ostream& out) {
  const std::string verdict(name_of(plot.trend.verdict));
  const double taken = text_width(verdict) * word_size + 28;
  const double room = (width - taken) / bold_width;
  write_words(out, 0, title_size, R"( font-size="14" font-weight="bold")",
              fitting(graph[plot.trend.topic].label, room, title_size));
  out << "<rect class=\"bar " << verdict << '"' << at("x", width - taken + 14) << at("y", title_size - 9)
      << " width=\"9\" height=\"9\" rx=\"2\"/>\n";
  write_words(out, width, title_size, R"( font-size="11" text-anchor="end")", verdict);
  for (std::size_t i = 0; i < plot.reason.size(); ++i) {
    const double y = title_size + 16 + line_height * double(i);
    write_words(out, 0, y, R"( font-size="10" class="quiet")", plot.reason[i]);
  }
}

/// The ground of the recent periods, the lines of the axis, and what they mean.
void write_axes(const Plot& plot, std::ostream& out) {
  const auto recent = std::find_if(plot.points.begin(), plot.points.end(),
                                   [&](const TrendPoint& point) { return plot.is_recent(point); });
  const auto first_recent = static_cast<std::size_t>(recent - plot.points.begin());
  const double x = plot.x_of(double(first_recent));
  out << "<rect class=\"recently\"" << at("x", x) << at("y", plot.top() - 4) << at("width", plot.left + plot.width - x)
      << at("height", plot_bottom - plot.top() + 4) << "/>\n";
  for (const double share : {plot.most, plot.most / 2, 0.0}) {
    const double y = plot.y_of(share);
    out << "<line class=\"" << (share > 0 ? "grid" : "axis") << '"' << at("x1", plot.left) << at("y1", y)
        << at("x2", plot.left + plot.width) << at("y2", y) << "/>\n";
    const std::string words = share > 0 ? percent(share) : "0";
    write_words(out, plot.left - 5, y + 3.5, R"( font-size="10" text-anchor="end" class="quiet")", words);
  }
  const double below = plot_bottom + 14;
  const std::string& first = plot.trends.periods.front().name;
  const std::string& from = plot.trends.periods[plot.trends.first_recent].name;
  const std::string& last = plot.trends.periods.back().name;
  const double end = plot.left + plot.width;
  const double letters = text_width(last) * 10 + 6;
  const std::string small = R"( font-size="10" class="quiet")";
  const std::string small_before = small + " text-anchor=\"end\"";
  if (plot.points.size() > 1) write_words(out, end, below, small_before, last);
  // The name of the first recent period stands where it touches neither of the others, or nowhere.
  if (end - x > 2 * letters) {
    write_words(out, x, below, small, from);
  } else if (x - plot.left > 2 * letters && end - x > letters) {
    write_words(out, x + letters * 0.4, below, small_before, from);
  }
  if (x - plot.left > letters) write_words(out, plot.left, below, small, first);
}

std::string words_on(const Plot& plot, const TrendPoint& point) {
  std::string words = name_of(plot.trends, point) + ": ";
  if (point.all == 0) return words + "no issue";
  words += std::to_string(point.articles) + " of " + std::to_string(point.all) + " articles";
  // With several series the plain share is not what is drawn.
  if (plot.trends.series.size() > 1) return words + ", " + media::number_text(point.expected, 1) + " expected";
  return point.articles == 0 ? words : words + ", " + percent(double(point.articles) / point.all);
}

/// Each point answers over its whole height when it is pointed at.
void write_bar(const Plot& plot, std::size_t number, std::ostream& out) {
  const TrendPoint& point = plot.points[number];
  const double x = plot.x_of(double(number));
  const double step = plot.x_of(double(number + 1)) - x;
  const double space = std::min(3.0, step * 0.2);
  out << "<g class=\"point\"><title>" << media::xml_text(words_on(plot, point)) << "</title><rect class=\"over\""
      << at("x", x) << at("y", plot.top()) << at("width", step) << at("height", plot_bottom - plot.top()) << "/>";
  if (!point.level) {
    out << "<circle class=\"none\"" << at("cx", x + step / 2) << at("cy", plot_bottom - 3.5) << " r=\"1.2\"/>";
  } else if (*point.level > 0) {
    const double y = std::min(plot.y_of(*point.level), plot_bottom - 1);  // what is not nothing can be seen
    out << "<rect class=\"bar " << name_of(plot.trend.verdict) << (plot.is_recent(point) ? "" : " earlier") << '"'
        << at("x", x + space / 2) << at("y", y) << at("width", step - space) << at("height", plot_bottom - y) << "/>";
  }
  out << "</g>\n";
}

}  // namespace

void write_trend_panel(const TopicGraph& graph, const Trends& trends, const Trend& trend, const PanelBox& box,
                       std::ostream& out) {
  const Plot plot = plot_for(trends, trend, box.width);
  out << "<g transform=\"translate(" << media::number_text(box.x, 2) << ' ' << media::number_text(box.y, 2) << ")\">\n";
  write_heading(graph, plot, box.width, out);
  write_axes(plot, out);
  for (std::size_t i = 0; i < plot.points.size(); ++i) write_bar(plot, i, out);
  out << "</g>\n";
}

}  // namespace weft::pictures
