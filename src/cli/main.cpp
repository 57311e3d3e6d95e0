// SPDX-License-Identifier: MIT
#include "cli/descriptor_buffer.hpp"
#include "cli/last_words.hpp"
#include "cli/run.hpp"
#include "io/input_stream.hpp"
#include "io/unfinished.hpp"

#include <unistd.h>

#include <csignal>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

int main(int count, char** values) {
  // A reader who has gone is noticed when writing to them, and ends nothing half done.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  // A file that may grow no further is told of like a full disk.
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  weft::io::remove_unfinished_when_told_to_end();
  weft::cli::DescriptorBuffer out_buffer(STDOUT_FILENO);
  weft::cli::DescriptorBuffer err_buffer(STDERR_FILENO);
  weft::io::InputBuffer in_buffer(STDIN_FILENO);
  std::istream in(&in_buffer);
  std::ostream out(&out_buffer);
  std::ostream err(&err_buffer);
  const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
  weft::cli::say_last_words(arguments);
  return weft::cli::run(arguments, in, out, err);
}
