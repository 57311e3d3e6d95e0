// SPDX-License-Identifier: MIT
#include "speaking.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

/// What is written on some input.
std::vector<Json> spoken(const std::string& input) {
  std::ostringstream log;
  mcp::Server server({"/nowhere/weft.db", "1.2.3"}, log);
  std::istringstream in(input);
  std::ostringstream out;
  mcp::serve(server, in, out);
  std::vector<Json> replies;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) replies.push_back(Json::parse(line));
  CHECK(log.str().empty());
  return replies;
}

const std::string ping = R"({"jsonrpc":"2.0","id":1,"method":"ping"})";

TEST_SUITE_BEGIN("mcp");

TEST_CASE("lines are answered in their order, whatever ends them, and the last needs no end") {
  const auto replies = spoken(ping + "\r\n\n" + R"({"jsonrpc":"2.0","id":"b","method":"ping"})" + "\n{\n" + ping);
  REQUIRE(replies.size() == 4);
  CHECK(replies[0]["id"] == 1);
  CHECK(replies[1]["id"] == "b");
  CHECK(replies[2]["error"]["code"] == -32700);
  CHECK(replies[3]["id"] == 1);
  CHECK(spoken("").empty());
}

TEST_CASE("a line that is too long is refused, and the next one answered") {
  const std::string most(mcp::longest_line - ping.size(), ' ');
  const auto fits = spoken(ping + most + "\n");
  REQUIRE(fits.size() == 1);
  CHECK(fits[0]["id"] == 1);
  const auto replies = spoken(ping + most + " \n" + ping + "\n");
  REQUIRE(replies.size() == 2);
  CHECK(replies[0]["error"]["code"] == -32600);
  CHECK(replies[0]["id"] == nullptr);
  CHECK(replies[1]["id"] == 1);
}

TEST_CASE("what is nested without end is refused before it is parsed") {
  for (const char* bracket : {"[", "{\"a\":"}) {
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += bracket;
    const auto replies = spoken(R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":)" + deep + "\n" + ping);
    REQUIRE(replies.size() == 2);
    CHECK(replies[0]["error"]["code"] == -32700);
    CHECK(replies[1]["id"] == 1);
  }
}

TEST_CASE("what is long is not repeated at length, but for the id") {
  const std::string word(100'000, 'x');
  for (const Json& request :
       {Json({{"jsonrpc", "2.0"}, {"id", 1}, {"method", word}}),
        Json({{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/call"}, {"params", {{"name", word}}}}),
        Json({{"jsonrpc", "2.0"},
              {"id", 1},
              {"method", "tools/call"},
              {"params", {{"name", "find"}, {"arguments", {{word, 1}}}}}}),
        Json({{"jsonrpc", "2.0"},
              {"id", 1},
              {"method", "tools/call"},
              {"params", {{"name", "show"}, {"arguments", {{"thing", word}}}}}})}) {
    const auto replies = spoken(request.dump());
    REQUIRE(replies.size() == 1);
    CHECK(replies[0].dump().size() < 600);
  }
}

TEST_CASE("texts that would act on a terminal or on the protocol stay texts") {
  Speaker speaker;
  const std::string nasty = "a\n{\"jsonrpc\":\"2.0\"}\x1b[31m\u202e";
  const auto lines = speaker.lines_for(Json({{"jsonrpc", "2.0"},
                                             {"id", nasty},
                                             {"method", "tools/call"},
                                             {"params", {{"name", "show"}, {"arguments", {{"thing", nasty}}}}}})
                                           .dump());
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find('\n') == std::string::npos);
  CHECK(lines[0].find('\x1b') == std::string::npos);
  CHECK(Json::parse(lines[0])["id"] == nasty);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
