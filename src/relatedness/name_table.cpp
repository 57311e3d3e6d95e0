// SPDX-License-Identifier: MIT
#include "relatedness/name_table.hpp"

#include "text/eight_bytes.hpp"

#include <algorithm>
#include <utility>

namespace weft::relatedness {

namespace {

constexpr std::size_t fewest_slots = 64;

/// The same on every machine, though nothing depends on it: numbers are given in the order of the names.
std::uint32_t hash_of(std::string_view name) {
  constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15;
  std::uint64_t hash = name.size();
  for (; name.size() > text::eight; name.remove_prefix(text::eight))
    hash = ((hash ^ text::load_eight(name.data())) * odd) ^ (hash >> 29);
  hash = (hash ^ text::first_eight(name)) * odd;
  hash = (hash ^ (hash >> 32)) * odd;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

ThingNumber NameTable::add(std::string_view name) {
  if (3 * (size() + 1) > 2 * slots_.size()) grow();
  const std::uint32_t hash = hash_of(name);
  Slot& slot = slots_[slot_of(name, hash)];
  if (slot.number_after == 0) {
    text_ += name;
    begins_.push_back(text_.size());
    slot = {hash, static_cast<std::uint32_t>(size())};
  }
  return slot.number_after - 1;
}

std::optional<ThingNumber> NameTable::find(std::string_view name) const {
  if (slots_.empty()) return std::nullopt;
  const Slot& slot = slots_[slot_of(name, hash_of(name))];
  return slot.number_after == 0 ? std::nullopt : std::optional(slot.number_after - 1);
}

/// Where a name is, or would be.
std::size_t NameTable::slot_of(std::string_view name, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number_after != 0 && (slots_[at].hash != hash || (*this)[slots_[at].number_after - 1] != name))
    at = (at + 1) & mask;
  return at;
}

void NameTable::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(std::max(fewest_slots, 2 * slots_.size())));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number_after == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number_after != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

void NameTable::forget_places() { slots_ = {}; }

}  // namespace weft::relatedness
