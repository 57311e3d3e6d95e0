// SPDX-License-Identifier: MIT
#include "cli/standard_input.hpp"

#include "io/files.hpp"

#include <weft/diagnostic.hpp>

#include <istream>

namespace weft::cli {

std::string read_standard_input(std::istream& in) {
  std::string bytes(io::issue_size_limit + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (in.bad()) throw Error("cannot read standard input");
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace weft::cli
