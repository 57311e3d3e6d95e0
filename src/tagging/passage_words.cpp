// SPDX-License-Identifier: MIT
#include "tagging/passage_words.hpp"

#include "text/words.hpp"

namespace weft::tagging {

PassageWords::PassageWords(std::string_view text, const Lexicon& lexicon) : text_(text) {
  constexpr std::size_t usual_bytes_a_word = 5;
  ids_.reserve(text.size() / usual_bytes_a_word);
  places_.reserve(text.size() / usual_bytes_a_word);
  text::WordReader reader(text);
  for (text::Word word; reader.read(word);) {
    ids_.push_back(lexicon.find_word(word.folded, word.prefix));
    places_.push_back({word.span, word.joined});
  }
}

}  // namespace weft::tagging
