// SPDX-License-Identifier: MIT
#include "tagging/passage_words.hpp"

#include "text/words.hpp"

namespace weft::tagging {

void PassageWords::read(std::string_view text, const Lexicon& lexicon) {
  text_ = text;
  ids_.clear();
  places_.clear();
  text::WordReader reader(text);
  for (text::Word word; reader.read(word);) {
    ids_.push_back(lexicon.find_word(word.folded, word.prefix));
    places_.push_back({word.span, word.joined});
  }
}

}  // namespace weft::tagging
