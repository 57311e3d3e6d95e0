// SPDX-License-Identifier: MIT
#include "tagging/vocabulary.hpp"

#include <algorithm>

namespace weft::tagging {

namespace {

std::string singular(std::string_view word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  return std::string(plural ? word.substr(0, word.size() - 1) : word);
}

}  // namespace

WordNumber Vocabulary::add(std::span<const text::Word> words) {
  const WordNumber first = words_.size();
  for (const text::Word& word : words) {
    words_.push_back(singular(word.folded));
    places_[words_.back()].push_back(words_.size() - 1);
  }
  words_.emplace_back();  // No phrase has an empty word, so none gets past the end of a passage.
  return first;
}

bool Vocabulary::has(const Phrase& phrase, WordNumber first, std::size_t count) const {
  if (phrase.empty()) return false;
  const auto places = places_.find(singular(phrase.front()));
  if (places == places_.end()) return false;
  return std::any_of(places->second.begin(), places->second.end(), [&](WordNumber at) {
    const bool apart = at + phrase.size() <= first || at >= first + count;
    return apart && stands_at(phrase, at);
  });
}

bool Vocabulary::stands_at(const Phrase& phrase, WordNumber at) const {
  if (at + phrase.size() > words_.size()) return false;
  return std::equal(phrase.begin(), phrase.end(), words_.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const std::string& wanted, const std::string& word) { return singular(wanted) == word; });
}

}  // namespace weft::tagging
