// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
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

/// Works at items in parallel, and hands on what comes of them in the order in which they came. So many items are under
/// way at a time that no thread has to wait for another, and no more, however many there are.
///
/// An item is taken by one thread at a time, worked at by many, and handed on by the one that calls `run`.
template <typename Item, typename Result>
class Conveyor {
 public:
  explicit Conveyor(unsigned jobs) : jobs_(threads_for(jobs)), window_(std::size_t{jobs_} * 8) {}

  /// `take` gives the next item, or nothing at the end; `work` makes a result of it, told as well which of the threads
  /// it runs on; `give` gets the result; `pause` is called when what comes next may take a while. What any of them
  /// throws ends the run, once what came before is handed on.
  template <typename Take, typename Work, typename Give, typename Pause>
  void run(Take take, Work work, Give give, Pause pause) {
    std::vector<std::jthread> threads;
    const Stopper stopper{*this};
    for (unsigned worker = 0; worker < jobs_; ++worker)
      threads.emplace_back([&, worker] { keep_working(take, work, worker); });
    for (std::size_t next = 0; std::optional<Outcome> outcome = wait_for(next, pause); ++next) {
      if (outcome->failure) std::rethrow_exception(outcome->failure);
      give(*std::move(outcome->result));
    }
  }

 private:
  struct Outcome {
    std::optional<Result> result;
    std::exception_ptr failure;
  };

  /// Has the threads end, whatever ends the run; they are waited for after that.
  struct Stopper {
    Conveyor& conveyor;
    ~Stopper() { conveyor.stop(); }
  };

  template <typename Take, typename Work>
  void keep_working(Take& take, Work& work, unsigned worker) {
    while (true) {
      std::size_t number = 0;
      Outcome outcome;
      try {
        std::optional<Item> item;
        {
          const std::lock_guard taking(taking_);
          if (!may_take()) return;
          number = taken_++;
          item = take();
          if (!item) return end_at(number);
        }
        outcome.result = work(*std::move(item), worker);
      } catch (...) {
        outcome.failure = std::current_exception();
      }
      const std::lock_guard lock(state_);
      ended_ = ended_ || (outcome.failure != nullptr);
      done_.emplace(number, std::move(outcome));
      changed_.notify_all();
    }
  }

  /// Waits until there is room for one more item. REQUIRES: nobody else takes one.
  bool may_take() {
    std::unique_lock lock(state_);
    changed_.wait(lock, [&] { return ended_ || taken_ < given_ + window_; });
    return !ended_;
  }

  void end_at(std::size_t number) {
    const std::lock_guard lock(state_);
    ended_ = true;
    end_ = number;
    changed_.notify_all();
  }

  void stop() {
    const std::lock_guard lock(state_);
    ended_ = true;
    changed_.notify_all();
  }

  /// The outcome of an item; nothing behind the last.
  template <typename Pause>
  std::optional<Outcome> wait_for(std::size_t number, Pause& pause) {
    std::unique_lock lock(state_);
    given_ = number;
    changed_.notify_all();
    const auto is_known = [&] { return done_.contains(number) || number == end_; };
    if (!is_known()) {
      lock.unlock();
      pause();
      lock.lock();
      changed_.wait(lock, is_known);
    }
    const auto found = done_.find(number);
    if (found == done_.end()) return std::nullopt;
    Outcome outcome = std::move(found->second);
    done_.erase(found);
    return outcome;
  }

  const unsigned jobs_;
  const std::size_t window_;
  std::mutex taking_;  ///< held by the thread that takes an item
  std::size_t taken_ = 0;

  std::mutex state_;  ///< of what is below
  std::condition_variable changed_;
  std::map<std::size_t, Outcome> done_;
  std::size_t given_ = 0;
  std::optional<std::size_t> end_;
  bool ended_ = false;  ///< nothing is taken any more
};

}  // namespace weft::building
