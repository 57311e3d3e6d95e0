// SPDX-License-Identifier: MIT
#include "ontology/word_table.hpp"

#include "ontology/image.hpp"

#include <bit>
#include <cstddef>
#include <cstring>

namespace weft::ontology {

namespace {

std::uint64_t eight_bytes(const char* at) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

std::uint64_t up_to_seven_bytes(const char* at, std::size_t size) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < size; ++i) bytes = (bytes << 8) | static_cast<unsigned char>(at[i]);
  return bytes;
}

/// Most words of a text are looked up in vain, so this is what matching spends its time on: eight bytes a step.
std::uint32_t hash_of(std::string_view word) {
  constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;
  std::uint64_t hash = word.size() * factor;
  const char* at = word.data();
  std::size_t left = word.size();
  for (; left >= 8; left -= 8, at += 8) hash = (std::rotl(hash, 29) ^ eight_bytes(at)) * factor;
  hash = (std::rotl(hash, 29) ^ up_to_seven_bytes(at, left)) * factor;
  return static_cast<std::uint32_t>(hash >> 32);
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
    const std::uint32_t hash = hash_of(words[i]);
    std::size_t at = hash & mask;
    while (slots[at].word != WordId::unknown) at = (at + 1) & mask;
    slots[at] = {hash, WordId(i + 1)};
  }
  return slots;
}

WordId find_word(std::span<const WordSlot> slots, std::string_view letters, std::span<const Extent> places,
                 std::string_view word) {
  const std::uint32_t hash = hash_of(word);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at].word != WordId::unknown; at = (at + 1) & mask) {
    if (slots[at].hash != hash) continue;
    const Extent place = places[static_cast<std::size_t>(slots[at].word) - 1];
    if (part_of(letters, place) == word) return slots[at].word;
  }
  return WordId::unknown;
}

}  // namespace weft::ontology
