// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

/// A newsletter of three issues in an archive, and a place for the next.
class CheckedNewsletter {
 public:
  CheckedNewsletter() {
    const std::vector<std::pair<std::string, std::string>> issues{{"01", "Alpha"}, {"02", "Beta"}, {"03", "Gamma"}};
    for (const auto& [number, title] : issues) {
      folder_.write("weekly/2024-" + number + ".md",
                    "---\ntitle: Weekly 2024-" + number + "\nseries: Weekly\ndate: 2024-" + number +
                        "-10\nhero_colour: red\n---\n\n# Weekly 2024-" + number + "\n\n## " + title +
                        "\n\n[a.example](https://a.example/" + number + ")\n\nText.\n");
    }
    const Ran built = run_weft({"build", folder_.path("weekly"), "--no-exports", "-o", folder_.path("out")});
    REQUIRE(built.exit == 0);
  }

  Ran check(const std::string& text, const std::vector<std::string>& options = {"--quiet"},
            const std::string& name = "2024-04.md") const {
    folder_.write("weekly/" + name, text);
    std::vector<std::string> arguments{"check", folder_.path("weekly/" + name), "--archive",
                                       folder_.path("out/weft.db")};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_weft(arguments);
  }

  Ran ask(std::vector<std::string> arguments, const std::string& input = {}) const {
    arguments.insert(arguments.end(), {"--archive", folder_.path("out/weft.db")});
    return run_weft(arguments, input);
  }

  std::string path(std::string_view name) const { return folder_.path(name); }

 private:
  TemporaryFolder folder_;
};

/// `line:column: code` for each finding.
std::vector<std::string> findings_of(const std::string& out) {
  std::vector<std::string> findings;
  for (const std::string& line : lines_of(out)) {
    const std::size_t file = line.find(".md:");
    const std::size_t code = line.rfind(" [");
    const std::size_t end = file == std::string::npos ? file : line.find(": ", file);
    if (end == std::string::npos || code == std::string::npos || !line.ends_with(']')) continue;
    findings.push_back(line.substr(file + 4, end - file - 4) + ": " + line.substr(code + 2, line.size() - code - 3));
  }
  return findings;
}

const std::string head = "---\ntitle: Weekly 2024-04\nseries: Weekly\ndate: 2024-04-10\n---\n";
const std::string link = "\n[a.example](https://a.example/new)\n";

}  // namespace

TEST_SUITE("cli") {
  TEST_CASE("each slip in an issue is found at its place") {
    struct Row {
      std::string name;
      std::string text;
      std::vector<std::string> findings;
    };
    const std::vector<Row> rows{
        {"clean", head + "## New\n" + link, {}},
        {"sent before", head + "## New\n\n[a.example](http://www.a.example/02/)\n", {"8:2: link-sent-before"}},
        {"no source link", head + "## New\n" + link + "\n## Old\n\nNothing.\n", {"10:4: article-no-source"}},
        {"one title twice",
         head + "## New\n" + link + "\n## new\n\n[b](https://b.example/)\n",
         {"10:4: article-same-title"}},
        {"one page twice",
         head + "## New\n" + link + "\n## Newer\n\n[b](https://a.example/new/)\n",
         {"12:2: link-repeated"}},
        {"no text", head + "## New\n" + link + "\n[](https://b.example/)\n", {"10:2: link-no-text"}},
        {"no text in a list",
         head + "## New\n" + link + "\n## More\n\n- [A](https://c.example/a)\n- [](https://b.example/)\n",
         {"13:4: link-no-text"}},
        {"no text in code", head + "## New\n" + link + "\n`[](https://b.example/)`\n", {}},
        {"a picture has no text",
         head + "## New\n" + link + "\n[![](https://b.example/i.png)](https://b.example/)\n",
         {}},
        {"no such file", head + "## New\n" + link + "\nSee [this](gone.md).\n", {"10:6: link-no-file"}},
        {"such a file", head + "## New\n" + link + "\nSee [this](2024-01.md), [that](2024-02.html), [top](#a).\n", {}},
        {"no scheme", head + "## New\n" + link + "\nSee [this](b.example.com/x).\n", {"10:6: link-address"}},
        {"half a scheme", head + "## New\n" + link + "\nSee [this](https//b.example).\n", {"10:6: link-address"}},
        {"no host", head + "## New\n" + link + "\nSee [this](https://https/x).\n", {"10:6: link-malformed"}},
        {"a letter", head + "## New\n" + link + "\nWrite [me](mailto:me@example.com).\n", {}},
        {"another scheme", head + "## New\n" + link + "\nSee [this](javascript:x).\n", {"10:6: link-address"}},
        {"a key misspelled",
         "---\ntitle: Weekly 2024-04\nseries: Weekly\ndate: 2024-04-10\npermalnk: x\n---\n## New\n" + link,
         {"5:1: front-matter-unknown"}},
        {"keys of others",
         "---\ntitle: Weekly 2024-04\nseries: Weekly\ndate: 2024-04-10\nlayout: post\nlast-modified-at: "
         "x\nhero_colour: "
         "blue\n---\n## New\n" +
             link,
         {}},
        {"the number of another",
         "---\ntitle: Weekly 2024-03\nseries: Weekly\ndate: 2024-04-10\n---\n## New\n" + link,
         {"1:1: issue-same-number"}},
        {"the date of another",
         "---\ntitle: Weekly 2024-04\nseries: Weekly\ndate: 2024-03-10\n---\n## New\n" + link,
         {"1:1: issue-same-date"}},
        {"a date too early",
         "---\ntitle: Weekly 2024-04\nseries: Weekly\ndate: 2024-02-11\n---\n## New\n" + link,
         {"1:1: issue-date-order"}},
    };
    const CheckedNewsletter newsletter;
    for (const Row& row : rows) {
      CAPTURE(row.name);
      const Ran ran = newsletter.check(row.text);
      CHECK(findings_of(ran.out) == row.findings);
      CHECK(ran.exit == (row.findings.empty() ? 0 : 1));
      if (row.findings.empty()) CHECK(ran.out.empty());
      CHECK(ran.err.empty());
    }
  }

  TEST_CASE("an issue without number and date is missing both") {
    const CheckedNewsletter newsletter;
    const Ran ran =
        newsletter.check("---\ntitle: Weekly\nseries: Weekly\n---\n## New\n" + link, {"--quiet"}, "next.md");
    CHECK(findings_of(ran.out) == std::vector<std::string>{"1:1: issue-no-number", "1:1: issue-no-date"});
  }

  TEST_CASE("a key that only this issue has is a note, which is no finding") {
    const CheckedNewsletter newsletter;
    const std::string text =
        "---\ntitle: Weekly 2024-04\nseries: Weekly\ndate: 2024-04-10\nzebra: 1\n---\n## New\n" + link;
    const Ran ran = newsletter.check(text, {});
    CHECK(ran.exit == 0);
    CHECK(findings_of(ran.out) == std::vector<std::string>{"5:1: front-matter-unknown"});
    CHECK(holds(ran.out, "0 findings, 1 note"));
    CHECK(newsletter.check(text).out.empty());
  }

  TEST_CASE("an issue that is in the archive is not compared with itself") {
    const CheckedNewsletter newsletter;
    const Ran ran = newsletter.ask({"check", newsletter.path("weekly/2024-02.md")});
    CHECK(ran.exit == 0);
    CHECK(holds(ran.out, "the archive has it as 2024-02"));
  }

  TEST_CASE("a draft is checked, and an issue may come from standard input") {
    const CheckedNewsletter newsletter;
    const std::string text =
        "---\ntitle: Weekly 2024-04\ndate: 2024-04-10\nseries: Weekly\npublished: false\n---\n## New\n\n"
        "[a.example](https://a.example/02)\n";
    CHECK(findings_of(newsletter.check(text).out) == std::vector<std::string>{"9:2: link-sent-before"});
    const Ran piped = newsletter.ask({"check", "-", "--quiet"}, text);
    CHECK(piped.exit == 1);
    CHECK(holds(piped.out, "standard-input:9:2: warning: already sent in Weekly 2024-02, 2024-02-10: Beta"));
  }

  TEST_CASE("the words by which topics were found are shown with their places") {
    const CheckedNewsletter newsletter;
    const std::string text =
        "---\ntitle: Weekly 2024-04\ndate: 2024-04-10\nseries: Weekly\nhero_colour: red\n---\n## Etcd\n\n"
        "[b.example](https://b.example/etcd)\n\nRaft elects a leader. Let it go on.\n";
    const Ran asked = newsletter.check(text, {"--evidence"});
    CHECK(holds(asked.out, "2024-04.md:7:4   etcd: 'Etcd' in title"));
    CHECK(holds(asked.out, "2024-04.md:11:1  Raft consensus: 'Raft' in lead"));
    CHECK(holds(asked.out, "candidates, which were rejected:"));
    CHECK(holds(asked.out, "2024-04.md:11:30  Go: 'go' in body; counts only as 'Go'"));
    CHECK_FALSE(holds(newsletter.check(text, {}).out, "'Raft' in lead"));
  }

  TEST_CASE("two new issues are compared with each other") {
    const CheckedNewsletter newsletter;
    newsletter.check(head + "## New\n" + link);
    newsletter.check("---\ntitle: Weekly 2024-05\nseries: Weekly\ndate: 2024-05-10\n---\n## Again\n" + link,
                     {"--quiet"}, "2024-05.md");
    const Ran ran = newsletter.ask(
        {"check", "--quiet", newsletter.path("weekly/2024-04.md"), newsletter.path("weekly/2024-05.md")});
    CHECK(findings_of(ran.out) == std::vector<std::string>{"8:2: link-sent-before"});
    CHECK(holds(ran.out, "2024-05.md:8:2"));
  }

  TEST_CASE("the archive's own topics are used, unless others are named") {
    const CheckedNewsletter newsletter;
    const std::string text = head + "## Raft\n" + link;
    CHECK(holds(newsletter.check(text, {"--only", "tags"}).out, "Raft"));
    const Ran bare = newsletter.check(
        text, {"--only", "tags", "--json", "--no-default-ontology", "--ontology", newsletter.path("absent.yaml")});
    CHECK(bare.exit == 2);
  }

  TEST_CASE("an issue that cannot be looked at is no finding, and the others are checked") {
    const CheckedNewsletter newsletter;
    newsletter.check(head + "## New\n\n[a](https://a.example/02)\n");
    const Ran ran = newsletter.ask({"check", newsletter.path("weekly/gone.md"), newsletter.path("weekly/2024-04.md")});
    CHECK(ran.exit == 2);
    CHECK(holds(ran.out, "path-missing"));
    CHECK(holds(ran.out, "link-sent-before"));
  }

  TEST_CASE("a file that is not there is told of, with an archive or without") {
    const Ran ran = run_weft({"check", "/nowhere/nope.md", "--archive", "/nowhere/weft.db"});
    CHECK(ran.exit == 2);
    CHECK(holds(ran.err, "there is no file or folder '/nowhere/nope.md'"));
    CHECK_FALSE(holds(ran.err, "archive"));
  }

  TEST_CASE("front matter that cannot be read is a finding") {
    const CheckedNewsletter newsletter;
    const Ran ran = newsletter.check("---\ntitle: Weekly 2024-04\n\n## New\n" + link);
    CHECK(ran.exit == 1);
    CHECK(holds(ran.out, "front-matter-open"));
  }

  TEST_CASE("a part that there is not is misuse") {
    const CheckedNewsletter newsletter;
    const Ran ran = newsletter.check(head, {"--skip", "tag"});
    CHECK(ran.exit == 2);
    CHECK(holds(ran.err, "did you mean 'tags'?"));
    CHECK(newsletter.ask({"check"}).exit == 2);
  }

  TEST_CASE("nothing in an issue acts on a terminal") {
    const CheckedNewsletter newsletter;
    const Ran ran =
        newsletter.check(head + "## N\x1B[31mew\n\n[\x1B[2J](https://a.example/02) [x](\x1B[2Jb.com/x)\n", {});
    CHECK(ran.out.find('\x1B') == std::string::npos);
  }
}

}  // namespace weft::tests
