// SPDX-License-Identifier: MIT
#include "io/unfinished.hpp"

#include <unistd.h>

#include <atomic>
#include <utility>

namespace weft::io {

namespace {

constexpr int endings[] = {SIGHUP, SIGINT, SIGTERM};

sigset_t all_endings() {
  sigset_t signals{};
  sigemptyset(&signals);
  for (const int signal : endings) sigaddset(&signals, signal);
  return signals;
}

// Whoever handles a signal may not wait for a mutex. It may for this: who has it is another thread, and goes on.
// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic_flag is_in_use;
std::list<std::string> all_unfinished;
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

void take_turn() {
  while (is_in_use.test_and_set(std::memory_order_acquire)) {
  }
}

/// Moves one from list to list, which asks for no memory.
void move_one(std::list<std::string>& to, std::list<std::string>& from, std::list<std::string>::iterator one) {
  const UninterruptedTime uninterrupted;
  take_turn();
  to.splice(to.end(), from, one);
  is_in_use.clear(std::memory_order_release);
}

/// The turn is never given back: nothing else is to begin. Folders come after what was made in them.
void remove_all(int signal) {
  take_turn();
  for (auto path = all_unfinished.crbegin(); path != all_unfinished.crend(); ++path) {
    if (::unlink(path->c_str()) != 0) ::rmdir(path->c_str());
  }
  static_cast<void>(std::raise(signal));
}

}  // namespace

Unfinished::Unfinished(std::string path) {
  std::list<std::string> one;
  one.push_back(std::move(path));
  place_ = one.begin();
  move_one(all_unfinished, one, *place_);
}

Unfinished::Unfinished(Unfinished&& other) noexcept : place_(std::exchange(other.place_, std::nullopt)) {}

Unfinished& Unfinished::operator=(Unfinished&& other) noexcept {
  std::swap(place_, other.place_);
  return *this;
}

Unfinished::~Unfinished() { forget(); }

void Unfinished::forget() {
  if (!place_) return;
  std::list<std::string> one;
  move_one(one, all_unfinished, *std::exchange(place_, std::nullopt));
}

UninterruptedTime::UninterruptedTime() {
  const sigset_t signals = all_endings();
  ::pthread_sigmask(SIG_BLOCK, &signals, &before_);
}

UninterruptedTime::~UninterruptedTime() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

void remove_unfinished_when_told_to_end() {
  for (const int signal : endings) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = remove_all;
    action.sa_mask = all_endings();
    // By the time it is raised again it ends the program.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
}

}  // namespace weft::io
