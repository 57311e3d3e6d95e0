// SPDX-License-Identifier: MIT
#include "tagging/vocabulary.hpp"

#include <algorithm>

namespace weft::tagging {

WordNumber Vocabulary::add(std::span<const WordId> words) {
  const WordNumber first = words_.size();
  for (const WordId word : words) words_.push_back(lexicon_.singular(word));
  words_.push_back(WordId::unknown);  // No phrase has an unknown word, so none gets past the end of a passage.
  return first;
}

bool Vocabulary::has(Extent phrase, WordNumber first, std::size_t count) {
  const Places& places = places_of(phrase);
  return places.found && (places.first + phrase.size <= first || places.last >= first + count);
}

const Vocabulary::Places& Vocabulary::places_of(Extent phrase) {
  auto answer = std::lower_bound(answers_.begin(), answers_.end(), phrase.begin,
                                 [](const Answer& known, std::uint32_t wanted) { return known.phrase < wanted; });
  if (answer == answers_.end() || answer->phrase != phrase.begin)
    answer = answers_.insert(answer, {phrase.begin, find(lexicon_.phrase(phrase))});
  return answer->places;
}

Vocabulary::Places Vocabulary::find(std::span<const WordId> phrase) {
  if (index_.empty()) make_index();
  Places places;
  const WordId start = lexicon_.singular(phrase.front());
  auto at = std::lower_bound(index_.begin(), index_.end(), std::pair{start, WordNumber{0}});
  for (; at != index_.end() && at->first == start; ++at) {
    if (!stands_at(phrase, at->second)) continue;
    if (!places.found) places.first = at->second;
    places.found = true;
    places.last = at->second;
  }
  return places;
}

bool Vocabulary::stands_at(std::span<const WordId> phrase, WordNumber at) const {
  if (at + phrase.size() > words_.size()) return false;
  return std::equal(phrase.begin(), phrase.end(), words_.begin() + static_cast<std::ptrdiff_t>(at),
                    [&](WordId wanted, WordId word) { return lexicon_.singular(wanted) == word; });
}

void Vocabulary::make_index() {
  index_.reserve(words_.size());
  for (WordNumber i = 0; i < words_.size(); ++i)
    if (words_[i] != WordId::unknown) index_.emplace_back(words_[i], i);
  std::sort(index_.begin(), index_.end());
}

}  // namespace weft::tagging
