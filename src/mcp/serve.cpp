// SPDX-License-Identifier: MIT
#include "io/read_line.hpp"
#include "mcp/server.hpp"

#include <istream>
#include <ostream>

namespace weft::mcp {

namespace {

std::string refusal_of_long_line() {
  return line_of(reply_to(
      nullptr, Fault{FaultCode::no_request, "a line has at most " + std::to_string(longest_line >> 20) + " MiB"}));
}

}  // namespace

void serve(Server& server, std::istream& in, std::ostream& out) {
  std::string line;
  while (out) {
    const io::ReadLine read = io::read_line(in, line, longest_line);
    if (read.bytes == 0) return;
    const std::vector<std::string> replies =
        read.is_too_long ? std::vector<std::string>{refusal_of_long_line()} : server.answer(line);
    for (const std::string& reply : replies) out << reply << '\n';
    out.flush();
  }
}

}  // namespace weft::mcp
