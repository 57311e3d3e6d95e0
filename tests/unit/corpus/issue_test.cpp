// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace weft;

namespace {

Issue read(std::string_view text) {
  Diagnostics found;
  Issue issue = parse_issue(text, "2024-01.md", found);
  CHECK_FALSE(has_errors(found));
  return issue;
}

/// "source URL, reference URL" of an article.
std::string links_of(const Article& article) {
  std::string shown;
  for (const Link& link : article.links) {
    if (!shown.empty()) shown += ", ";
    shown += std::string(name_of(link.role)) + " " + link.url;
  }
  return shown;
}

std::string passages_of(const Article& article, Place place) {
  std::string shown;
  for (const Passage& passage : article.passages) {
    if (passage.place != place) continue;
    if (!shown.empty()) shown += " / ";
    shown += passage.text;
  }
  return shown;
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("headings of one level are the articles, the heading above them all is the issue") {
    const Issue issue =
        read("# Threads 2024-01\n\n## One\n\n[a](https://a.example)\n\n## Two\n\n[b](https://b.example)\n");
    CHECK(issue.title == "Threads 2024-01");
    CHECK(issue.series == "Threads");
    CHECK(issue.date == "2024-01-01");
    REQUIRE(issue.articles.size() == 2);
    CHECK(issue.articles[0].title == "One");
    CHECK(links_of(issue.articles[1]) == "source https://b.example");
  }

  TEST_CASE("headings above the articles are their section") {
    const Issue issue = read(
        "# Title\n\n## Data\n\n### One\n\n[a](https://a.example)\n\n## Nets\n\n### Two\n\n[b](https://b.example)\n");
    REQUIRE(issue.articles.size() == 2);
    CHECK(issue.articles[0].section == std::vector<std::string>{"Data"});
    CHECK(issue.articles[1].section == std::vector<std::string>{"Nets"});
  }

  TEST_CASE("titles are as readers see them") {
    struct Row {
      const char* heading;
      const char* title;
    };
    const Row rows[] = {
        {"## `EXPLAIN` it  ", "EXPLAIN it"},
        {"## **Bold** and _slanted_", "Bold and slanted"},
        {"## It’s \\*that\\* simple &amp; easy", "It’s *that* simple & easy"},
        {"## [Linked](https://a.example) title", "Linked title"},
        {"## C++ ##", "C++"},
        {"Set with a rule\n---------------", "Set with a rule"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.heading);
      const Issue issue = read(std::string("# T\n\n") + row.heading + "\n\n[x](https://x.example)\n");
      REQUIRE(issue.articles.size() == 1);
      CHECK(issue.articles[0].title == row.title);
    }
  }

  TEST_CASE("the source is the source line, else the linked title, else the first link") {
    const Issue issue = read(
        "## A\n\n[s](https://s.example) | [t](https://t.example)\n\nSee [r](https://r.example).\n\n"
        "## [B](https://b.example)\n\nSee [r](https://r.example).\n\n"
        "## C\n\nSee ![i](https://i.example/i.png) [r](https://r.example) and [q](https://q.example).\n");
    REQUIRE(issue.articles.size() == 3);
    CHECK(links_of(issue.articles[0]) ==
          "source https://s.example, source https://t.example, reference https://r.example");
    CHECK(links_of(issue.articles[1]) == "source https://b.example, reference https://r.example");
    CHECK(links_of(issue.articles[2]) ==
          "image https://i.example/i.png, source https://r.example, reference https://q.example");
  }

  TEST_CASE("lines that look like Markdown inside code and HTML are not read") {
    const Issue issue = read(
        "## A\n\n[s](https://s.example)\n\n```bash\n## not a heading\n[no](https://no.example)\n```\n\n"
        "* item\n\n  ```\n  ## nor this\n  ```\n\n<Component />\n\n<div>\n<a "
        "href=\"https://no.example\">no</a>\n</div>\n\n"
        "<!-- ## hidden [no](https://no.example) -->\n\ntext\n");
    REQUIRE(issue.articles.size() == 1);
    CHECK(links_of(issue.articles[0]) == "source https://s.example");
    CHECK(passages_of(issue.articles[0], Place::code) == "bash");
  }

  TEST_CASE("reference links, wrapped links and links without text are links") {
    const Issue issue = read(
        "## A\n\n[s][home]\n\nA [link that\nwraps](https://w.example), [](https://e.example) and "
        "<https://u.example>.\n\n"
        "[home]: https://s.example\n");
    REQUIRE(issue.articles.size() == 1);
    CHECK(links_of(issue.articles[0]) ==
          "source https://s.example, reference https://w.example, reference https://e.example, reference "
          "https://u.example");
    CHECK(issue.articles[0].links[1].text == "link that wraps");
  }

  TEST_CASE("an address no page may link is left out, and it is told") {
    Diagnostics found;
    const Issue issue =
        parse_issue("## A\n\nSee [x](javascript:alert(1)) [m](mailto:a@b.example) [r](./2019-01.md)\n", "a.md", found);
    CHECK(links_of(issue.articles.at(0)) == "reference mailto:a@b.example, reference ./2019-01.md");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "link-address");
  }

  TEST_CASE("a mistake in an address costs no article") {
    for (const std::string address :
         {"htp://c.example/", "https//c.example", "c.example.com/", "", "ftp://c.example/"}) {
      for (const std::string heading : {"", "## News\n\n"}) {
        CAPTURE(address);
        CAPTURE(heading);
        Diagnostics found;
        const Issue list = parse_issue(
            "# X 1\n\n" + heading + "- [A](https://a.example/)\n- [B](https://b.example/)\n- [C](" + address + ")\n",
            "1.md", found);
        REQUIRE(list.articles.size() == 3);
        CHECK(list.articles[2].title == "C");
        CHECK(first_source_link(list.articles[2]) == nullptr);
        REQUIRE(found.size() == 1);
        CHECK(found[0].code == "link-address");
      }
    }
  }

  TEST_CASE("the first sentence leads, the rest is body") {
    const Issue issue = read(
        "## A\n\n[s](https://s.example)\n\nFast, e.g. in cases like v1.2 of it. Slow otherwise.\n\n* and a list\n");
    CHECK(passages_of(issue.articles.at(0), Place::lead) == "Fast, e.g. in cases like v1.2 of it. ");
    CHECK(passages_of(issue.articles.at(0), Place::body) == "Slow otherwise. / and a list");
  }

  TEST_CASE("the title of a post is part of what it says, wherever it stands") {
    const std::string text = "---\ntitle: \"Moving to Kafka\"\n---\n\nWe had a queue.\n";
    Diagnostics found;
    const Issue issue = parse_issue(text, "blog/moving.md", found);
    REQUIRE(issue.articles.size() == 1);
    const Passage& title = issue.articles[0].passages.at(0);
    CHECK(title.place == Place::title);
    CHECK(source_span(title, {10, 15}).begin == text.find("Kafka"));
    CHECK(read("# Moving to Kafka\n\nWe had a queue.\n").articles.at(0).passages.at(0).place == Place::title);
  }

  TEST_CASE("a sentence that makes a title is whole") {
    struct Row {
      const char* item;
      const char* title;
    };
    const Row rows[] = {
        {"It picks IPv6 vs. IPv4 on [its own](https://a.example). Good.", "It picks IPv6 vs. IPv4 on its own"},
        {"Set [it](https://a.example) (e.g. 3 or more). Good.", "Set it (e.g. 3 or more)"},
        {"The U.S. Dollar and [it](https://a.example). Good.", "The U.S. Dollar and it"},
        {"Use `f()` and [g](https://a.example) (https://b.example) now.", "Use f() and g now"},
        {"Make [it](https://a.example) a Vec<T>, <b>please</b>.", "Make it a Vec<T>, please"},
        {"他说：“谁来？” [某人](https://a.example)来。", "他说：“谁来？”"},
        {"A [first](https://a.example) line  \nand a second.", "A first line"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.item);
      const Issue issue = read(std::string("* ") + row.item + "\n* [x](https://x.example)\n");
      CHECK(issue.articles.at(0).title == row.title);
    }
  }

  TEST_CASE("articles of one title are told apart") {
    const Issue issue =
        read("## Same\n\n[a](https://a.example)\n\n## Same\n\n[b](https://b.example)\n\n## Same 2\n\nx\n");
    REQUIRE(issue.articles.size() == 3);
    CHECK(issue.articles[0].slug == "same");
    CHECK(issue.articles[1].slug == "same-2");
    CHECK(issue.articles[2].slug == "same-2-2");
    CHECK(article_id(issue, issue.articles[0]) == "2024-01/same");
  }

  TEST_CASE("what is not UTF-8 is replaced, and it is told") {
    Diagnostics found;
    CHECK(read_text("\xEF\xBB\xBF# a\xFF", found) == "# a\uFFFD");
    REQUIRE(found.size() == 1);
    CHECK(found[0].span.begin == 3);
  }
}
