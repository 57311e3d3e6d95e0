// SPDX-License-Identifier: MIT
#include "corpus/passages.hpp"

#include "text/ascii.hpp"
#include "text/eight_bytes.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace weft::corpus {

namespace {

/// How many of eight bytes may be copied as they stand: white space in them is single blanks, which none ends in.
std::size_t even_size(std::uint64_t bytes) {
  if (!text::are_printable(bytes)) return 0;
  const std::uint64_t blanks = text::places_of(bytes, ' ');
  if ((blanks & (blanks << 8)) != 0) return 0;
  return text::eight - static_cast<std::size_t>(blanks >> 63);
}

/// How many bytes a text, which begins with no white space, can be copied by as it stands.
std::size_t even_size(std::string_view text) {
  std::size_t size = 0;
  while (text.size() - size >= text::eight) {
    const std::size_t more = even_size(text::load_eight(text.data() + size));
    if (more == 0) break;
    size += more;
  }
  while (size < text.size() && !text::is_blank(text[size])) ++size;
  return size;
}

/// Joins pieces, and keeps for every byte where it came from.
class Joiner {
 public:
  explicit Joiner(Place place) { passage_.place = place; }

  /// Adds the bytes from `begin` to `end` of a piece.
  void add(const Piece& piece, std::size_t begin, std::size_t end) {
    const std::string_view text = std::string_view(piece.text).substr(0, end);
    // The last anchor at or before the beginning says where that comes from.
    auto next = std::upper_bound(piece.anchors.begin(), piece.anchors.end(), begin,
                                 [](std::size_t at, const Anchor& anchor) { return at < anchor.at; });
    std::uint32_t from = 0;
    if (next != piece.anchors.begin()) from = (next - 1)->from + static_cast<std::uint32_t>(begin - (next - 1)->at);
    while (begin < end) {
      const std::size_t run_end = next == piece.anchors.end() ? end : std::min<std::size_t>(next->at, end);
      add_run(text.substr(begin, run_end - begin), from);
      begin = run_end;
      if (next != piece.anchors.end()) from = (next++)->from;
    }
  }

  /// Makes room for so much.
  void expect(std::size_t pieces, std::size_t bytes) {
    passage_.anchors.reserve(pieces);
    passage_.text.reserve(bytes);
  }

  Passage passage() && {
    if (passage_.text.ends_with(' ')) passage_.text.pop_back();
    while (!passage_.anchors.empty() && passage_.anchors.back().at >= std::max<std::size_t>(passage_.text.size(), 1))
      passage_.anchors.pop_back();
    return std::move(passage_);
  }

 private:
  /// Adds a text that stands in the file as it is.
  void add_run(std::string_view text, std::uint32_t from) {
    bool broken = true;
    for (std::size_t at = 0; at < text.size();) {
      const bool blank = text::is_blank(text[at]);
      if (blank && (passage_.text.empty() || passage_.text.back() == ' ')) {
        broken = true;
        ++at;
        continue;
      }
      if (broken)
        passage_.anchors.push_back(
            {static_cast<std::uint32_t>(passage_.text.size()), from + static_cast<std::uint32_t>(at)});
      broken = false;
      const std::size_t size = blank ? 1 : even_size(text.substr(at));
      passage_.text.append(blank ? " " : text.substr(at, size));
      at += size;
    }
  }

  Passage passage_;
};

/// Whether a text is the address that it links.
bool is_address_of(const BlockLink& link, std::string_view text) {
  return text == link.url || text.starts_with("http://") || text.starts_with("https://");
}

/// Calls `visit` with each piece, from where to where, of the part of a block between two places, but for addresses
/// that stand as their own link text.
template <class Visit>
void visit_texts(const Block& block, Cursor begin, Cursor end, Visit visit) {
  for (std::size_t at = begin.piece; at < block.pieces.size() && at <= end.piece; ++at) {
    const Piece& piece = block.pieces[at];
    const std::size_t from = at == begin.piece ? begin.byte : 0;
    const std::size_t to = at == end.piece ? end.byte : piece.text.size();
    if (from >= to) continue;
    const std::string_view text = std::string_view(piece.text).substr(from, to - from);
    if (!piece.link || !is_address_of(block.links[*piece.link], text)) visit(piece, from, to);
  }
}

/// A closing quote behind the full stop belongs to the sentence.
std::size_t behind_quotes(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const text::Character sign = text::character_at(text, at);
    if (std::u32string_view(U"”’」』》").find(sign.code) == std::u32string_view::npos) break;
    at += sign.size;
  }
  return at;
}

/// "vs. IPv4" and "Dr. Smith" go on, though a capital follows.
bool ends_in_abbreviation(std::string_view text) {
  constexpr std::array<std::string_view, 12> words{"vs",  "cf", "e.g", "i.e", "Dr",  "Mr",
                                                   "Mrs", "Ms", "St",  "No",  "Vol", "Prof"};
  const auto begins_at = [&](std::size_t at) { return at == 0 || text::is_blank(text[at - 1]) || text[at - 1] == '('; };
  // Of initials, as in "U.S.", only one letter stands between two full stops.
  const std::size_t size = text.size();
  if (size > 2 && text::is_letter(text[size - 1]) && text[size - 2] == '.' && text::is_letter(text[size - 3]))
    return true;
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.ends_with(word) && begins_at(size - word.size()); });
}

bool ends_sentence(std::string_view text, std::size_t at) {
  const text::Character sign = text::character_at(text, at);
  const std::size_t after = at + sign.size;
  if (sign.code == U'。' || sign.code == U'！' || sign.code == U'？') return true;
  if (sign.code != U'.' && sign.code != U'!' && sign.code != U'?') return false;
  if (after + 1 >= text.size() || text[after] != ' ' || ends_in_abbreviation(text.substr(0, at))) return false;
  // "e.g. this" and "vs. that" go on.
  const bool goes_on = text::is_lower(text[after + 1]);
  return !goes_on;
}

}  // namespace

bool is_bare_address(const Block& block, const Piece& piece) {
  return piece.link && is_address_of(block.links[*piece.link], piece.text);
}

Passage passage_of(const Block& block, Place place) { return passage_of(block, {}, {block.pieces.size(), 0}, place); }

Passage passage_of(const Block& block, Cursor begin, Cursor end, Place place) {
  Joiner joiner(place);
  std::size_t pieces = 0;
  std::size_t bytes = 0;
  visit_texts(block, begin, end, [&](const Piece&, std::size_t from, std::size_t to) {
    ++pieces;
    bytes += to - from;
  });
  joiner.expect(pieces, bytes);
  visit_texts(block, begin, end,
              [&](const Piece& piece, std::size_t from, std::size_t to) { joiner.add(piece, from, to); });
  return std::move(joiner).passage();
}

void give_texts_to_links(Block& block) {
  std::vector<Joiner> joiners(block.links.size(), Joiner(Place::link));
  for (const Piece& piece : block.pieces)
    if (piece.link) joiners[*piece.link].add(piece, 0, piece.text.size());
  for (std::size_t link = 0; link < joiners.size(); ++link) block.links[link].text = std::move(joiners[link]).passage();
}

std::pair<Passage, Passage> split_passage(Passage passage, std::size_t at) {
  if (at >= passage.text.size()) return {std::move(passage), {}};
  const auto offset = static_cast<std::uint32_t>(at);
  Passage rest;
  rest.place = passage.place;
  rest.text = passage.text.substr(at);
  rest.anchors.push_back({0, source_span(passage, {offset, offset + 1}).begin});
  for (const Anchor& anchor : passage.anchors)
    if (anchor.at > offset) rest.anchors.push_back({anchor.at - offset, anchor.from});
  passage.text.resize(at);
  while (!passage.anchors.empty() && passage.anchors.back().at >= offset) passage.anchors.pop_back();
  return {std::move(passage), std::move(rest)};
}

bool ends_in_colon(std::string_view text) {
  text = text::trimmed(text);
  return text.ends_with(':') || text.ends_with("：");
}

std::size_t end_of_sentence(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = text::character_at(text, at).size;
    if (ends_sentence(text, at)) {
      std::size_t end = behind_quotes(text, at + size);
      while (end < text.size() && text::is_blank(text[end])) ++end;
      return end;
    }
    at += size;
  }
  return text.size();
}

std::size_t end_of_sentence(const Block& block, Cursor end) {
  Joiner joiner(Place::title);
  visit_texts(block, {}, end, [&](const Piece& piece, std::size_t from, std::size_t to) {
    if (piece.kind != Piece::Kind::code) return joiner.add(piece, from, to);
    Piece masked = cut(piece, from, to);
    std::replace_if(masked.text.begin(), masked.text.end(), std::not_fn(text::is_blank), 'X');
    joiner.add(masked, 0, masked.text.size());
  });
  return end_of_sentence(std::move(joiner).passage().text);
}

}  // namespace weft::corpus
