// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/server.hpp"
#include "support/keep_corpus.hpp"
#include "support/little_world.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <utility>

/// A server, spoken to line by line.
namespace weft::tests {

using mcp::Json;

/// A server over the little world, or over no archive yet.
class Speaker {
 public:
  enum class Begin { with_archive, without };

  explicit Speaker(Begin begin = Begin::with_archive) : path_(folder_.path("weft.db")) {
    if (begin == Begin::with_archive) keep(little_rows());
  }

  /// Has the archive hold other issues.
  void keep(const std::vector<IssueRow>& rows) const {
    const auto ontology = little_ontology();
    keep_corpus(path_, {ontology, make_issues(*ontology, rows)});
  }

  std::vector<std::string> lines_for(const std::string& line) { return server_.answer(line); }

  /// The one reply to a line.
  Json ask(const std::string& line) {
    const std::vector<std::string> lines = lines_for(line);
    REQUIRE(lines.size() == 1);
    return Json::parse(lines.front());
  }

  Json request(const std::string& method, Json parameters = Json::object()) {
    return ask(Json({{"jsonrpc", "2.0"}, {"id", 7}, {"method", method}, {"params", std::move(parameters)}}).dump());
  }

  /// Begins as a client of a revision does.
  void begin(const std::string& revision) {
    const Json reply = request("initialize", {{"protocolVersion", revision}, {"capabilities", Json::object()}});
    REQUIRE(reply.at("result").at("protocolVersion") == revision);
  }

  /// What a call of a tool comes to.
  Json call(const std::string& tool, Json arguments) {
    return request("tools/call", {{"name", tool}, {"arguments", std::move(arguments)}}).at("result");
  }

  /// The answer of a call that succeeds.
  Json answer(const std::string& tool, Json arguments) {
    Json result = call(tool, std::move(arguments));
    CAPTURE(result.dump());
    REQUIRE(result.at("isError") == false);
    CHECK(Json::parse(result.at("content").at(0).at("text").get<std::string>()) == result.at("structuredContent"));
    return result.at("structuredContent");
  }

  /// What is said of a call that fails.
  std::string failure(const std::string& tool, Json arguments) {
    const Json result = call(tool, std::move(arguments));
    CAPTURE(result.dump());
    REQUIRE(result.at("isError") == true);
    CHECK_FALSE(result.contains("structuredContent"));
    return result.at("content").at(0).at("text").get<std::string>();
  }

  const std::string& archive() const { return path_; }
  std::string log() const { return log_.str(); }

 private:
  TemporaryFolder folder_;
  std::string path_;
  std::ostringstream log_;
  mcp::Server server_{{path_, "1.2.3"}, log_};
};

}  // namespace weft::tests
