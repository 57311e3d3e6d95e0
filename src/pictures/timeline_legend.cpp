// SPDX-License-Identifier: MIT
#include "pictures/timeline_legend.hpp"

#include "media/xml_text.hpp"
#include "pictures/svg_text.hpp"
#include "pictures/text_width.hpp"
#include "pictures/timeline_rows.hpp"
#include "pictures/timeline_style.hpp"
#include "pictures/tooltips.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace weft::pictures {
namespace {

constexpr double size = 11;
constexpr double line_step = 22;
constexpr double between = 18;

/// Writes things side by side, and goes on in the next line where the sheet ends.
class Lines {
 public:
  Lines(double width, double top) : width_(width), y_(top) {}

  /// Where something of a width goes: its left end.
  double place(double width) {
    if (x_ + width > width_ - timeline_margin && x_ > timeline_margin) next();
    const double x = x_;
    x_ += width + between;
    return x;
  }

  void next() {
    if (x_ > timeline_margin) y_ += line_step;
    x_ = timeline_margin;
  }

  double y() const { return y_; }

 private:
  double width_;
  double x_ = timeline_margin;
  double y_;
};

void write_words(std::ostream* out, double x, double y, std::string_view more, std::string_view words) {
  if (out != nullptr)
    *out << "<text" << more << at("x", x) << at("y", y) << at("font-size", size) << '>' << media::xml_text(words)
         << "</text>\n";
}

void add_words(Lines& lines, const std::string& words, std::ostream* out) {
  const double x = lines.place(text_width(words) * size);
  write_words(out, x, lines.y() + 4, "", words);
}

void add_shades(const TimelineSheet& sheet, Lines& lines, std::ostream* out) {
  constexpr double swatch = 20;
  const std::string unit(sheet.timeline.joined ? "column" : name_of(sheet.timeline.unit));
  add_words(
      lines,
      "Share of the articles of " + std::string(unit == "issue" ? "an " : "a ") + unit + " that have the topic:", out);
  for (std::size_t i = 0; i < sheet.shades.count(); ++i) {
    const std::string name = sheet.shades.name(i);
    const double x = lines.place(swatch + 6 + text_width(name) * size);
    if (out != nullptr)
      *out << R"(<g class="other"><g class=")" << shade_class(i, sheet.shades.count())
           << R"("><rect class="ink" rx="2")" << at("x", x) << at("y", lines.y() - 7) << at("width", swatch)
           << " height=\"14\"/></g></g>\n";
    write_words(out, x + swatch + 6, lines.y() + 4, "", name);
  }
  const std::string none = "none";
  const double x = lines.place(swatch + 6 + text_width(none) * size);
  if (out != nullptr)
    *out << R"(<rect class="track" rx="2")" << at("x", x) << at("y", lines.y() - 7) << at("width", swatch)
         << " height=\"14\"/>\n";
  write_words(out, x + swatch + 6, lines.y() + 4, "", none);
  const auto is_gap = [](const TimelineColumn& column) { return column.articles == 0; };
  if (std::any_of(sheet.timeline.columns.begin(), sheet.timeline.columns.end(), is_gap))
    add_words(lines, "a gap: no issue", out);
}

bool has_verdict(const Timeline& timeline, Verdict verdict) {
  for (const TimelineGroup& group : timeline.groups) {
    for (const TimelineRow& row : group.rows) {
      if (row.verdict == verdict) return true;
    }
  }
  return false;
}

std::string words_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::rising:
      return "rising";
    case Verdict::fresh:
      return "new";
    case Verdict::returned:
      return "returned after a long gap";
    case Verdict::fading:
      return "fading";
    case Verdict::steady:
      return "steady: neither halved nor doubled";
    case Verdict::unclear:
      break;
  }
  return {};
}

/// The signs that are on the sheet.
void add_signs(const TimelineSheet& sheet, Lines& lines, std::ostream* out) {
  lines.next();
  const bool has_signs = std::any_of(verdicts().begin(), verdicts().end(), [&](Verdict verdict) {
    return verdict != Verdict::unclear && has_verdict(sheet.timeline, verdict);
  });
  if (!has_signs) return;
  add_words(lines, "Share since " + sheet.timeline.recent_from + " against that before:", out);
  for (const Verdict verdict : verdicts()) {
    if (verdict == Verdict::unclear || !has_verdict(sheet.timeline, verdict)) continue;
    const std::string words = words_for(verdict);
    const double x = lines.place(18 + text_width(words) * size);
    if (out != nullptr) write_sign(verdict, x + 5, lines.y(), *out);
    write_words(out, x + 18, lines.y() + 4, "", words);
  }
  add_words(lines, "no sign: too little to tell", out);
}

void add_reach(const TimelineSheet& sheet, Lines& lines, std::ostream* out) {
  lines.next();
  std::size_t shown = 0;
  for (const TimelineGroup& group : sheet.timeline.groups) shown += group.rows.size();
  std::string words = std::to_string(shown) + " of " + counted(sheet.timeline.topics, "topic") + ", " +
                      counted(sheet.timeline.articles, "article") + " in " + counted(sheet.timeline.issues, "issue");
  if (sheet.timeline.undated_issues > 0)
    words += "; " + counted(sheet.timeline.undated_issues, "issue") + " without a date left out";
  const double x = lines.place(text_width(words) * size);
  write_words(out, x, lines.y() + 4, " class=\"quiet\"", words);
  lines.next();
}

/// Writes the legend, or without a stream only finds out where it ends.
double write_lines(const TimelineSheet& sheet, double top, std::ostream* out) {
  Lines lines(sheet.width, top);
  if (sheet.shades.count() > 0) add_shades(sheet, lines, out);
  add_signs(sheet, lines, out);
  add_reach(sheet, lines, out);
  return lines.y();
}

}  // namespace

double legend_height(const TimelineSheet& sheet) { return write_lines(sheet, 0, nullptr); }

void write_timeline_legend(const TimelineSheet& sheet, double top, std::ostream& out) { write_lines(sheet, top, &out); }

}  // namespace weft::pictures
