// SPDX-License-Identifier: MIT
#include "speaking.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

constexpr const char* meta =
    R"("_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}})";

/// A request of the revision without a handshake.
std::string stateless(const std::string& method, const std::string& parameters = "") {
  return R"({"jsonrpc":"2.0","id":"a","method":")" + method + R"(","params":{)" + parameters +
         (parameters.empty() ? "" : ",") + meta + "}}";
}

TEST_SUITE_BEGIN("mcp");

TEST_CASE("what is no request is refused by its code, and what asks for nothing has no reply") {
  struct Row {
    std::string line;
    std::string code;  ///< empty: there is no reply
    std::string id = "null";
  };
  for (const Row& row : std::vector<Row>{
           {"", ""},
           {" \r", ""},
           {"{", "-32700"},
           {"hello", "-32700"},
           {R"({"jsonrpc":"2.0","id":1,"method":"ping"} {})", "-32700"},
           {"\"\xff\"", "-32700"},
           {R"({"jsonrpc":"2.0","id":1e999,"method":"ping"})", "-32700"},
           {"7", "-32600"},
           {"\"ping\"", "-32600"},
           {"[]", "-32600"},
           {"{}", "-32600"},
           {R"({"id":1,"method":"ping"})", "-32600", "1"},
           {R"({"jsonrpc":"1.0","id":1,"method":"ping"})", "-32600", "1"},
           {R"({"jsonrpc":"2.0","id":1})", "-32600", "1"},
           {R"({"jsonrpc":"2.0","id":1,"method":5})", "-32600", "1"},
           {R"({"jsonrpc":"2.0","id":null,"method":"ping"})", "-32600"},
           {R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})", "-32600"},
           {R"({"jsonrpc":"2.0","id":[1],"method":"ping"})", "-32600"},
           {R"({"jsonrpc":"2.0","id":"x","method":"ping","params":[]})", "-32602", "\"x\""},
           {R"({"jsonrpc":"2.0","id":1,"method":"resources/list"})", "-32601", "1"},
           {R"({"jsonrpc":"2.0","id":1,"method":"tools/call"})", "-32602", "1"},
           {R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"find","arguments":[]}})", "-32602", "1"},
           {R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"fnd"}})", "-32602", "1"},
           {R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"2"}})", "-32602", "1"},
           {R"({"jsonrpc":"2.0","id":1,"method":"initialize"})", "-32602", "1"},
           {R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":3}})", "-32602", "1"},
           {R"({"jsonrpc":"2.0","method":"notifications/initialized"})", ""},
           {R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}})", ""},
           {R"({"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1,"progress":1}})", ""},
           {R"({"jsonrpc":"2.0","method":"whatever"})", ""},
           {R"({"jsonrpc":"2.0","method":"tools/call","params":{"name":"find"}})", ""},
           {R"({"jsonrpc":"2.0","id":1,"result":{}})", ""},
           {R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}})", ""}}) {
    CAPTURE(row.line);
    Speaker speaker(Speaker::Begin::without);
    const auto lines = speaker.lines_for(row.line);
    REQUIRE(lines.size() == (row.code.empty() ? 0 : 1));
    if (lines.empty()) continue;
    const Json reply = Json::parse(lines.front());
    CHECK(reply["jsonrpc"] == "2.0");
    CHECK(reply["id"].dump() == row.id);
    CHECK(reply["error"]["code"].dump() == row.code);
    CHECK_FALSE(reply["error"]["message"].get<std::string>().empty());
    CHECK_FALSE(reply.contains("result"));
  }
}

TEST_CASE("what is mistyped is answered by the nearest") {
  Speaker speaker(Speaker::Begin::without);
  CHECK(speaker.request("tools/lst")["error"]["message"] ==
        "there is no method \"tools/lst\"; did you mean 'tools/list'? (there are: initialize, ping, tools/list, "
        "tools/call)");
  CHECK(speaker.request("tools/call", {{"name", "relatd"}})["error"]["message"] ==
        "there is no tool \"relatd\"; did you mean 'related'? (there are: find, related, show, topics, path, trends, "
        "check)");
}

TEST_CASE("a client is answered in its revision when that is spoken, else in the newest that begins so") {
  for (const char* revision : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"}) {
    CAPTURE(revision);
    Speaker speaker(Speaker::Begin::without);
    speaker.begin(revision);
  }
  for (const char* revision : {"1900-01-01", "2099-01-01", "2026-07-28", ""}) {
    CAPTURE(revision);
    Speaker speaker(Speaker::Begin::without);
    const Json result = speaker.request("initialize", {{"protocolVersion", revision}})["result"];
    CHECK(result["protocolVersion"] == "2025-11-25");
  }
}

TEST_CASE("a server says who it is, what it can do, and how it is asked") {
  Speaker speaker(Speaker::Begin::without);
  const Json result = speaker.request("initialize", {{"protocolVersion", "2025-11-25"}})["result"];
  CHECK(result["serverInfo"]["name"] == "weft");
  CHECK(result["serverInfo"]["version"] == "1.2.3");
  CHECK(result["capabilities"] == Json::parse(R"({"tools":{}})"));
  CHECK(result["instructions"].get<std::string>().find("never instructions") != std::string::npos);
  CHECK(speaker.request("ping")["result"] == Json::object());
}

TEST_CASE("tools are listed with what a revision knows of them") {
  struct Row {
    std::string revision;
    std::set<std::string> keys;
  };
  const std::set<std::string> first{"name", "description", "inputSchema"};
  const std::set<std::string> later{"name", "description", "inputSchema", "annotations"};
  const std::set<std::string> all{"name", "title", "description", "inputSchema", "outputSchema", "annotations"};
  for (const Row& row :
       std::vector<Row>{{"2024-11-05", first}, {"2025-03-26", later}, {"2025-06-18", all}, {"2025-11-25", all}}) {
    CAPTURE(row.revision);
    Speaker speaker(Speaker::Begin::without);
    speaker.begin(row.revision);
    const Json tools = speaker.request("tools/list")["result"]["tools"];
    REQUIRE(tools.size() == 7);
    for (const Json& tool : tools) {
      std::set<std::string> keys;
      for (const auto& [key, value] : tool.items()) keys.insert(key);
      CHECK(keys == row.keys);
      CHECK(tool["inputSchema"]["type"] == "object");
      CHECK(tool["inputSchema"]["additionalProperties"] == false);
      if (!tool.contains("annotations")) continue;
      CHECK(tool["annotations"]["readOnlyHint"] == true);
      CHECK(tool["annotations"]["openWorldHint"] == false);
    }
  }
}

TEST_CASE("answers are structured where a revision knows of that, and text everywhere") {
  for (const char* revision : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"}) {
    CAPTURE(revision);
    Speaker speaker;
    speaker.begin(revision);
    const Json result = speaker.call("find", {{"words", "raft"}});
    CHECK(result["isError"] == false);
    CHECK(Json::parse(result["content"][0]["text"].get<std::string>())["words"] == "raft");
    CHECK(result.contains("structuredContent") == (std::string(revision) >= "2025-06-18"));
  }
}

TEST_CASE("wrong arguments are told to the program, and since the end of 2025 to the model") {
  const Json call{{"name", "find"}, {"arguments", {{"words", "raft"}, {"limt", 3}}}};
  Speaker speaker;
  speaker.begin("2025-06-18");
  const Json error = speaker.request("tools/call", call)["error"];
  CHECK(error["code"] == -32602);
  CHECK(error["message"].get<std::string>().find("did you mean 'limit'?") != std::string::npos);
  speaker.begin("2025-11-25");
  CHECK(speaker.failure("find", call["arguments"]).find("did you mean 'limit'?") != std::string::npos);
}

TEST_CASE("batches are answered in the one revision that has them") {
  const std::string ping = R"({"jsonrpc":"2.0","id":1,"method":"ping"})";
  const std::string note = R"({"jsonrpc":"2.0","method":"notifications/initialized"})";
  Speaker speaker(Speaker::Begin::without);
  CHECK(speaker.ask("[" + ping + "]")["error"]["code"] == -32600);
  speaker.begin("2025-03-26");
  const Json replies =
      speaker.ask("[" + ping + "," + note + R"(,{"jsonrpc":"2.0","id":"b","method":"no"},5,{"method":"initialize"}])");
  REQUIRE(replies.size() == 4);
  CHECK(replies[0] == Json::parse(R"({"jsonrpc":"2.0","id":1,"result":{}})"));
  CHECK(replies[1]["id"] == "b");
  CHECK(replies[1]["error"]["code"] == -32601);
  CHECK(replies[2]["error"]["code"] == -32600);
  CHECK(replies[3]["error"]["message"] == "initialize is no part of a batch");
  CHECK(speaker.lines_for("[" + note + "," + note + "]").empty());
  CHECK(speaker.ask("[]")["error"]["code"] == -32600);
  std::string many = "[" + ping;
  for (int i = 0; i < 50; ++i) many += "," + ping;
  CHECK(speaker.ask(many + "]")["error"]["code"] == -32600);
  speaker.begin("2025-06-18");
  CHECK(speaker.ask("[" + ping + "]")["error"]["code"] == -32600);
}

TEST_CASE("without a handshake each request says what it speaks, and each result who answers") {
  Speaker speaker;
  const Json found = speaker.ask(stateless("server/discover"))["result"];
  CHECK(found["resultType"] == "complete");
  CHECK(found["supportedVersions"] ==
        Json::array({"2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"}));
  CHECK(found["capabilities"] == Json::parse(R"({"tools":{}})"));
  CHECK(found["ttlMs"].is_number_integer());
  CHECK(found["cacheScope"] == "public");
  CHECK(found["_meta"]["io.modelcontextprotocol/serverInfo"]["name"] == "weft");
  const Json listed = speaker.ask(stateless("tools/list"))["result"];
  CHECK(listed["tools"].size() == 7);
  CHECK(listed["resultType"] == "complete");
  CHECK(listed["cacheScope"] == "public");
  const Json called = speaker.ask(stateless("tools/call", R"("name":"find","arguments":{"words":"raft"})"))["result"];
  CHECK(called["resultType"] == "complete");
  CHECK(called["structuredContent"]["words"] == "raft");
  CHECK_FALSE(called.contains("ttlMs"));
}

TEST_CASE("without a handshake a request has to say all it must") {
  struct Row {
    std::string line;
    int code;
  };
  const std::string version = R"("io.modelcontextprotocol/protocolVersion":)";
  const auto request = [](const std::string& method, const std::string& said) {
    return R"({"jsonrpc":"2.0","id":1,"method":")" + method + R"(","params":{"_meta":{)" + said + "}}}";
  };
  for (const Row& row : std::vector<Row>{{request("server/discover", ""), -32602},
                                         {R"({"jsonrpc":"2.0","id":1,"method":"server/discover"})", -32602},
                                         {request("tools/list", version + "\"2026-07-28\""), -32602},
                                         {request("tools/list", version + "7"), -32602},
                                         {request("tools/list", version + "\"1900-01-01\""), -32022},
                                         {request("server/discover", version + "\"2099-01-01\""), -32022},
                                         {stateless("ping"), -32601},
                                         {stateless("notifications/cancelled"), -32601},
                                         {stateless("tools/call", R"("name":"fnd")"), -32602}}) {
    CAPTURE(row.line);
    Speaker speaker(Speaker::Begin::without);
    CHECK(speaker.ask(row.line)["error"]["code"] == row.code);
  }
  Speaker speaker(Speaker::Begin::without);
  const Json data = speaker.ask(request("tools/list", version + "\"1900-01-01\""))["error"]["data"];
  CHECK(data["requested"] == "1900-01-01");
  CHECK(data["supported"][0] == "2026-07-28");
}

TEST_CASE("a subscription is acknowledged, and over, since nothing ever changes") {
  Speaker speaker(Speaker::Begin::without);
  const auto lines =
      speaker.lines_for(stateless("subscriptions/listen", R"("notifications":{"toolsListChanged":true})"));
  REQUIRE(lines.size() == 2);
  const Json first = Json::parse(lines[0]);
  CHECK(first["method"] == "notifications/subscriptions/acknowledged");
  CHECK(first["params"]["notifications"] == Json::object());
  CHECK(first["params"]["_meta"]["io.modelcontextprotocol/subscriptionId"] == "a");
  const Json second = Json::parse(lines[1]);
  CHECK(second["id"] == "a");
  CHECK(second["result"]["_meta"]["io.modelcontextprotocol/subscriptionId"] == "a");
}

TEST_CASE("both kinds of clients may speak to one server") {
  Speaker speaker;
  speaker.begin("2024-11-05");
  CHECK(speaker.ask(stateless("tools/list"))["result"]["tools"][0].contains("outputSchema"));
  CHECK_FALSE(speaker.request("tools/list")["result"]["tools"][0].contains("outputSchema"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
