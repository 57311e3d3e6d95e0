// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace weft::building {

/// Threads to work with: as many as were asked for, or else as the machine has cores.
inline unsigned threads_for(unsigned jobs) {
  return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

/// Makes the items from 0 up to `count` on so many threads, in any order, and takes them one after the other on the
/// thread that calls: how many threads there are cannot be seen in what is taken. Few items wait at a time, however
/// many there are. `make(number, worker)` runs on one of the threads, which `worker` counts. The first exception of
/// either ends it.
template <typename Item, typename Make, typename Take>
void in_sequence(std::size_t count, unsigned threads, const Make& make, const Take& take) {
  const std::size_t most_waiting = std::size_t{threads} * 4;
  std::mutex mutex;
  std::condition_variable made;
  std::condition_variable taken;
  std::vector<std::optional<Item>> waiting(most_waiting);  // item n at n % most_waiting
  std::size_t next_to_make = 0;
  std::size_t next_to_take = 0;
  std::exception_ptr failure;
  bool over = false;

  const auto work = [&](unsigned worker) {
    std::unique_lock lock(mutex);
    while (true) {
      taken.wait(lock, [&] { return over || next_to_make == count || next_to_make < next_to_take + most_waiting; });
      if (over || next_to_make == count) return;
      const std::size_t number = next_to_make++;
      lock.unlock();
      std::optional<Item> item;
      std::exception_ptr reason;
      try {
        item.emplace(make(number, worker));
      } catch (...) {
        reason = std::current_exception();
      }
      lock.lock();
      if (reason) {
        failure = reason;
        over = true;
        made.notify_all();
        taken.notify_all();
        return;
      }
      waiting[number % most_waiting] = std::move(item);
      if (number == next_to_take) made.notify_one();
    }
  };
  const auto stop = [&] {
    const std::lock_guard lock(mutex);
    over = true;
    taken.notify_all();
  };

  std::vector<std::jthread> workers;
  for (unsigned worker = 0; worker < std::min<std::size_t>(threads, count); ++worker)
    workers.emplace_back(work, worker);
  try {
    while (next_to_take < count) {
      std::unique_lock lock(mutex);
      std::optional<Item>& slot = waiting[next_to_take % most_waiting];
      made.wait(lock, [&] { return over || slot.has_value(); });
      if (over) break;
      Item item = *std::move(slot);
      slot.reset();
      ++next_to_take;
      taken.notify_all();
      lock.unlock();
      take(std::move(item));
    }
  } catch (...) {
    stop();
    throw;
  }
  stop();
  workers.clear();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace weft::building
