// SPDX-License-Identifier: MIT
#pragma once

#include "build/conveyor.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace weft::building {

/// Makes the items from 0 up to `count` on so many threads, in any order, and takes them one after the other on the
/// thread that calls. `make(number, worker)` runs on one of the threads, which `worker` counts.
template <typename Item, typename Make, typename Take>
void in_sequence(std::size_t count, unsigned threads, const Make& make, const Take& take) {
  if (count == 0) return;
  std::size_t next = 0;
  const auto take_number = [&]() -> std::optional<std::size_t> {
    return next < count ? std::optional(next++) : std::nullopt;
  };
  const auto most = static_cast<unsigned>(std::min<std::size_t>(threads, count));
  Conveyor<std::size_t, Item>(most).run(take_number, make, take, [] {});
}

}  // namespace weft::building
