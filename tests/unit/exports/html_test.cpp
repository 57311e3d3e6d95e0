// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "media/base64.hpp"
#include "support/holds.hpp"
#include "text/deflate.hpp"
#include "unit/exports/hostile_world.hpp"

#include <weft/diagnostic.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

const ExplorerPage blank{
    "<html><head><!--weft:head--><title>Topic map</title></head><body><!--weft:data--></body></html>", "'sha256-abc='",
    "'sha256-def='"};

std::string page_of(const TopicGraph& graph, const std::string& title, const ExplorerPage& page = blank) {
  const Excerpt whole(graph);
  std::ostringstream out;
  write_explorer_page(page, Explorer(whole), title, out);
  return out.str();
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("the page holds each part once, packed, in the order in which it is wanted") {
    const TopicGraph graph = little_graph();
    const Excerpt whole(graph);
    const Explorer explorer(whole);
    const std::string page = page_of(graph, "Little");
    std::string rest = page;
    for (const std::string& name : explorer.part_names()) {
      CAPTURE(name);
      std::ostringstream part;
      explorer.write_part(name, part);
      const std::string element = "<script type=\"text/plain\" data-part=\"" + name + "\">" +
                                  media::base64(text::deflated(part.str(), text::DeflateForm::raw)) + "</script>";
      const std::size_t at = rest.find(element);
      REQUIRE(at != std::string::npos);
      rest = rest.substr(at + element.size());
    }
    CHECK(occurrences(page, "<script") == explorer.part_names().size());
    CHECK(page.ends_with("</body></html>"));
    CHECK(occurrences(page, "<!--weft:") == 0);
  }

  TEST_CASE("the page is let to do nothing but run its own script") {
    const std::string page = page_of(little_graph(), "Little");
    CHECK(page.find("<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                    "script-src 'sha256-abc='; style-src 'sha256-def='; img-src data:; base-uri 'none'; "
                    "form-action 'none'\">") != std::string::npos);
    CHECK(page.find("connect-src") == std::string::npos);
  }

  TEST_CASE("no text of an archive opens a tag of the page, its title neither") {
    for (const TopicGraph& graph : {hostile_graph(), monstrous_graph()}) {
      const std::string plain = page_of(graph, "T");
      for (const std::string_view title : hostile_titles) {
        CAPTURE(title);
        const std::string page = page_of(graph, std::string(title));
        CHECK(occurrences(page, "<") == occurrences(plain, "<"));
        CHECK(page.find("alert(") == page.find("alert(1)"));
        CHECK(occurrences(page, "<title>") == 1);
      }
    }
  }

  TEST_CASE("the page is the same bytes twice") {
    CHECK(page_of(monstrous_graph(), "T") == page_of(monstrous_graph(), "T"));
  }

  TEST_CASE("the page that comes with weft takes the data; without it the format says how to get it") {
    const TopicGraph graph = little_graph();
    std::ostringstream out;
    if (!has_explorer_page()) {
      CHECK_THROWS_WITH_AS(write_html(Excerpt(graph), {}, out), doctest::Contains("without the explorer"), Error);
      return;
    }
    write_html(Excerpt(graph), {}, out);
    CHECK(out.str().starts_with("<!doctype html>"));
    CHECK(occurrences(out.str(), "data-part=\"start\"") == 1);
    CHECK(occurrences(out.str(), "<!--weft:") == 0);
  }
}

}  // namespace weft::tests
