// SPDX-License-Identifier: MIT
#include "io/read_line.hpp"

#include <weft/diagnostic.hpp>

#include <array>
#include <istream>

namespace weft::io {

ReadLine read_line(std::istream& in, std::string& text, std::size_t limit, char separator) {
  constexpr std::size_t step = std::size_t{64} << 10;
  std::array<char, step> bytes;  // NOLINT(cppcoreguidelines-pro-type-member-init): written before it is read
  ReadLine line;
  text.clear();
  while (true) {
    // What is longer than a step is no failure.
    if (!in.eof() && !in.bad()) in.clear();
    in.getline(bytes.data(), bytes.size(), separator);
    const auto count = static_cast<std::size_t>(in.gcount());
    line.bytes += count;
    if (in.bad()) throw Error("the input cannot be read", "see that it is whole, and try again");
    const bool is_whole = in.good();  // then the separator counts as well, and is not stored
    if (!line.is_too_long) text.append(bytes.data(), is_whole ? count - 1 : count);
    line.is_too_long = line.is_too_long || text.size() > limit;
    if (line.is_too_long) text.clear();
    line.is_ended = is_whole;
    if (is_whole || in.eof()) return line;
  }
}

}  // namespace weft::io
