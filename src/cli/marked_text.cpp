// SPDX-License-Identifier: MIT
#include "cli/marked_text.hpp"

#include "cli/layout.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::string_view bold = "\x1B[1m";
constexpr std::string_view plain = "\x1B[0m";

/// Takes pieces of a text until a line is full.
class Line {
 public:
  Line(std::size_t columns, Colour colour) : columns_(columns), colour_(colour) {}

  void add(std::string_view piece, Colour colour) {
    if (is_full_) return;
    const std::string shown = fitting(text::printable(piece));
    if (shown.empty()) return;
    const bool is_bold = colour == Colour::yes && colour_ == Colour::yes;
    line_ += is_bold ? std::string(bold) + shown + std::string(plain) : shown;
  }

  std::string take() { return std::move(line_); }

 private:
  /// As much of it as there is room for, and an ellipsis instead of the rest.
  std::string fitting(std::string_view shown) {
    std::size_t end = 0;
    while (end < shown.size()) {
      const std::size_t size = text::character_at(shown, end).size;
      const std::size_t width = text::display_width(shown.substr(end, size));
      if (width > columns_) break;
      columns_ -= width;
      end += size;
    }
    is_full_ = end < shown.size();
    return std::string(shown.substr(0, end)) + (is_full_ ? "…" : "");
  }

  std::size_t columns_;
  Colour colour_;
  bool is_full_ = false;
  std::string line_;
};

}  // namespace

std::string fitted(const MarkedText& marked, std::size_t columns, Colour colour) {
  const std::string_view text = marked.text;
  const std::size_t width = text::display_width(text::printable(text));
  const std::size_t room = std::max(columns, least_columns);
  Line line(width > room ? room - 1 : width, colour);
  std::size_t at = 0;
  for (const Span& hit : marked.hits) {
    line.add(text.substr(at, hit.begin - at), Colour::no);
    line.add(text.substr(hit.begin, hit.end - hit.begin), Colour::yes);
    at = hit.end;
  }
  line.add(text.substr(at), Colour::no);
  return line.take();
}

}  // namespace weft::cli
