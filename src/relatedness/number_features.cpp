// SPDX-License-Identifier: MIT
#include "relatedness/number_features.hpp"

#include "relatedness/in_parallel.hpp"

#include <cstdint>
#include <utility>

namespace weft::relatedness {

namespace {

/// By thing, whether an article has kept it.
std::vector<char> kept_things(const std::vector<PackedLists>& shares, std::size_t things) {
  std::vector<char> kept(things);
  for (const PackedLists& batch : shares)
    for (std::size_t i = 0; i < batch.size(); ++i)
      visit_list(batch[i], [&](std::uint32_t thing, FeatureWeight) { kept[thing] = 1; });
  return kept;
}

PackedLists renumbered(const PackedLists& lists, const std::vector<std::uint32_t>& numbers) {
  PackedLists changed;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    visit_list(lists[i], [&](std::uint32_t thing, FeatureWeight weight) { changed.add(numbers[thing], weight); });
    changed.end_list();
  }
  changed.shrink_to_fit();
  return changed;
}

}  // namespace

std::unique_ptr<FeatureTable::Lists> number_features(std::vector<PackedLists> shares, const ThingRow& things,
                                                     const Census& census, unsigned jobs) {
  auto lists = std::make_unique<FeatureTable::Lists>();
  const std::vector<char> kept = kept_things(shares, things.size());
  std::vector<std::uint32_t> numbers(things.size());
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    for (std::size_t i = things.begin(FeatureKind(kind)); i < things.end(FeatureKind(kind)); ++i) {
      const auto thing = static_cast<ThingNumber>(i);
      if (kept[thing] == 0) continue;
      numbers[thing] = static_cast<std::uint32_t>(lists->having.size());
      lists->having.push_back(census.articles_having(thing));
      lists->names += things.name(thing);
      lists->name_begins.push_back(lists->names.size());
    }
    lists->kind_begins[kind + 1] = static_cast<std::uint32_t>(lists->having.size());
  }
  in_parallel(shares.size(), jobs,
              [&] { return [&](std::size_t batch) { shares[batch] = renumbered(shares[batch], numbers); }; });
  for (const PackedLists& batch : shares) lists->articles += batch.size();
  lists->shares = std::move(shares);
  return lists;
}

}  // namespace weft::relatedness
