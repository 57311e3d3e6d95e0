// SPDX-License-Identifier: MIT
#include "ontology/word_table.hpp"

#include "ontology/image.hpp"
#include "text/eight_bytes.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace weft::ontology {

namespace {

/// Longer words add what follows their first eight bytes, the last eight of it whole.
std::size_t slot_of(std::string_view word, std::uint64_t prefix, std::size_t mask) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;
  std::uint64_t hash = (prefix ^ word.size()) * factor;
  for (std::size_t at = text::eight; at < word.size(); at += text::eight) {
    const std::size_t from = std::min(at, word.size() - text::eight);
    hash = (std::rotl(hash, 29) ^ text::load_eight(word.data() + from)) * factor;
  }
  return (hash >> 32) & mask;
}

}  // namespace

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

WordId find_word(const WordTable& table, std::string_view word, std::uint64_t prefix) {
  const std::size_t mask = table.slots.size() - 1;
  for (std::size_t at = slot_of(word, prefix, mask); table.slots[at].word != WordId::unknown; at = (at + 1) & mask) {
    const WordSlot& slot = table.slots[at];
    if (slot.prefix != prefix || slot.size != word.size()) continue;
    if (word.size() <= text::eight) return slot.word;
    if (part_of(table.letters, table.places[static_cast<std::size_t>(slot.word) - 1]) == word) return slot.word;
  }
  return WordId::unknown;
}

}  // namespace weft::ontology
