// SPDX-License-Identifier: MIT
#pragma once

#include "cli/descriptor_buffer.hpp"

#include <doctest/doctest.h>

#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <functional>
#include <ostream>
#include <string>

namespace weft::tests {

/// What is printed to a terminal of so many columns. At most a few thousand bytes: nobody reads before the end.
inline std::string printed_to_terminal(unsigned short columns, const std::function<void(std::ostream&)>& print) {
  int terminal = -1;
  int inside = -1;
  const winsize size{24, columns, 0, 0};
  REQUIRE(::openpty(&terminal, &inside, nullptr, nullptr, &size) == 0);
  {
    cli::DescriptorBuffer buffer(inside);
    std::ostream out(&buffer);
    print(out);
    out.flush();
  }
  ::close(inside);
  std::string printed;
  std::array<char, 4096> bytes{};
  for (ssize_t count = 0; (count = ::read(terminal, bytes.data(), bytes.size())) > 0;)
    printed.append(bytes.data(), static_cast<std::size_t>(count));
  ::close(terminal);
  std::erase(printed, '\r');
  return printed;
}

/// A text without what acts on a terminal: colours and links.
inline std::string without_inks(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\x1B') {
      plain += text[at];
      continue;
    }
    const bool is_link = at + 1 < text.size() && text[at + 1] == ']';
    at = is_link ? text.find("\x1B\\", at) + 1 : text.find('m', at);
  }
  return plain;
}

}  // namespace weft::tests
