// SPDX-License-Identifier: MIT
#include "text/words.hpp"

#include "text/ascii.hpp"
#include "text/eight_bytes.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace weft::text {

namespace {

bool is_ascii_letter(char32_t code) { return code < 0x80 && is_letter(static_cast<char>(code)); }

/// Invisible characters that typesetting leaves inside words.
bool is_ignorable(char32_t code) {
  return code == 0xAD || code == 0x200B || code == 0x200C || code == 0x200D || code == 0x2060 || code == 0xFEFF;
}

/// The plus, the en dash and the middle dot join what they touch on both sides, and part it otherwise.
bool ties_words(char32_t code) { return code == '+' || code == 0x2013 || code == 0xB7; }

constexpr bool joins_words(char32_t code) {
  return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == '-' || code == '/' || code == '_' ||
         code == 0xA0 || code == 0x3000 || (code >= 0x2010 && code <= 0x2012);
}

/// What a byte is to words. Most bytes of most texts are told by it alone.
enum class Kind : unsigned char {
  lower_or_digit,
  upper,
  joint,
  stop,   ///< parts words and is part of none
  other,  ///< . & + # : and the apostrophe: it depends on what is around them
  longer  ///< part of a character of several bytes
};

constexpr std::array<Kind, 256> kinds = [] {
  std::array<Kind, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const char character = static_cast<char>(c);
    table[c] = c < 0x80 ? Kind::stop : Kind::longer;
    if (std::string_view(".&+#:'").find(character) != std::string_view::npos) table[c] = Kind::other;
    if (is_lower(character) || is_digit(character)) table[c] = Kind::lower_or_digit;
    if (is_upper(character)) table[c] = Kind::upper;
    if (c < 0x80 && joins_words(static_cast<char32_t>(c))) table[c] = Kind::joint;
  }
  return table;
}();

Kind kind_of(char byte) { return kinds[static_cast<unsigned char>(byte)]; }

bool ends_words(char byte) { return kind_of(byte) == Kind::joint || kind_of(byte) == Kind::stop; }

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Whether a text begins with one of the Han characters of U+4E00 to U+9FFF, which are three bytes long and fold to
/// themselves.
bool begins_with_han(std::string_view text) {
  if (text.size() < 3 || !continues_character(text[1]) || !continues_character(text[2])) return false;
  return (text[0] >= '\xE5' && text[0] <= '\xE9') || (text[0] == '\xE4' && text[1] >= '\xB8');
}

}  // namespace

bool stands_alone(char32_t code) {
  return (code >= 0x2E80 && code <= 0x2FDF) || (code >= 0x3005 && code <= 0x3007) ||
         (code >= 0x3040 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x4DBF) ||
         (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

bool WordReader::read(Word& word) {
  while (find_word()) {
    word.joined = joined_;
    if (!read_short(word) && !read_han(word)) read_any(word);
    if (word.folded.empty()) continue;  // signs that nobody sees
    joined_ = true;
    return true;
  }
  return false;
}

/// Most words are Latin and shorter than eight letters: those take no loop and few branches.
bool WordReader::read_short(Word& word) {
  if (text_.size() - at_ < eight) return false;
  const LatinRun run = latin_run(load_eight(text_.data() + at_));
  if (run.size == 0 || run.size == eight || !ends_words(text_[at_ + run.size])) return false;
  store_eight(run.folded, short_.data());
  word.folded = {short_.data(), run.size};
  word.prefix = run.folded;
  word.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + run.size)};
  at_ += run.size;
  return true;
}

bool WordReader::read_han(Word& word) {
  if (!begins_with_han(text_.substr(at_))) return false;
  word.folded = text_.substr(at_, 3);
  word.prefix = first_eight(word.folded);
  word.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + 3)};
  at_ += 3;
  if (text_.substr(at_).starts_with("·")) skip_inner_sign();
  return true;
}

void WordReader::read_any(Word& word) {
  const std::size_t begin = at_;
  Folding folding = take_ascii() ? Folding::ascii : Folding::none;
  if (at_ == begin || (at_ < text_.size() && !ends_words(text_[at_]))) folding = std::max(folding, take_rest(begin));
  word.folded = text_.substr(begin, at_ - begin);
  if (folding != Folding::none) fold(word.folded, folding);
  word.prefix = first_eight(word.folded);
  word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  if (at_ < text_.size() && !ends_words(text_[at_])) skip_inner_sign();
}

/// Goes to the next beginning of a word, if there is one.
bool WordReader::find_word() {
  while (at_ < text_.size()) {
    const Kind kind = kind_of(text_[at_]);
    if (kind <= Kind::upper) return true;
    if (kind == Kind::joint || kind == Kind::stop) {
      joined_ = joined_ && kind == Kind::joint;
      ++at_;
      continue;
    }
    if (kind == Kind::longer && begins_with_han(text_.substr(at_))) return true;
    const Character character = character_at(text_, at_);
    if (starts_word(character.code)) return true;
    if (!joins_words(character.code) && !is_ignorable(character.code)) joined_ = false;
    at_ += character.size;
  }
  return false;
}

/// `.NET` begins with its dot, `e.g.NET` does not hold it.
bool WordReader::starts_word(char32_t code) const {
  if (is_letter_or_digit(code)) return true;
  if (code != '.') return false;
  const bool fresh = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '(' || text_[at_ - 1] == '\n';
  return is_ascii_letter(code_at(at_ + 1)) && fresh;
}

/// The part of a word after the Latin letters that it may begin with.
WordReader::Folding WordReader::take_rest(std::size_t begin) {
  Folding folding = Folding::none;
  if (at_ == begin) {
    const Character first = character_at(text_, at_);
    at_ += first.size;
    if (stands_alone(first.code)) return Folding::full;
    if (first.size > 1) folding = Folding::full;
  }
  while (true) {
    if (take_ascii()) folding = std::max(folding, Folding::ascii);
    if (at_ == text_.size() || ends_words(text_[at_])) break;
    const Character character = character_at(text_, at_);
    if (!continues_word(character.code)) break;
    if (character.size > 1) folding = Folding::full;
    at_ += character.size;
  }
  take_signs(begin);
  return folding;
}

/// Goes past Latin letters and digits, and says whether there was a capital among them.
bool WordReader::take_ascii() {
  // In variables, since a member would be stored at every byte.
  const std::string_view text = text_;
  std::size_t at = at_;
  bool has_upper = false;
  while (text.size() - at >= eight) {
    const LatinRun run = latin_run(load_eight(text.data() + at));
    at += run.size;
    has_upper |= run.has_upper;
    if (run.size < eight) break;
  }
  for (; at < text.size(); ++at) {
    const Kind kind = kind_of(text[at]);
    if (kind > Kind::upper) break;
    has_upper |= kind == Kind::upper;
  }
  at_ = at;
  return has_upper;
}

bool WordReader::continues_word(char32_t code) const {
  if (stands_alone(code)) return false;
  if (is_letter_or_digit(code) || is_ignorable(code)) return true;
  // A dot or an ampersand inside a word: node.js, 2.0, AT&T.
  if (code != '.' && code != '&') return false;
  const char32_t next = code_at(at_ + 1);
  return is_letter_or_digit(next) && !stands_alone(next);
}

/// The signs that names of languages end in: C++, C++20, C#, F#; not those of issue#12.
void WordReader::take_signs(std::size_t begin) {
  const auto rest = text_.substr(at_);
  if (rest.starts_with("++") && !is_ascii_letter(code_at(at_ + 2)) && code_at(at_ + 2) != '+') at_ += 2;
  if (rest.starts_with('#') && at_ - begin == 1 && !is_letter_or_digit(code_at(at_ + 1))) at_ += 1;
}

/// `Kafka's` is Kafka, and does not part it from the word after. O'Reilly, N+1, Diffie–Hellman, std::simd and 冯·诺依曼
/// are words that belong together.
void WordReader::skip_inner_sign() {
  const Character sign = character_at(text_, at_);
  const bool is_colons = text_.substr(at_).starts_with("::");
  if (!is_colons && !is_apostrophe(sign.code) && !ties_words(sign.code)) return;
  const std::size_t after = at_ + (is_colons ? 2 : sign.size);
  const char32_t next = code_at(after);
  if (is_apostrophe(sign.code) && next == 's' && !is_letter_or_digit(code_at(after + 1))) {
    at_ = after + 1;
  } else if (is_letter_or_digit(next) || (is_apostrophe(sign.code) && text_[at_ - 1] == 's')) {
    at_ = after;
  }
}

void WordReader::fold(std::string_view& word, Folding folding) {
  if (folding == Folding::full) {
    buffer_ = text::fold(word);
  } else {
    buffer_.resize(word.size());
    std::transform(word.begin(), word.end(), buffer_.begin(), lower);
  }
  word = buffer_;
}

char32_t WordReader::code_at(std::size_t at) const { return at < text_.size() ? character_at(text_, at).code : U' '; }

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  WordReader reader(text);
  for (Word word; reader.read(word);) words.emplace_back(word.folded);
  return words;
}

}  // namespace weft::text
