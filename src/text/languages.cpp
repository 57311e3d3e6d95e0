// SPDX-License-Identifier: MIT
#include "text/languages.hpp"

#include "text/stop_words.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>

namespace weft::text {

namespace {

// Shares of a hundred. English prose has 40 to 50 stop words in a hundred words, its headlines 25, other languages
// in Latin letters below 15 of the English ones.
constexpr std::size_t english_stop_words = 20;
constexpr std::size_t good_part = 20;     ///< from which a language counts among others
constexpr std::size_t names_in_han = 60;  ///< up to which Latin words amid Han are names of things
constexpr std::size_t kana_in_japanese = 10;

struct Range {
  char32_t first;
  char32_t last;
  Language language;
};

/// Letters by their blocks in Unicode, sorted.
constexpr std::array<Range, 20> ranges{
    {{U'A', U'Z', Language::latin},       {U'a', U'z', Language::latin},        {0xC0, 0x24F, Language::latin},
     {0x370, 0x3FF, Language::greek},     {0x400, 0x52F, Language::cyrillic},   {0x590, 0x5FF, Language::hebrew},
     {0x600, 0x6FF, Language::arabic},    {0x900, 0x97F, Language::devanagari}, {0xE00, 0xE7F, Language::thai},
     {0x1100, 0x11FF, Language::korean},  {0x1E00, 0x1EFF, Language::latin},    {0x1F00, 0x1FFF, Language::greek},
     {0x2E80, 0x2FDF, Language::chinese}, {0x3040, 0x30FF, Language::japanese}, {0x3130, 0x318F, Language::korean},
     {0x3400, 0x4DBF, Language::chinese}, {0x4E00, 0x9FFF, Language::chinese},  {0xAC00, 0xD7AF, Language::korean},
     {0xF900, 0xFAFF, Language::chinese}, {0x20000, 0x3FFFF, Language::chinese}}};

Language language_of(char32_t letter) {
  const auto* range = std::lower_bound(ranges.begin(), ranges.end(), letter,
                                       [](const Range& r, char32_t code) { return r.last < code; });
  return range != ranges.end() && letter >= range->first ? range->language : Language::other;
}

std::size_t at(Language language) { return static_cast<std::size_t>(language); }

bool is_share(std::size_t part, std::size_t whole, std::size_t hundredths) {
  return part > 0 && part * 100 >= whole * hundredths;
}

}  // namespace

std::string_view name_of(Language language) {
  constexpr std::array<std::string_view, languages_known> names{"English",
                                                                "a language in Latin letters",
                                                                "Chinese",
                                                                "Japanese",
                                                                "Korean",
                                                                "a language in Cyrillic letters",
                                                                "a language in Greek letters",
                                                                "a language in Hebrew letters",
                                                                "a language in Arabic letters",
                                                                "a language in Devanagari",
                                                                "a language in Thai letters",
                                                                "a language in other letters"};
  return names[at(language)];
}

void LanguageCount::add(std::string_view text) {
  WordReader reader(text);
  for (Word word; reader.read(word);) {
    const char32_t first = character_at(word.folded, 0).code;
    if (first < 0x80 && !is_letter(static_cast<char>(first))) continue;
    const Language language = language_of(first);
    if (language == Language::latin) {
      ++latin_;
      if (is_stop_word(word.folded)) ++words_[at(Language::english)];
    } else if (language == Language::japanese) {
      ++kana_;
    } else {
      ++words_[at(language)];
    }
  }
}

std::vector<Language> LanguageCount::languages() const {
  std::array<std::size_t, languages_known> counts = words_;
  const Language latin =
      is_share(words_[at(Language::english)], latin_, english_stop_words) ? Language::english : Language::latin;
  counts[at(Language::english)] = 0;
  counts[at(latin)] = latin_;
  // Kana tell whose Han they are. Two characters are about a word.
  const std::size_t han = counts[at(Language::chinese)];
  counts[at(Language::chinese)] = 0;
  const bool japanese = is_share(kana_, kana_ + han, kana_in_japanese);
  counts[at(japanese ? Language::japanese : Language::chinese)] = (han + kana_ + 1) / 2;
  std::size_t all = 0;
  for (const std::size_t count : counts) all += count;
  const bool names_alone = latin == Language::latin && han + kana_ > 0 && !is_share(latin_, all, names_in_han);
  std::vector<Language> found;
  for (std::size_t language = 0; language < counts.size(); ++language) {
    if (language == at(Language::latin) && names_alone) continue;
    if (is_share(counts[language], all, good_part)) found.push_back(static_cast<Language>(language));
  }
  return found;
}

}  // namespace weft::text
