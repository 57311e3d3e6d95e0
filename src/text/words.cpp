// SPDX-License-Identifier: MIT
#include "text/words.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace weft::text {

namespace {

bool is_ascii_letter(char32_t code) { return code < 0x80 && is_letter(static_cast<char>(code)); }

/// Scripts written without blanks between words: every character is looked up by itself.
bool stands_alone(char32_t code) {
  return (code >= 0x2E80 && code <= 0x2FDF) || (code >= 0x3005 && code <= 0x3007) ||
         (code >= 0x3040 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x4DBF) ||
         (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3) ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

/// Invisible characters that typesetting leaves inside words.
bool is_ignorable(char32_t code) {
  return code == 0xAD || code == 0x200B || code == 0x200C || code == 0x200D || code == 0x2060 || code == 0xFEFF;
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2019; }

constexpr bool joins_words(char32_t code) {
  return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == '-' || code == '/' || code == '_' ||
         code == 0xA0 || code == 0x3000 || (code >= 0x2010 && code <= 0x2012);
}

/// What an ASCII character is to words.
enum class Kind : unsigned char { other, lower_or_digit, upper, joint };

constexpr std::array<Kind, 128> kinds = [] {
  std::array<Kind, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const char character = static_cast<char>(c);
    if (is_lower(character) || is_digit(character)) table[c] = Kind::lower_or_digit;
    if (is_upper(character)) table[c] = Kind::upper;
    if (joins_words(static_cast<char32_t>(c))) table[c] = Kind::joint;
  }
  return table;
}();

/// Han characters fold to themselves, but for the compatibility ones that lie elsewhere.
bool folds_to_itself(char32_t code) { return code >= 0x4E00 && code <= 0x9FFF; }

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Word>& words, std::deque<std::string>& changed)
      : text_(text), words_(words), changed_(changed) {}

  void split() && {
    while (at_ < text_.size()) {
      if (kind_at(at_) == Kind::joint) {
        ++at_;
        continue;
      }
      const Character character = character_at(text_, at_);
      if (starts_word(character)) {
        take_word(character);
      } else {
        if (!joins_words(character.code) && !is_ignorable(character.code)) joined_ = false;
        at_ += character.size;
      }
    }
  }

 private:
  /// How much of a word has to be looked at to fold it.
  enum class Folding { none, ascii, full };

  Kind kind_at(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < kinds.size() ? kinds[byte] : Kind::other;
  }

  char32_t code_at(std::size_t at) const { return at < text_.size() ? character_at(text_, at).code : U' '; }

  /// `.NET` begins with its dot, `e.g.NET` does not hold it.
  bool starts_word(const Character& character) const {
    if (is_letter_or_digit(character.code)) return true;
    if (character.code != '.') return false;
    const char32_t next = code_at(at_ + 1);
    const bool fresh = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '(' || text_[at_ - 1] == '\n';
    return is_ascii_letter(next) && fresh;
  }

  void take_word(const Character& first) {
    const std::size_t begin = at_;
    Folding folding = Folding::none;
    if (stands_alone(first.code)) {
      at_ += first.size;
      if (!folds_to_itself(first.code)) folding = Folding::full;
    } else {
      if (first.code == '.') ++at_;
      folding = take_letters();
      take_signs(begin);
    }
    words_.push_back({folded(text_.substr(begin, at_ - begin), folding),
                      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)},
                      joined_ && !words_.empty()});
    skip_possessive();
    joined_ = true;
  }

  Folding take_letters() {
    Folding folding = Folding::none;
    while (at_ < text_.size()) {
      const Kind kind = kind_at(at_);
      if (kind == Kind::lower_or_digit || kind == Kind::upper) {
        if (kind == Kind::upper) folding = std::max(folding, Folding::ascii);
        ++at_;
        continue;
      }
      if (kind == Kind::joint) break;
      const Character character = character_at(text_, at_);
      if (!continues_word(character)) break;
      if (character.size > 1) folding = Folding::full;
      at_ += character.size;
    }
    return folding;
  }

  bool continues_word(const Character& character) const {
    if (stands_alone(character.code)) return false;
    if (is_letter_or_digit(character.code) || is_ignorable(character.code)) return true;
    // A dot or an ampersand inside a word: node.js, 2.0, AT&T.
    if (character.code != '.' && character.code != '&') return false;
    const char32_t next = code_at(at_ + 1);
    return is_letter_or_digit(next) && !stands_alone(next);
  }

  std::string_view folded(std::string_view word, Folding folding) {
    if (folding == Folding::none) return word;
    return changed_.emplace_back(fold(word));
  }

  /// The signs that names of languages end in: C++, C++20, C#, F#; not those of issue#12.
  void take_signs(std::size_t begin) {
    const auto rest = text_.substr(at_);
    if (rest.starts_with("++") && !is_ascii_letter(code_at(at_ + 2)) && code_at(at_ + 2) != '+') at_ += 2;
    if (rest.starts_with('#') && at_ - begin == 1 && !is_letter_or_digit(code_at(at_ + 1))) at_ += 1;
  }

  /// `Kafka's` is Kafka, and does not part it from the word after.
  void skip_possessive() {
    if (at_ >= text_.size()) return;
    const Character mark = character_at(text_, at_);
    if (!is_apostrophe(mark.code)) return;
    const std::size_t after = at_ + mark.size;
    if (code_at(after) == 's' && !is_letter_or_digit(code_at(after + 1))) {
      at_ = after + 1;
    } else if (text_[at_ - 1] == 's') {
      at_ = after;
    }
  }

  std::string_view text_;
  std::vector<Word>& words_;
  std::deque<std::string>& changed_;
  std::size_t at_ = 0;
  bool joined_ = false;
};

}  // namespace

Words::Words(std::string_view text) { Splitter(text, words_, changed_).split(); }

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for (const Word& word : Words(text)) words.emplace_back(word.folded);
  return words;
}

}  // namespace weft::text
