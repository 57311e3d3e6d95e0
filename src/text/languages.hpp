// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace weft::text {

/// What a text is written in, as far as letters and the commonest words tell.
enum class Language {
  english,
  latin,  ///< another language in Latin letters
  chinese,
  japanese,
  korean,
  cyrillic,  ///< a language in these letters, and so on
  greek,
  hebrew,
  arabic,
  devanagari,
  thai,
  other,
};

inline constexpr std::size_t languages_known = 12;

/// `English`, `a language in Cyrillic letters`
std::string_view name_of(Language language);

/// Counts the words of texts that belong together, and tells what they are written in.
class LanguageCount {
 public:
  void add(std::string_view text);

  /// In the order of the enumeration; more than one when each has a good part. None without a word.
  std::vector<Language> languages() const;

 private:
  std::array<std::size_t, languages_known> words_{};  ///< of `english` those that English uses everywhere
  std::size_t latin_ = 0;                             ///< all words in Latin letters
  std::size_t kana_ = 0;
};

}  // namespace weft::text
