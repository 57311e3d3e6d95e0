// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace weft;

namespace {

/// A line for each article: `shape: section > section > title <source>`.
std::string articles_of(std::string_view text, const ReadingRules& rules = {},
                        std::string_view path = "digest/2024-01.md") {
  Diagnostics found;
  const Issue issue = parse_issue(text, path, found, rules);
  std::string shown;
  for (const Article& article : issue.articles) {
    shown += std::string(name_of(article.shape)) + ": ";
    for (const std::string& heading : article.section) shown += heading + " > ";
    shown += article.title;
    if (const Link* source = first_source_link(article)) shown += " <" + source->url + ">";
    shown += '\n';
  }
  return shown;
}

struct SegmentationRow {
  const char* name;
  const char* text;
  const char* articles;
};

void check(std::initializer_list<SegmentationRow> rows) {
  for (const SegmentationRow& row : rows) {
    CAPTURE(row.name);
    CHECK(articles_of(row.text) == row.articles);
  }
}

}  // namespace

TEST_SUITE("corpus") {
  TEST_CASE("the shape of an issue is found from its structure") {
    check({
        {"headings with a source line below",
         "# Digest 1\n\n## Queues\n\n[a.example](https://a.example/q)\n\nWhy they grow.\n\n* a list\n* with [a "
         "link](https://l.example)\n\n## Logs\n\n[Read the post](https://b.example/l)\n\nThey are append-only.\n",
         "sections: Queues <https://a.example/q>\nsections: Logs <https://b.example/l>\n"},
        {"headings that are links",
         "## News\n\nHello.\n\n### [One](https://a.example/1)\n\nText.\n\n### [Two](https://a.example/2) by Ann "
         "Lee\n\nText.\n",
         "sections: News > One <https://a.example/1>\nsections: News > Two <https://a.example/2>\n"},
        {"paragraphs that are one link, parted by rules",
         "# Digest 1\n\n[One](https://a.example/1)\n\nText with [more](https://m.example).\n\n---\n\n"
         "[Two](https://a.example/2)\n\n- a point\n\n---\n\nThanks for reading, [tell us](https://t.example)!\n",
         "links: One <https://a.example/1>\nlinks: Two <https://a.example/2>\n"},
        {"bold links with their text behind a dash",
         "**[One](https://a.example/1)** - what it is.\n\n**[Two](https://a.example/2)** — and this.\n",
         "links: One <https://a.example/1>\nlinks: Two <https://a.example/2>\n"},
        {"list items that lead with a link",
         "Welcome, [write to us](https://w.example).\n\n## Posts\n\n* [One](https://a.example/1) by Ann Lee\n\n  > A "
         "quote.\n\n* [Two\n  wrapped](https://a.example/2). A remark.\n\n## Talks\n\n* [Three](https://a.example/3)\n",
         "list: Posts > One <https://a.example/1>\nlist: Posts > Two wrapped <https://a.example/2>\nlist: Talks > "
         "Three "
         "<https://a.example/3>\n"},
        {"list items that hold a link",
         "## Merged\n\n* The cache [forgets faster](https://a.example/1) under load. It was slow.\n* Fix [the "
         "clock](https://a.example/2)\n* Nothing to see\n",
         "list: Merged > The cache forgets faster under load <https://a.example/1>\nlist: Merged > Fix the clock "
         "<https://a.example/2>\n"},
        {"nested items belong to the item above them, unless that only names them",
         "## Events\n\n* 2024-01-02 | Bern | [Group](https://g.example)\n    * [Talk](https://t.example)\n* Remote\n   "
         " * "
         "[Meeting](https://m.example)\n",
         "list: Events > 2024-01-02 | Bern | Group <https://g.example>\nlist: Events > Remote > Meeting "
         "<https://m.example>\n"},
        {"numbered items whose texts nobody indented",
         "1. [One](https://a.example/1)\n\nText one.\n\n2. [Two](https://a.example/2)\n\nText two.\n",
         "list: One <https://a.example/1>\nlist: Two <https://a.example/2>\n"},
        {"numbered paragraphs",
         "# 周刊 1\n\n## "
         "文章\n\n1、[标题一](https://a.example/1)（英文）\n\n![图](https://i.example/1.png)\n\n正文。\n\n"
         "2、**标题二**（[原文](https://a.example/2)）\n\n正文。\n\n（1）要点一。\n\n（2）要点二。\n\n## "
         "言论\n\n1、\n\n"
         "慢就是快。先写测试。\n\n-- [某人](https://q.example)\n",
         "numbered: 文章 > 标题一 <https://a.example/1>\nnumbered: 文章 > 标题二 <https://a.example/2>\nnumbered: 言论 "
         "> "
         "慢就是快 <https://q.example>\n"},
        {"a numbered heading for others",
         "## 动态\n\n1、[标题一](https://a.example/1)\n\n2、其他\n\n（1）[标题二](https://a.example/2)。\n\n"
         "（2）某公司推出[新相机](https://a.example/3)，很小。\n",
         "numbered: 动态 > 标题一 <https://a.example/1>\nnumbered: 动态 > 其他 > 标题二 "
         "<https://a.example/2>\nnumbered: 动态 "
         "> 其他 > 某公司推出新相机，很小 <https://a.example/3>\n"},
        {"numbers that miss some, or are mistyped",
         "## "
         "文章\n\n1、[标题一](https://a.example/1)\n\n2、[标题二](https://a.example/2)\n\n9、[标题三](https://"
         "a.example/3)\n\n"
         "4、[标题四](https://a.example/4)\n\n1、[要点](https://b.example)\n",
         "numbered: 文章 > 标题一 <https://a.example/1>\nnumbered: 文章 > 标题二 <https://a.example/2>\n"
         "numbered: 文章 > 标题三 <https://a.example/3>\nnumbered: 文章 > 标题四 <https://a.example/4>\n"},
        {"paragraphs that hold links",
         "# 摘要 2024-01\n\n大家好，上一期是 [2023-52](https://d.example/2023-52.html)。\n\n这篇讲缓存。很好 "
         "[a.example](https://a.example/1)。\n\n那篇讲[日志](https://a.example/2)的写法。\n",
         "prose: 这篇讲缓存 <https://a.example/1>\nprose: 那篇讲日志的写法 <https://a.example/2>\n"},
        {"texts that close with their address",
         "## Data\n\nTables that remember their past.\n\nhttps://a.example/1\n\nA queue in one file.\n"
         "https://a.example/2\n",
         "prose: Data > Tables that remember their past <https://a.example/1>\nprose: Data > A queue in one file "
         "<https://a.example/2>\n"},
        {"points of an essay are no articles",
         "# 周刊 1\n\n## "
         "读书\n\n我读了[一本书](https://a.example/b)，有几点。\n\n1、\n\n先写测试。\n\n2、\n\n再写程序。\n\n"
         "## 文章\n\n1、[标题](https://a.example/1)\n",
         "sections: 读书 <https://a.example/b>\nnumbered: 文章 > 标题 <https://a.example/1>\n"},
        {"paragraphs that all begin with a link",
         "## "
         "动态\n\n[甲](https://a.example/1)宣布一事。\n\n[乙](https://a.example/2)，很小。\n\n[丙](https://a.example/"
         "3) "
         "很大。\n",
         "prose: 动态 > 甲宣布一事 <https://a.example/1>\nprose: 动态 > 乙 <https://a.example/2>\nprose: 动态 > 丙 "
         "很大 "
         "<https://a.example/3>\n"},
        {"a list of sentences is one even where a link comes first",
         "## Merged\n\n* [Caches](https://a.example/1) to beta\n* The [clock](https://a.example/2) ticks\n",
         "list: Merged > Caches to beta <https://a.example/1>\nlist: Merged > The clock ticks <https://a.example/2>\n"},
        {"code begins a sentence, and ends none",
         "* The new clock [has landed](https://a.example/1). `tick` is gone.\n* A pattern [may "
         "hold](https://a.example/2) "
         "rests, like `{ a, .. } = b`, now\n",
         "list: The new clock has landed <https://a.example/1>\nlist: A pattern may hold rests, like { a, .. } = b, "
         "now "
         "<https://a.example/2>\n"},
        {"a text that only names somebody",
         "## Posts\n\n* [A](https://a.example/1)\n\n## Jobs\n\nNone. Write to "
         "[@ann](https://social.example/ann).\n\n## "
         "Thanks\n\nTo [@ann](https://social.example/ann) for [a patch](https://a.example/2).\n",
         "list: Posts > A <https://a.example/1>\nsections: Thanks <https://a.example/2>\n"},
        {"an address without a scheme", "* [A](www.a.example/1)\n* [B](https://a.example/2)\n",
         "list: A <https://www.a.example/1>\nlist: B <https://a.example/2>\n"},
        {"a release beside its project",
         "* [tool](https://a.example/tool) [v2.1](https://a.example/tool/v2.1): faster\n* "
         "[other](https://a.example/o)\n",
         "list: tool v2.1 <https://a.example/tool/v2.1>\nlist: other <https://a.example/o>\n"},
        {"paragraphs beside a list that tell of a page of their own",
         "## Merged\n\n[Old gates](https://a.example/1) have been removed.\n\n* [B](https://a.example/2)\n* "
         "[C](https://a.example/3)\n* [F](https://a.example/6)\n\nTests: [d](https://a.example/4), "
         "[e](https://a.example/5)\n\nTell us [what you "
         "think](https://t.example).\n",
         "prose: Merged > Old gates have been removed <https://a.example/1>\nlist: Merged > B "
         "<https://a.example/2>\nlist: Merged > C <https://a.example/3>\nlist: Merged > F "
         "<https://a.example/6>\nprose: Merged > Tests: d, e "
         "<https://a.example/4>\n"},
        {"a quote is not what its article is about",
         "## Quote\n\n> As [they](https://t.example) say.\n\n– [Ann](https://q.example)\n\n## Posts\n\n* "
         "[A](https://a.example/1)\n",
         "sections: Quote <https://q.example>\nlist: Posts > A <https://a.example/1>\n"},
        {"bold lines that part a text",
         "## Posts\n\n**Plugins**  \n<https://a.example/1>  \nA thought.\n\n**Scaling**\n\nHow it "
         "[grew](https://a.example/2).\n",
         "sections: Posts > Plugins <https://a.example/1>\nsections: Posts > Scaling <https://a.example/2>\n"},
        {"bullets behind numbered items that were meant to be set in",
         "1. A model\n  - Paper: https://a.example/1\n  - [Code](https://c.example)\n2. Another\n  - Paper: "
         "https://a.example/2\n",
         "list: A model <https://a.example/1>\nlist: Another <https://a.example/2>\n"},
        {"people are not what an article is about",
         "* *Ann Lee* ([@ann](https://twitter.com/ann)): On queues. - https://a.example/1\n* "
         "[B](https://a.example/2)\n",
         "list: Ann Lee (@ann): On queues <https://a.example/1>\nlist: B <https://a.example/2>\n"},
        {"a quoted list below a linked heading is no source line",
         "## Links\n\n### [One](https://a.example/1)\n\n> - [Videos](https://v.example)\n> - "
         "[Slides](https://s.example)\n\n### [Two](https://a.example/2)\n\nText.\n",
         "sections: Links > One <https://a.example/1>\nsections: Links > Two <https://a.example/2>\n"},
        {"text whose only link is an address",
         "## News\n\nPlease fill in the survey:\n\n<https://a.example/1>\n\n## Posts\n\n* [A](https://a.example/2)\n",
         "sections: News <https://a.example/1>\nlist: Posts > A <https://a.example/2>\n"},
        {"a post",
         "# How we moved\n\nWe had a queue, as [told before](https://a.example/1).\n\n## The plan\n\nA long text about "
         "the "
         "plan that we had, and why we had it.\n\n## The end\n\nIt went well, thank you, and nobody noticed a thing.\n",
         "post: How we moved <https://a.example/1>\n"},
        {"a link without a text", "Some text.\n\n[](https://a.example/1)\n", "post: 2024-01 <https://a.example/1>\n"},
        {"a text before a rule is no part of what an address behind it tells of",
         "Welcome.\n\n---\n\nQueues are hard.\n\nhttps://a.example/1\n\nLogs are easy.\n\nhttps://a.example/2\n",
         "prose: Queues are hard <https://a.example/1>\nprose: Logs are easy <https://a.example/2>\n"},
        {"addresses that lead", "* <https://a.example/1> - Some text\n* https://a.example/2: more\n",
         "list: Some text <https://a.example/1>\nlist: more <https://a.example/2>\n"},
        {"a heading without a text",
         "##\n\n[A](https://a.example/1) is here.\n\n## Posts\n\n* [B](https://a.example/2)\n",
         "sections: A <https://a.example/1>\nlist: Posts > B <https://a.example/2>\n"},
        {"tasks and emoji in words", "* [ ] [A](https://a.example/1)\n* :tada: [B](https://a.example/2) (by Ann Lee)\n",
         "list: A <https://a.example/1>\nlist: B <https://a.example/2>\n"},
        {"nothing", "\n\n", ""},
    });
  }

  TEST_CASE("shapes mix within a file") {
    check({
        {"lists, linked headings, texts and link paragraphs",
         "## News\n\nThe [election](https://e.example) is over, and the [release](https://r.example) is out.\n\n"
         "## Featured\n\n### [A change](https://a.example/1)\n\nWhat it does, see:\n\n* [docs](https://d.example)\n\n"
         "## Proposal\n\n[A proposal](https://a.example/2)\n\nWhat it wants.\n\n"
         "## Merged\n\n* [B](https://a.example/3)\n* [C](https://a.example/4)\n\n"
         "## Deprecated\n\n* [D](https://a.example/5)\n",
         "sections: News <https://e.example>\nsections: Featured > A change <https://a.example/1>\nlinks: Proposal > A "
         "proposal <https://a.example/2>\nlist: Merged > B <https://a.example/3>\nlist: Merged > C "
         "<https://a.example/4>\nlist: Deprecated > D <https://a.example/5>\n"},
        {"bold words above a list are a heading",
         "# Jobs\n\n**Acme**\n\n* [Engineer](https://a.example/1)\n\n**Initech**\n\n* [Clerk](https://a.example/2)\n",
         "list: Acme > Engineer <https://a.example/1>\nlist: Initech > Clerk <https://a.example/2>\n"},
        {"a heading that only announces",
         "## Posts\n\n* [A](https://a.example/1)\n\n## Approved\n\nChanges follow the [process](https://p.example). "
         "Approved this week:\n\n*Nothing was approved.*\n\n## Pending\n\nEvery week [the team](https://t.example) "
         "decides.\n\n### Now\n\n* [B](https://a.example/2)\n",
         "list: Posts > A <https://a.example/1>\nlist: Pending > Now > B <https://a.example/2>\n"},
        {"a linked heading without a text",
         "## Posts\n\n* [A](https://a.example/1)\n* [B](https://a.example/2)\n\n### "
         "[Proposals](https://p.example)\n\n*None "
         "this week.*\n\n### Others\n\n* [C](https://a.example/3)\n",
         "list: Posts > A <https://a.example/1>\nlist: Posts > B <https://a.example/2>\nlist: Posts > Others > C "
         "<https://a.example/3>\n"},
        {"names and attributions are no articles",
         "## Posts\n\n* [A](https://a.example/1)\n\n## Contributors\n\n* Ann\n* Bob\n\n## Quote\n\n> It works.\n\n"
         "– [Ann](https://q.example)\n\n[Send us more!](https://s.example)\n",
         "list: Posts > A <https://a.example/1>\nsections: Quote <https://q.example>\n"},
    });
  }

  TEST_CASE("what other programs would take out or forgive is no obstacle") {
    check({
        {"headings without a blank",
         "##News\n\n###[One](https://a.example/1)\nText one.\n\n###[Two](https://a.example/2)\n\nText "
         "two.\n",
         "sections: News > One <https://a.example/1>\nsections: News > Two <https://a.example/2>\n"},
        {"lines of a template language",
         "* [A][one]\n* [B](https://a.example/2)\n\n{% include references.md %}\n[one]: https://a.example/1\n",
         "list: A <https://a.example/1>\nlist: B <https://a.example/2>\n"},
        {"attributes of another Markdown",
         "## Need help {#help}\n\n* The [fund](https://a.example/1){:target=\"_blank\"} is open\n* Use {this} "
         "[b](https://a.example/2)\n* [c](https://c.example) [v2.1](https://a.example/3){:target=\"_blank\"}\n",
         "list: Need help > The fund is open <https://a.example/1>\nlist: Need help > Use {this} b "
         "<https://a.example/2>\nlist: Need help > c v2.1 <https://a.example/3>\n"},
        {"components", "## Title <Badge text=\"new\" />\n\n[a.example](https://a.example/1)\n\nText.\n",
         "sections: Title <https://a.example/1>\n"},
        {"the issue's title among several headings of its level",
         "# Weekly No. 12 (2021-04-07)\n\nWelcome to [Weekly](https://w.example)!\n\n# News\n\n* "
         "[A](https://a.example/1)\n\n# Tools\n\n* [B](https://a.example/2)\n",
         "list: News > A <https://a.example/1>\nlist: Tools > B <https://a.example/2>\n"},
    });
  }

  TEST_CASE("an issue with a number is no post") {
    const std::string text =
        "## Stories\n\nA long story about a queue, with [a link](https://a.example/1).\n\n## Ideas\n\nAn idea.\n\n## "
        "Thoughts\n\nA thought.\n";
    const char* path = "blog/moving.md";
    CHECK(articles_of("# Weekly #12\n\n" + text, {}, path).starts_with("sections: Stories <https://a.example/1>\n"));
    CHECK(articles_of("# How we moved\n\n" + text, {}, path).starts_with("post: How we moved"));
  }

  TEST_CASE("a shape that is laid down is used, and headings to skip are left out with all below them") {
    const std::string text =
        "## Posts\n\n[A](https://a.example/1) is good.\n\n* [B](https://a.example/2)\n\n## Jobs\n\n* "
        "[C](https://a.example/3)\n\n### More\n\n* [D](https://a.example/4)\n";
    ReadingRules rules;
    rules.skip = {" jobs "};
    CHECK(articles_of(text, rules) ==
          "prose: Posts > A is good <https://a.example/1>\nlist: Posts > B <https://a.example/2>\n");
    rules.shape = Shape::prose;
    CHECK(articles_of(text, rules) == "prose: Posts > A is good <https://a.example/1>\n");
    rules.shape = Shape::sections;
    CHECK(articles_of(text, rules) == "sections: Posts <https://a.example/1>\n");
    rules.shape = Shape::post;
    CHECK(articles_of(text, rules) == "post: Posts <https://a.example/1>\n");
  }

  TEST_CASE("relative links lead below the base that is laid down") {
    ReadingRules rules;
    rules.base_url = "https://news.example/issues/";
    CHECK(articles_of("* [A](./2023-12.html)\n* [B](/about)\n", rules) ==
          "list: A <https://news.example/issues/2023-12.html>\nlist: B <https://news.example/about>\n");
    rules.base_url = "https://news.example/issues";
    CHECK(articles_of("* [A](12.html)\n* [B](https://b.example)\n", rules) ==
          "list: A <https://news.example/issues/12.html>\nlist: B <https://b.example>\n");
  }
}
