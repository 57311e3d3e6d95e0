// SPDX-License-Identifier: MIT
#include "pictures/text_width.hpp"

#include "text/utf8.hpp"

#include <array>

namespace weft::pictures {
namespace {

// DejaVu Sans from the blank to the tilde, in hundredths of an em.
constexpr std::array<unsigned char, 95> widths{
    32, 40, 46, 84, 64, 95, 78, 27, 39,  39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69,  61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63,  63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};

double width_of(std::string_view bytes, char32_t code) {
  if (code >= ' ' && code <= '~') return widths[code - ' '] / 100.0;
  switch (text::display_width(bytes)) {
    case 0:
      return 0;
    case 1:
      return 0.75;
    default:
      return 1.1;
  }
}

/// A word, or a wide character, and whether a blank stands before it.
struct Piece {
  std::string_view text;
  bool after_blank = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  bool after_blank = false;
  bool joins = false;  // whether the next character belongs to the last piece
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = text::character_at(text, at).size;
    const std::string_view bytes = text.substr(at, size);
    at += size;
    const std::size_t columns = text::display_width(bytes);
    if (bytes == " ") {
      after_blank = true;
      joins = false;
    } else if ((joins && columns < 2) || (columns == 0 && !pieces.empty())) {
      std::string_view& last = pieces.back().text;
      last = std::string_view(last.data(), last.size() + size);
    } else {
      pieces.push_back({bytes, after_blank});
      after_blank = false;
      joins = columns < 2;
    }
  }
  return pieces;
}

/// The first characters of a word that fill at most `columns`, at least one.
std::size_t bytes_fitting(std::string_view word, std::size_t columns) {
  std::size_t end = text::character_at(word, 0).size;
  while (end < word.size()) {
    const std::size_t next = end + text::character_at(word, end).size;
    if (text::display_width(word.substr(0, next)) > columns) break;
    end = next;
  }
  return end;
}

void add_piece(std::vector<std::string>& lines, Piece piece, std::size_t columns) {
  const std::size_t gap = piece.after_blank && !lines.back().empty() ? 1 : 0;
  if (text::display_width(lines.back()) + gap + text::display_width(piece.text) <= columns) {
    lines.back().append(gap, ' ').append(piece.text);
    return;
  }
  if (!lines.back().empty()) lines.emplace_back();
  while (text::display_width(piece.text) > columns) {
    const std::size_t end = bytes_fitting(piece.text, columns);
    lines.back() = piece.text.substr(0, end);
    lines.emplace_back();
    piece.text.remove_prefix(end);
  }
  lines.back() = piece.text;
}

}  // namespace

double text_width(std::string_view text) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    width += width_of(text.substr(at, character.size), character.code);
    at += character.size;
  }
  return width;
}

std::string cut_to_width(std::string_view text, double ems) {
  if (text_width(text) <= ems) return std::string(text);
  double room = ems - text_width("…");
  std::size_t end = 0;
  while (end < text.size()) {
    const text::Character character = text::character_at(text, end);
    room -= width_of(text.substr(end, character.size), character.code);
    if (room < 0) break;
    end += character.size;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns, std::size_t lines) {
  std::vector<std::string> result(1);
  for (const Piece& piece : pieces_of(text)) {
    add_piece(result, piece, columns);
    if (result.size() > lines) break;
  }
  if (result.size() <= lines) return result;
  result.resize(lines);
  result.back() = text::shortened(result.back() + "…", columns);
  return result;
}

}  // namespace weft::pictures
