// SPDX-License-Identifier: MIT
#include "serve/host_rule.hpp"

#include <doctest/doctest.h>

#include <string_view>

namespace weft::tests {

TEST_SUITE("serve") {
  TEST_CASE("on this machine alone, only its own names are answered") {
    const serve::HostRule rule("127.0.0.1", "127.0.0.1");
    for (const std::string_view host : {"127.0.0.1", "127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]:1"}) {
      CAPTURE(host);
      CHECK(rule.allows(host));
    }
    for (const std::string_view host :
         {"", ":8080", "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example",
          "192.168.1.2", "[", "[]", "[fe80::1]:1", "[::1", "[::1]evil.example", "[localhost", "[localhost]"}) {
      CAPTURE(host);
      CHECK_FALSE(rule.allows(host));
    }
    CHECK_FALSE(rule.allows(std::string_view("[::1\0.evil.example]", 20)));
  }

  TEST_CASE("a name that was asked for is answered, and addresses where all of them are") {
    CHECK(serve::HostRule("Desk.local", "192.168.1.2").allows("desk.local:80"));
    CHECK(serve::HostRule("desk.local", "192.168.1.2").allows("192.168.1.2"));
    CHECK_FALSE(serve::HostRule("desk.local", "192.168.1.2").allows("localhost"));
    const serve::HostRule all("0.0.0.0", "0.0.0.0");
    CHECK(all.allows("10.0.0.7:80"));
    CHECK(all.allows("localhost"));
    CHECK_FALSE(all.allows("evil.example"));
  }
}

}  // namespace weft::tests
