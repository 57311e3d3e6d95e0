// SPDX-License-Identifier: MIT
#include "cli/last_words.hpp"

#include "cli/command.hpp"
#include "text/utf8.hpp"

#include <unistd.h>

#include <csignal>

namespace weft::cli {

namespace {

/// Made in good time, for whoever handles a signal may not ask for memory.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
std::string last_words;

void end_at_once(int /*signal*/) {
  // Who cannot read them is not told.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, last_words.data(), last_words.size());
  ::_exit(static_cast<int>(Exit::fault));
}

}  // namespace

void say_last_words(std::span<const std::string> arguments) {
  std::string command = "weft";
  for (const std::string& argument : arguments) command += ' ' + argument;
  last_words =
      "weft: internal error in: " + text::printable(command) +
      "\n  this is a fault of weft, and nothing was changed half; please report it, with the input if you may\n";
  static_cast<void>(std::signal(SIGABRT, end_at_once));
}

}  // namespace weft::cli
