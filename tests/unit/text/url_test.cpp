// SPDX-License-Identifier: MIT
#include "text/url.hpp"

#include "text/publisher.hpp"

#include <doctest/doctest.h>

#include <string>

using weft::text::is_platform;
using weft::text::parse_web_address;

namespace {

struct UrlRow {
  const char* written;
  const char* expected;
};

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("spellings of one address have one canonical form") {
    const UrlRow rows[] = {
        {"https://Example.ORG/a", "https://example.org/a"},
        {"https://www.example.org/a/", "https://example.org/a"},
        {"https://example.org", "https://example.org"},
        {"https://example.org/", "https://example.org"},
        {"http://example.org:80/a", "http://example.org/a"},
        {"https://example.org:8443/a", "https://example.org:8443/a"},
        {"https://example.org/a#part", "https://example.org/a"},
        {"https://example.org/a?utm_source=x&id=7&fbclid=y", "https://example.org/a?id=7"},
        {"https://example.org/a?utm_source=x", "https://example.org/a"},
        {"https://example.org/%7euser/a%2fb", "https://example.org/~user/a%2Fb"},
        {"https://example.org/a/../b/./c", "https://example.org/b/c"},
        {"https://example.org/a b", "https://example.org/a%20b"},
        {"https://example.org/ü", "https://example.org/%C3%BC"},
        {"  https://example.org/a\n", "https://example.org/a"},
        {"//example.org/a", "https://example.org/a"},
        {"www.example.org/a", "https://example.org/a"},
        {"https://user:secret@example.org/a", "https://example.org/a"},
        {"https://www.com/a", "https://www.com/a"},
        {"https://www.www.example.org/a", "https://example.org/a"},
        {"http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"},
    };
    for (const UrlRow& row : rows) {
      CAPTURE(row.written);
      const auto address = parse_web_address(row.written);
      REQUIRE(address.has_value());
      CHECK(address->canonical == row.expected);
    }
  }

  TEST_CASE("a publisher is a registrable domain, or a tenant of a platform") {
    const UrlRow rows[] = {
        {"https://blog.discordapp.com/how", "discordapp.com"},
        {"http://[2001:db8::1]/a", "[2001:db8::1]"},
        {"http://www.chiark.greenend.org.uk/~sgtatham/", "greenend.org.uk"},
        {"http://docker-saigon.github.io/post/", "docker-saigon.github.io"},
        {"https://github.com/iovisor/bcc", "github.com/iovisor"},
        {"https://github.com/", "github.com"},
        {"https://github.com/features/actions", "github.com"},
        {"https://github.com/orgs/rust-lang/people", "github.com/rust-lang"},
        {"https://gist.github.com/antirez/1", "github.com/antirez"},
        {"https://docs.github.com/en", "github.com"},
        {"https://medium.com/netflix-techblog/x", "medium.com/netflix-techblog"},
        {"https://medium.com/@Gajus/x", "medium.com/@gajus"},
        {"https://medium.com/p/123", "medium.com"},
        {"https://airbnb.medium.com/x", "airbnb.medium.com"},
        {"https://x.com/dabeaz/status/1", "twitter.com/dabeaz"},
        {"https://www.youtube.com/watch?v=1", "youtube.com"},
        {"https://youtu.be/1", "youtube.com"},
        {"https://www.youtube.com/@strangeloop/videos", "youtube.com/@strangeloop"},
        {"https://www.youtube.com/channel/UC1/videos", "youtube.com/channel/uc1"},
        {"https://www.reddit.com/r/rust/comments/1", "reddit.com/r/rust"},
        {"https://blog.substack.com/p/x", "blog.substack.com"},
        {"http://192.0.2.7/a", "192.0.2.7"},
        {"http://localhost/a", "localhost"},
    };
    for (const UrlRow& row : rows) {
      CAPTURE(row.written);
      const auto address = parse_web_address(row.written);
      REQUIRE(address.has_value());
      CHECK(address->source == row.expected);
    }
  }

  TEST_CASE("a platform is where everybody publishes, not one of those who do") {
    CHECK(is_platform("github.com"));
    CHECK(is_platform("medium.com"));
    CHECK_FALSE(is_platform("github.com/uber"));
    CHECK_FALSE(is_platform("example.org"));
  }

  TEST_CASE("what is not an address on the web is none") {
    for (const char* written :
         {"", "mailto:a@example.org", "javascript:alert(1)", "java\nscript:alert(1)", "/a/b", "a b", "https://",
          "https://[v1.a]/", "https:///a", "www.html", "www./a", "ftp://example.org/", "https://exa mple.org:x/"}) {
      CAPTURE(written);
      CHECK_FALSE(parse_web_address(written).has_value());
    }
    CHECK_FALSE(parse_web_address("https://example.org/" + std::string(9000, 'a')).has_value());
  }

  TEST_CASE("an address with a mistake in it is told from one that leads to no page on purpose") {
    for (const char* broken :
         {"", "htp://a.example", "https:/a", "https//a.example", "Http;//a.example", "ftp://a.example", "javascript:x",
          "\\\\host\\share", "a.example.com/page", "example.org", "https://"}) {
      CAPTURE(broken);
      CHECK(weft::text::is_broken_address(broken));
    }
    for (const char* meant : {"mailto:a@b.example", "TEL:+44", "#top", "/2019/05", "./2019-05.md", "images/com", ".com",
                              "2019-05.html", "?page=2"}) {
      CAPTURE(meant);
      CHECK_FALSE(weft::text::is_broken_address(meant));
    }
  }

  TEST_CASE("an address to click cannot break out of where it is put") {
    const auto address = parse_web_address("https://example.org/\"><script>\\^`{|}");
    REQUIRE(address.has_value());
    CHECK(address->url == "https://example.org/%22%3E%3Cscript%3E%5C%5E%60%7B%7C%7D");
  }

  TEST_CASE("a mark that turns the direction of an address shows in it") {
    const auto address = parse_web_address("https://example.org/\u202Egnp.exe/\u4F8B");
    REQUIRE(address.has_value());
    CHECK(address->url == "https://example.org/%E2%80%AEgnp.exe/\u4F8B");
  }

  TEST_CASE("an address that needs no parser is read as the parser reads it") {
    for (const char* rest : {"a.example",
                             "a.example/",
                             "a.example/b/c/",
                             "www.a.example/b",
                             "www.a",
                             "a.example./b",
                             "...",
                             ".",
                             "a.example?b=c",
                             "a.example/b?",
                             "a.example/?utm_source=x&b=1&&fbclid=2",
                             "a.example/b?c=/d?e#f?/g",
                             "a.example#",
                             "192.0.2.7/b",
                             "github.com/owner/name",
                             "github.com//owner",
                             "github.com/./owner",
                             "github.com/a/../owner",
                             "github.com/.owner",
                             "youtube.com/@name",
                             "medium.com/@name/p;v=1,2",
                             "blog.a.co.uk/(b)*'!$",
                             "a.example:443/b",
                             "u@a.example/b",
                             "a.example/b:c@d",
                             "a.example/%7eb",
                             "a.example/b c",
                             "a.example/[b]",
                             "a_b.example/",
                             "-/b",
                             "a.example/\xC3\xA9"}) {
      CAPTURE(rest);
      const auto address = parse_web_address("https://" + std::string(rest));
      const auto parsed = parse_web_address("HTTPS://" + std::string(rest));  // capitals want the parser
      REQUIRE(address.has_value() == parsed.has_value());
      if (!address) continue;
      CHECK(address->canonical == parsed->canonical);
      CHECK(address->source == parsed->source);
      CHECK(address->url.substr(8) == parsed->url.substr(8));
    }
  }

  TEST_CASE("one page has one name whatever the scheme") {
    CHECK(weft::text::without_scheme("http://example.org/a") == weft::text::without_scheme("https://example.org/a"));
  }
}
