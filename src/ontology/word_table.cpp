// SPDX-License-Identifier: MIT
#include "ontology/word_table.hpp"

#include <bit>
#include <cstddef>

namespace weft::ontology {

WordId WordNumbers::number(std::string_view word) {
  const auto [known, is_new] = numbers_.try_emplace(std::string(word), WordId(words_.size() + 1));
  if (is_new) words_.emplace_back(word);
  return known->second;
}

WordId WordNumbers::find(const std::string& word) const {
  const auto known = numbers_.find(word);
  return known == numbers_.end() ? WordId::unknown : known->second;
}

std::vector<WordSlot> make_slots(std::span<const std::string> words) {
  std::vector<WordSlot> slots(std::bit_ceil(2 * words.size() + 1));
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint64_t prefix = text::first_eight(words[i]);
    std::size_t at = slot_of(words[i], prefix, mask);
    while (slots[at].word != WordId::unknown) at = (at + 1) & mask;
    slots[at] = {prefix, static_cast<std::uint32_t>(words[i].size()), WordId(i + 1)};
  }
  return slots;
}

}  // namespace weft::ontology
