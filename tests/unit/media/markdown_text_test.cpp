// SPDX-License-Identifier: MIT
#include "media/markdown_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

struct Row {
  std::string text;
  std::string written;
};

}  // namespace

TEST_SUITE("media") {
  TEST_CASE("text in a note is text") {
    for (const Row& row : std::vector<Row>{{"Raft, explained: part 1", "Raft, explained: part 1"},
                                           {"![[embed]]", R"(!\[\[embed\]\])"},
                                           {"#tag", R"(\#tag)"},
                                           {"<b>", R"(\<b\>)"},
                                           {"$x$ ==y== %%z%%", R"(\$x\$ \=\=y\=\= \%\%z\%\%)"},
                                           {"`= this.file`", R"(\`\= this.file\`)"},
                                           {"rating:: 5", R"(rating\:\: 5)"},
                                           {"https://e.org", R"(https\://e.org)"},
                                           {"www.e.org", R"(www\.e.org)"},
                                           {R"(\)", R"(\\)"},
                                           {"two\nlines", "two lines"},
                                           {"^block", R"(\^block)"}}) {
      CAPTURE(row.text);
      CHECK(media::markdown_text(row.text) == row.written);
    }
  }

  TEST_CASE("text in a wikilink cannot end it, and is no field") {
    for (const Row& row : std::vector<Row>{{"C#, explained: part 1", "C#, explained: part 1"},
                                           {"a]] [[b|c", "a］］ ［［b｜c"},
                                           {"<b>", "＜b＞"},
                                           {"rating:: 5", "rating：： 5"},
                                           {"https://e.org", "https：//e.org"}}) {
      CAPTURE(row.text);
      CHECK(media::wikilink_text(row.text) == row.written);
    }
  }

  TEST_CASE("an address cannot end its link, and holds neither mathematics nor a comment") {
    const auto link = media::WebLink::from("https://e.org/a(b)/$c$/%25%25/x::y");
    REQUIRE(link);
    const std::string written = media::markdown_link("The page", *link);
    CHECK(written.starts_with("[The page](<https://e.org/a(b)/%24c%24/"));
    CHECK(written.ends_with(">)"));
    CHECK(written.find("%%") == std::string::npos);
    CHECK(written.find("::") == std::string::npos);
  }

  TEST_CASE("text in front matter is quoted") {
    CHECK(media::yaml_text("a: \"b\"\n- \\c #d 机") == R"("a: \"b\" - \\c #d 机")");
  }
}

}  // namespace weft::tests
