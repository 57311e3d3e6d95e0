// SPDX-License-Identifier: MIT
#include "archive/search_words.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/words.hpp"

namespace weft::archive {

namespace {

bool is_part_of_word(char byte) {
  return text::is_letter(byte) || text::is_digit(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

std::string searchable(std::string_view text) {
  std::string words;
  text::WordReader reader(text);
  for (text::Word word; reader.read(word);) {
    if (!words.empty()) words += ' ';
    words += word.folded;
  }
  return words;
}

std::vector<std::string> source_words(std::string_view source) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (word.size() > 1 || (word.size() == 1 && word != ".")) words.push_back(word);
    word.clear();
  };
  for (const char byte : text::fold(source)) {
    if (!is_part_of_word(byte)) finish();
    if (is_part_of_word(byte) || byte == '.') word += byte;
  }
  finish();
  if (!words.empty() && words.front().front() == '.') words.front().erase(0, 1);
  return words;
}

}  // namespace weft::archive
