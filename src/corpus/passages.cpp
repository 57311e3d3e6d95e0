// SPDX-License-Identifier: MIT
#include "corpus/passages.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace weft::corpus {

namespace {

/// Joins pieces, and keeps for every byte where it came from.
class Joiner {
 public:
  explicit Joiner(Place place) { passage_.place = place; }

  void add(const Piece& piece) {
    std::size_t next = 0;
    std::uint32_t from = 0;
    for (std::size_t at = 0; at < piece.text.size(); ++at, ++from) {
      if (next < piece.anchors.size() && piece.anchors[next].at == at) {
        from = piece.anchors[next++].from;
        broken_ = true;
      }
      add_byte(piece.text[at], from);
    }
    broken_ = true;
  }

  Passage passage() && {
    if (passage_.text.ends_with(' ')) passage_.text.pop_back();
    while (!passage_.anchors.empty() && passage_.anchors.back().at >= std::max<std::size_t>(passage_.text.size(), 1))
      passage_.anchors.pop_back();
    return std::move(passage_);
  }

 private:
  void add_byte(char byte, std::uint32_t from) {
    const bool blank = text::is_blank(byte);
    if (blank && (passage_.text.empty() || passage_.text.back() == ' ')) {
      broken_ = true;
      return;
    }
    if (broken_) passage_.anchors.push_back({static_cast<std::uint32_t>(passage_.text.size()), from});
    broken_ = false;
    passage_.text += blank ? ' ' : byte;
  }

  Passage passage_;
  bool broken_ = true;
};

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
  if (!piece.link) return false;
  return piece.text == block.links[*piece.link].url || piece.text.starts_with("http://") ||
         piece.text.starts_with("https://");
}

Passage passage_of(const Block& block, Place place) {
  Joiner joiner(place);
  for (const Piece& piece : block.pieces)
    if (!is_bare_address(block, piece)) joiner.add(piece);
  return std::move(joiner).passage();
}

std::vector<Passage> passages_of_links(const Block& block) {
  std::vector<Joiner> joiners(block.links.size(), Joiner(Place::link));
  for (const Piece& piece : block.pieces)
    if (piece.link) joiners[*piece.link].add(piece);
  std::vector<Passage> passages;
  passages.reserve(joiners.size());
  for (Joiner& joiner : joiners) passages.push_back(std::move(joiner).passage());
  return passages;
}

std::vector<Passage> split_passage(Passage passage, std::size_t at) {
  if (at >= passage.text.size()) return {std::move(passage)};
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

std::size_t end_of_sentence(const Block& block) {
  Block masked = block;
  for (Piece& piece : masked.pieces)
    if (piece.kind == Piece::Kind::code && !is_bare_address(block, piece))
      std::replace_if(piece.text.begin(), piece.text.end(), std::not_fn(text::is_blank), 'X');
  return end_of_sentence(passage_of(masked, Place::title).text);
}

}  // namespace weft::corpus
