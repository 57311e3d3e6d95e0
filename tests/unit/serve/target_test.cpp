// SPDX-License-Identifier: MIT
#include "serve/target.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace weft::tests {

TEST_SUITE("serve") {
  TEST_CASE("a target is a path and its parameters, decoded as forms encode them") {
    const auto target = serve::parse_target("/api/find?words=raft+%E7%BC%96%E7%A8%8B&limit=5&&flag&empty=");
    REQUIRE(target);
    CHECK(target->path == "/api/find");
    CHECK(target->parameters == std::vector<std::pair<std::string, std::string>>{
                                    {"words", "raft 编程"}, {"limit", "5"}, {"flag", ""}, {"empty", ""}});
  }

  TEST_CASE("what is no path, or no text, is none") {
    for (const std::string_view target : {"", "api", "http://localhost/", "*", "/api/find?words=%", "/?a=%zz", "/?a=%4",
                                          "/?a=%ff", "/?a=%00", "/?%c3=1", "/?a=%-1"}) {
      CAPTURE(target);
      CHECK_FALSE(serve::parse_target(target));
    }
    CHECK(serve::parse_target("/"));
    CHECK(serve::parse_target("/?")->parameters.empty());
  }

  TEST_CASE("a target may name the host it is meant for") {
    const auto parts = [](std::string_view target) {
      const serve::SentTarget sent = serve::split_target(target);
      return std::pair(sent.host, sent.rest);
    };
    using Parts = std::pair<std::string_view, std::string_view>;
    CHECK(parts("/api/find?words=http://x/") == Parts("", "/api/find?words=http://x/"));
    CHECK(parts("http://localhost:80/data/start?of=1") == Parts("localhost:80", "/data/start?of=1"));
    CHECK(parts("HTTP://[::1]") == Parts("[::1]", "/"));
    CHECK(parts("http://localhost?a=1") == Parts("localhost", "?a=1"));
    CHECK(parts("https://localhost/") == Parts("", "https://localhost/"));
    CHECK(parts("*") == Parts("", "*"));
  }
}

}  // namespace weft::tests
