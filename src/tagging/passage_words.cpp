// SPDX-License-Identifier: MIT
#include "tagging/passage_words.hpp"

namespace weft::tagging {

PassageWords::PassageWords(std::string_view text, const Lexicon& lexicon) : text_(text), words_(text) {
  ids_.reserve(words_.size());
  for (const text::Word& word : words_) ids_.push_back(lexicon.find_word(word.folded));
}

}  // namespace weft::tagging
