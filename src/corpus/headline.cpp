// SPDX-License-Identifier: MIT
#include "corpus/headline.hpp"

#include "corpus/authors.hpp"
#include "corpus/passages.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <string_view>

namespace weft::corpus {

namespace {

/// Longest remark about a title, in characters and words: "disposition: postpone", "PDF, 12 pages".
constexpr std::size_t longest_attribute = 32;
constexpr std::size_t most_attribute_words = 4;

bool is_any(char32_t character, std::u32string_view set) { return set.find(character) != std::u32string_view::npos; }

/// Starts of names that are no letters: `@user`, `.NET`, `#hash`, `$cost`, quotes.
bool may_begin_title(char32_t character) {
  const bool selects_variant = (character >= 0xFE00 && character <= 0xFE0F) || character == 0x200D;
  if (selects_variant) return false;  // of the emoji before it
  return text::is_letter_or_digit(character) || is_any(character, U".@#$_&\"'“”‘’«「『《〈(（[【<`~^%+/\\¿¡…");
}

char32_t closing_of(char32_t opening) {
  switch (opening) {
    case U'[':
      return U']';
    case U'(':
      return U')';
    case U'（':
      return U'）';
    case U'【':
      return U'】';
    default:
      return 0;
  }
}

/// A short remark in brackets that stands outside of any link.
struct Remark {
  std::string text;
  Cursor end;
};

std::optional<Remark> find_remark(const Block& block, Cursor from) {
  PieceWalk walk(block, from);
  if (walk.done() || walk.link() != nullptr) return std::nullopt;
  const char32_t closing = closing_of(walk.character());
  if (closing == 0) return std::nullopt;
  Remark remark;
  for (walk.step(); !walk.done(); walk.step()) {
    if (walk.link() != nullptr || walk.piece().kind != Piece::Kind::text || remark.text.size() > 4 * longest_attribute)
      return std::nullopt;
    if (walk.character() == closing) break;
    text::append(remark.text, walk.character());
  }
  if (walk.done()) return std::nullopt;
  walk.step();
  remark.end = walk.at();
  remark.text = text::squeezed(remark.text);
  const std::size_t words = text::folded_words(remark.text).size();
  const bool is_short = words > 0 && text::display_width(remark.text) <= longest_attribute;
  const bool counts_signs = words > most_attribute_words && text::character_at(remark.text, 0).size == 1;
  if (!is_short || counts_signs) return std::nullopt;
  return remark;
}

/// Takes remarks from `at` on, as many as there are.
Cursor take_attributes(const Block& block, Cursor at, std::vector<std::string>& attributes) {
  for (;;) {
    PieceWalk walk(block, at);
    walk.skip_blanks();
    auto remark = find_remark(block, walk.at());
    if (!remark) return at;
    attributes.push_back(std::move(remark->text));
    at = remark->end;
  }
}

/// Past bullets, emoji and pictures that adorn a title.
Cursor skip_ornaments(const Block& block, Cursor from) {
  PieceWalk walk(block, from);
  while (!walk.done()) {
    if (walk.in_image()) {
      walk.skip_piece();
    } else if (walk.piece().is_break() || is_blank(walk.character()) ||
               (walk.link() == nullptr && walk.piece().kind == Piece::Kind::text &&
                !may_begin_title(walk.character()))) {
      walk.step();
    } else {
      break;
    }
  }
  return walk.at();
}

/// Past `#12345 ` or `12345: ` when a link follows it.
Cursor skip_number_of_link(const Block& block, Cursor from) {
  PieceWalk walk(block, from);
  if (walk.done() || walk.link() != nullptr) return from;
  if (walk.character() == U'#') walk.step();
  bool any = false;
  while (!walk.done() && walk.link() == nullptr && walk.character() >= U'0' && walk.character() <= U'9') {
    any = true;
    walk.step();
  }
  while (any && !walk.done() && walk.link() == nullptr && is_any(walk.character(), U":. ")) walk.step();
  return any && !walk.done() && walk.link() != nullptr && !walk.in_image() ? walk.at() : from;
}

bool is_cjk(char32_t character) { return character >= 0x2E80 && text::is_letter_or_digit(character); }

bool has_cjk(const Block& block, Cursor begin, Cursor end) {
  for (PieceWalk walk(block, begin); walk.at() < end; walk.step())
    if (is_cjk(walk.character())) return true;
  return false;
}

/// Whether the sentence of a link goes on behind it, in a script that needs no blank to part its words.
bool clings(const Block& block, Cursor begin, Cursor end) {
  PieceWalk after(block, end);
  while (!after.done() && !after.piece().is_break() && is_blank(after.character())) after.step();
  if (after.done() || after.piece().is_break()) return false;
  if (is_cjk(after.character())) return true;
  if (is_any(after.character(), U"“‘「『《")) return after.at() == end || has_cjk(block, begin, end);
  return after.at() == end && text::is_letter_or_digit(after.character()) && has_cjk(block, begin, end);
}

Headline::After after_title(const Block& block, Cursor at) {
  PieceWalk walk(block, at);
  while (!walk.done() && !walk.piece().is_break() && is_blank(walk.character())) walk.step();
  if (walk.done()) return Headline::After::nothing;
  if (walk.piece().is_break()) return Headline::After::line;
  const char32_t sign = walk.character();
  if (is_any(sign, U"-–—―:：|·•~→>《»,，、;；(（[【")) {
    const bool is_clause = is_any(sign, U",，、;；");
    walk.step();
    walk.skip_blanks();
    if (walk.done()) return Headline::After::nothing;
    return is_clause ? Headline::After::stop : Headline::After::separator;
  }
  if (!is_any(sign, U".!?。！？…")) return Headline::After::words;
  while (!walk.done() && !walk.piece().is_break() && is_any(walk.character(), U".!?。！？… ")) walk.step();
  if (walk.done()) return Headline::After::nothing;
  return walk.piece().is_break() ? Headline::After::line : Headline::After::stop;
}

/// The link right behind another that only says a version: `[name](page) [v2.1](release)`; none when it says more.
std::optional<Cursor> find_version(const Block& block, Cursor from) {
  PieceWalk walk(block, from);
  while (!walk.done() && !walk.piece().is_break() && is_blank(walk.character())) walk.step();
  if (walk.done() || walk.link() == nullptr || walk.in_image()) return std::nullopt;
  const std::string& text = walk.piece().text;
  const std::size_t digit = text.starts_with('v') ? 1 : 0;
  const bool is_version = text.size() > digit && text::is_digit(text[digit]) && text.find('.') != std::string::npos &&
                          text.find(' ') == std::string::npos;
  return is_version ? std::optional(walk.at()) : std::nullopt;
}

/// The end of the words that `belongs` says are part of the title.
template <class Belongs>
Cursor end_of_run(const Block& block, Cursor from, Belongs belongs) {
  PieceWalk walk(block, from);
  while (!walk.done() && belongs(walk.piece())) walk.skip_piece();
  return walk.at();
}

/// `**Title:** text` has its separator inside.
bool ends_in_separator(const Block& block, Cursor begin, Cursor end) {
  char32_t last = 0;
  for (PieceWalk walk(block, begin); walk.at() < end && !walk.done(); walk.step())
    if (!is_blank(walk.character())) last = walk.character();
  return is_any(last, U":：.。!?！？–—");
}

/// `SR-4827`, `#1234` and `7259` name a thing without saying what it is.
bool is_identifier(const Block& block, Cursor begin, Cursor end) {
  std::size_t digits = 0;
  for (PieceWalk walk(block, begin); walk.at() < end && !walk.done(); walk.step()) {
    const char32_t sign = walk.character();
    const bool digit = sign >= U'0' && sign <= U'9';
    const bool fits = digit || (digits == 0 && ((sign >= U'A' && sign <= U'Z') || sign == U'-' || sign == U'#'));
    if (!fits) return false;
    if (digit) ++digits;
  }
  return digits > 0;
}

bool has_word(const Block& block, Cursor begin, Cursor end) {
  for (PieceWalk walk(block, begin); walk.at() < end && !walk.done(); walk.step())
    if (text::is_letter_or_digit(walk.character())) return true;
  return false;
}

Cursor end_of(const Block& block) { return {block.pieces.size(), 0}; }

/// Past the punctuation that parts a title from the text behind it.
Cursor skip_separators(const Block& block, Cursor from) {
  PieceWalk walk(block, from);
  while (!walk.done() && walk.link() == nullptr && walk.piece().kind == Piece::Kind::text &&
         is_any(walk.character(), U" -–—―:：|·•~→,，、;；.。!?！？"))
    walk.step();
  return walk.at();
}

/// `(by Name)` is a remark of another kind.
void take_authors_in_remarks(Headline& headline) {
  for (auto remark = headline.attributes.begin(); remark != headline.attributes.end();) {
    if (!remark->starts_with("by ")) {
      ++remark;
      continue;
    }
    headline.authors.push_back(remark->substr(3));
    remark = headline.attributes.erase(remark);
  }
}

void read_behind(const Block& block, Headline& headline) {
  headline.rest = take_attributes(block, headline.end, headline.attributes);
  headline.rest = take_authors(block, headline.rest, headline.authors);
  headline.rest = take_attributes(block, headline.rest, headline.attributes);
  take_authors_in_remarks(headline);
  headline.after = after_title(block, headline.rest);
  if (headline.after != Headline::After::words) headline.rest = skip_separators(block, headline.rest);
}

/// Past the box of a task, `[ ]` or `[x]`, and past an emoji in words, `:tada:`.
Cursor skip_marks(const Block& block, Cursor from) {
  const PieceWalk walk(block, from);
  if (walk.done() || walk.link() != nullptr || walk.piece().kind != Piece::Kind::text) return from;
  const std::string_view text = std::string_view(walk.piece().text).substr(walk.at().byte);
  if (text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] "))
    return {walk.at().piece, walk.at().byte + 4};
  const std::size_t end = text.starts_with(':') ? text.find(':', 1) : std::string_view::npos;
  const bool is_emoji =
      end != std::string_view::npos && end > 1 &&
      text.substr(1, end - 1).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-") == std::string_view::npos;
  return is_emoji ? Cursor{walk.at().piece, walk.at().byte + end + 1} : from;
}

/// Ornaments and remarks before a title.
Cursor skip_to_title(const Block& block, Cursor from, std::vector<std::string>& attributes) {
  Cursor at = skip_ornaments(block, skip_marks(block, from));
  for (;;) {
    std::vector<std::string> found;
    const Cursor next = skip_ornaments(block, take_attributes(block, at, found));
    // A paragraph that is all brackets has them as its text.
    if (found.empty() || next >= end_of(block)) return at;
    attributes.insert(attributes.end(), found.begin(), found.end());
    at = next;
  }
}

/// The bold words at the start of a paragraph, when they are a title.
std::optional<Headline> strong_headline(const Block& block, const Headline& headline) {
  Headline strong = headline;
  strong.kind = Headline::Kind::strong;
  strong.end = end_of_run(block, headline.begin, [](const Piece& piece) { return piece.strong; });
  if (strong.end == headline.begin || !has_word(block, strong.begin, strong.end)) return std::nullopt;
  read_behind(block, strong);
  const bool closed = strong.after != Headline::After::words || ends_in_separator(block, strong.begin, strong.end);
  return closed ? std::optional(strong) : std::nullopt;
}

/// Where the link in brackets that ends a heading begins: `Name ([website](page))`.
Cursor before_link_in_brackets(const Block& block, Cursor begin) {
  Cursor opening = end_of(block);
  for (PieceWalk walk(block, begin); !walk.done(); walk.step()) {
    if (walk.link() != nullptr) continue;
    const char32_t sign = walk.character();
    if (sign == U'(' || sign == U'（') {
      opening = walk.at();
    } else if (!is_any(sign, U")）") && !is_blank(sign)) {
      opening = end_of(block);
    }
  }
  const bool linked = opening.piece + 1 < block.pieces.size() && block.pieces[opening.piece + 1].link;
  return linked ? opening : end_of(block);
}

}  // namespace

Headline read_headline(const Block& block, Cursor from) {
  Headline headline;
  headline.begin = skip_number_of_link(block, skip_to_title(block, from, headline.attributes));
  headline.end = headline.rest = end_of(block);
  const PieceWalk walk(block, headline.begin);
  if (walk.done()) return headline;
  headline.begin = walk.at();
  const auto run = [&](auto belongs) { return end_of_run(block, headline.begin, belongs); };
  if (walk.link() != nullptr) {
    headline.link = walk.piece().link;
    Cursor end = run([&](const Piece& piece) { return piece.link == headline.link; });
    if (const auto version = find_version(block, end)) {
      headline.link = block.pieces[version->piece].link;
      end = {version->piece + 1, 0};
    }
    const bool is_title = has_word(block, headline.begin, end) && !is_bare_address(block, walk.piece());
    if (!is_title) return headline;
    if (auto strong = strong_headline(block, headline); strong && strong->end > end) return *strong;
    Headline linked = headline;
    linked.kind = Headline::Kind::link;
    linked.end = end;
    read_behind(block, linked);
    const bool named_only = linked.after != Headline::After::nothing && is_identifier(block, headline.begin, end);
    if (named_only || (linked.authors.empty() && clings(block, headline.begin, end))) return headline;
    return linked;
  }
  return strong_headline(block, headline).value_or(headline);
}

Headline as_sentence(const Block& block, Headline headline) {
  headline.kind = Headline::Kind::sentence;
  headline.after = Headline::After::nothing;
  headline.end = headline.rest = end_of(block);
  return headline;
}

Headline read_heading(const Block& block) {
  Headline headline;
  // Signs that adorn a heading are part of it, but for those before a remark or a link.
  headline.begin = take_attributes(block, {}, headline.attributes);
  headline.end = headline.rest = end_of(block);
  const PieceWalk walk(block, skip_ornaments(block, headline.begin));
  if (walk.done()) {
    // A heading that is all remarks has them as its text.
    headline.begin = {};
    headline.attributes.clear();
    return headline;
  }
  if (walk.link() == nullptr) {
    headline.end = headline.rest = before_link_in_brackets(block, headline.begin);
    return headline;
  }
  Headline linked = headline;
  linked.begin = walk.at();
  linked.link = walk.piece().link;
  linked.end = end_of_run(block, linked.begin, [&](const Piece& piece) { return piece.link == linked.link; });
  read_behind(block, linked);
  linked.kind = Headline::Kind::link;
  return linked.after == Headline::After::nothing ? linked : headline;
}

std::optional<NumberMark> find_number_mark(const Block& block) {
  PieceWalk walk(block);
  walk.skip_blanks();
  if (!block.is_paragraph() || walk.done() || walk.link() != nullptr) return std::nullopt;
  NumberMark mark;
  const bool in_brackets = walk.character() == U'（' || walk.character() == U'(';
  if (in_brackets) {
    mark.style = U'(';
    walk.step();
  }
  std::size_t digits = 0;
  while (!walk.done() && walk.character() >= U'0' && walk.character() <= U'9' && digits < 4) {
    mark.number = mark.number * 10 + static_cast<int>(walk.character() - U'0');
    ++digits;
    walk.step();
  }
  if (digits == 0 || digits > 3 || walk.done()) return std::nullopt;
  const char32_t sign = walk.character();
  if (!is_any(sign, in_brackets ? U")）" : U"、．.)）")) return std::nullopt;
  if (!in_brackets) mark.style = sign;
  walk.step();
  // "3.5 million" is no number of an entry.
  if (!walk.done() && sign == U'.' && walk.character() >= U'0' && walk.character() <= U'9') return std::nullopt;
  mark.end = walk.at();
  return mark;
}

}  // namespace weft::corpus
