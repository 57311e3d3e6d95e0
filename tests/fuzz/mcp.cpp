// SPDX-License-Identifier: MIT
// Lines of an assistant to weft mcp.
#include "fuzz/archives.hpp"
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "mcp/json.hpp"
#include "mcp/message.hpp"
#include "mcp/server.hpp"

#include <algorithm>
#include <sstream>
#include <string>

namespace weft::fuzz {

namespace {

struct Spoken {
  SmallArchive kept;
  std::ostringstream log;
  mcp::Server server{{kept.path(), "0"}, log};
};

void check_reply(const mcp::Json& reply, const std::string& log) {
  expect(reply.is_object() && mcp::find_text(reply, "jsonrpc") == "2.0", "a reply is one of JSON-RPC");
  if (const mcp::Json* fault = mcp::find_member(reply, "error")) {
    const mcp::Json* code = mcp::find_member(*fault, "code");
    if (code == nullptr || *code == static_cast<int>(mcp::FaultCode::internal))
      expect_same(log, "", "no message is a fault of ours");
  }
}

}  // namespace

void enter_mcp(std::string_view bytes) {
  static Spoken spoken;
  // Whatever the input before has agreed upon.
  spoken.server.answer(R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}})");
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    for (const std::string& reply : spoken.server.answer(line)) {
      expect(reply.find('\n') == std::string::npos, "a reply is one line");
      const auto read = mcp::Json::parse(reply, nullptr, false);
      expect(!read.is_discarded(), "a reply is JSON");
      if (!read.is_array()) check_reply(read, spoken.log.str());
      if (read.is_array())
        for (const mcp::Json& one : read) check_reply(one, spoken.log.str());
    }
  }
}

}  // namespace weft::fuzz
