// SPDX-License-Identifier: MIT
#include "cli/build_report.hpp"
#include "cli/options.hpp"
#include "program.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

constexpr std::string_view first_issue = R"(---
title: Small Talk 2024-01
series: Small Talk
date: 2024-01-15
---

# Small Talk 2024-01

## Raft, explained

[example.org](https://example.org/raft)

Raft elects a leader, and is easier to follow than Paxos.

## Moving to PostgreSQL

[example.net](https://example.net/postgres)

How we moved from Apache Cassandra to PostgreSQL.
)";

constexpr std::string_view second_issue = R"(---
title: Small Talk 2024-02
series: Small Talk
date: 2024-02-15
---

# Small Talk 2024-02

## Paxos in production

[example.com](https://example.com/paxos)

Paxos and Raft agree more than people think.
)";

constexpr std::string_view draft = R"(---
title: Small Talk 2024-03
series: Small Talk
date: 2024-03-15
published: false
---

# Small Talk 2024-03

## Not yet

[example.com](https://example.com/draft)

Nobody should see this.
)";

constexpr std::string_view ontology = R"(topics:
  raft: {label: Raft, type: technique}
  paxos: {label: Paxos, type: technique}
  small-talk: {label: Leader, type: concept}
)";

/// A newsletter of two issues and a draft, with an ontology beside it.
struct Newsletter {
  TemporaryFolder folder;
  std::string corpus = folder.path("corpus");
  std::string output = folder.path("output");
  std::string topics = folder.write("topics.yaml", ontology);

  Newsletter() {
    folder.write("corpus/2024-01.md", first_issue);
    folder.write("corpus/2024-02.md", second_issue);
    folder.write("corpus/2024-03.md", draft);
  }

  /// Builds it with its own topics alone.
  Ran build(const std::vector<std::string>& options = {}) const {
    std::vector<std::string> arguments{"build", corpus, "-o", output, "--no-default-ontology", "--ontology", topics};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_weft(arguments);
  }

  bool has(std::string_view name) const { return std::filesystem::exists(output + "/" + std::string(name)); }
};

/// A variable of the environment, for as long as it lives.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    REQUIRE(::setenv(name, value.c_str(), 1) == 0);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { ::setenv(name_, before_.c_str(), 1); }

 private:
  const char* name_;
  std::string before_;
};

TEST_SUITE_BEGIN("cli");

TEST_CASE("a build tells what it found, what it wrote and what to ask next") {
  const Newsletter newsletter;
  const Ran ran = newsletter.build();
  CAPTURE(ran.err);
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("Small Talk: 2 issues, 3 articles, 3 links, 3 topics\n"));
  CHECK(holds(ran.out, "files    2 read, 1 draft passed over\n"));
  CHECK(holds(ran.out, "topics   "));
  CHECK(holds(ran.out, "Paxos 2"));
  const std::string& output = newsletter.output;
  CHECK(holds(ran.out, "written  " + output + "/weft.db, " + output + "/graph.svg, " + output + "/graph.dot, " +
                           output + "/graph.jsonld\n"));
  for (const char* name : {"weft.db", "graph.dot", "graph.svg", "graph.jsonld"}) CHECK(newsletter.has(name));
  CHECK(holds(ran.out, "\nnext: weft related 2024-0"));
  CHECK(holds(ran.out, " --archive " + output + "/weft.db\n"));
}

TEST_CASE("what to ask next is an article, or the commonest topic when its id does not fit a line") {
  ArchiveSummary summary;
  const std::string archive = cli::default_archive();
  CHECK(cli::next_command(summary, archive) == "weft topics");
  summary.closest = "2024-01/" + std::string(52, 'a');
  summary.commonest = {{"Apache Kafka", 3}, {"Go", 2}};
  CHECK(cli::next_command(summary, archive) == "weft related " + summary.closest);
  summary.closest += 'a';
  CHECK(cli::next_command(summary, archive) == "weft related 'Apache Kafka'");
}

TEST_CASE("what a build exports is what an export of its archive gives") {
  const Newsletter newsletter;
  REQUIRE(newsletter.build().exit == 0);
  for (const std::string format : {"dot", "svg", "jsonld"}) {
    const Ran ran = run_weft({"export", format, "--archive", newsletter.output + "/weft.db"});
    CHECK(ran.exit == 0);
    CHECK(ran.out == newsletter.folder.read("output/graph." + format));
  }
}

TEST_CASE("drafts are read on demand") {
  const Newsletter newsletter;
  const Ran ran = newsletter.build({"--drafts", "--no-exports"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "3 issues, 4 articles"));
  CHECK(holds(ran.out, "files    3 read\n"));
}

TEST_CASE("the archive can be written alone") {
  const Newsletter newsletter;
  const Ran ran = newsletter.build({"--no-exports"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "written  " + newsletter.output + "/weft.db\n"));
  CHECK_FALSE(newsletter.has("graph.svg"));
}

TEST_CASE("a folder is written into however many slashes end it") {
  const Newsletter newsletter;
  const Ran ran = newsletter.build({"--no-exports", "-o", newsletter.output + "//"});
  CHECK(holds(ran.out, newsletter.output + "/weft.db\n"));
}

TEST_CASE("an export that fails costs neither the others nor the archive") {
  const Newsletter newsletter;
  newsletter.folder.write("output/graph.svg/in-the-way", "");
  const Ran ran = newsletter.build();
  CHECK(ran.exit == 2);
  CHECK(holds(ran.err, "weft: cannot write '" + newsletter.output + "/graph.svg': "));
  for (const char* name : {"weft.db", "graph.dot", "graph.jsonld"}) CHECK(newsletter.has(name));
  CHECK_FALSE(holds(ran.out, "graph.svg"));
  CHECK(holds(ran.out, "graph.jsonld"));
}

TEST_CASE("an issue that cannot be read is named, the others are read, and the exit code tells") {
  const Newsletter newsletter;
  newsletter.folder.write("corpus/2024-04.md", std::string(9 << 20, 'x'));
  const Ran ran = newsletter.build({"--no-exports"});
  CHECK(ran.exit == 1);
  CHECK(holds(ran.err, "2024-04.md: error: "));
  CHECK(holds(ran.out, "2 issues, 3 articles"));
  CHECK(holds(ran.out, "1 left out"));
}

TEST_CASE("warnings count when they are told to") {
  const Newsletter newsletter;
  newsletter.folder.write("corpus/2024-01.md", std::string(first_issue) + "\nA stray byte: \xFF.\n");
  const Ran lenient = newsletter.build({"--no-exports"});
  CHECK(lenient.exit == 0);
  CHECK(holds(lenient.err, "warning: "));
  CHECK(newsletter.build({"--no-exports", "--strict"}).exit == 1);
}

TEST_CASE("what was found in files that are as they were is counted, and told when it is asked for") {
  const Newsletter newsletter;
  newsletter.folder.write("corpus/2024-01.md", std::string(first_issue) + "\nA stray byte: \xFF.\n");
  CHECK(holds(newsletter.build({"--no-exports"}).err, "warning: "));
  const Ran again = newsletter.build({"--no-exports"});
  CHECK(again.exit == 0);
  CHECK(again.err == "weft: 1 finding in unchanged files is not told again\n  weft build --explain tells them\n");
  CHECK(holds(newsletter.build({"--no-exports", "--explain"}).err, "warning: "));
  const Ran strict = newsletter.build({"--no-exports", "--strict"});
  CHECK(strict.exit == 1);
  CHECK(holds(strict.err, "warning: "));
  newsletter.folder.write("corpus/2024-02.md", std::string(second_issue) + "\nAnother: \xFF.\n");
  const Ran more = newsletter.build({"--no-exports"});
  CHECK(holds(more.err, "2024-02.md:"));
  CHECK_FALSE(holds(more.err, "2024-01.md:"));
}

TEST_CASE("a build that puts other files in the place of those of an archive says so") {
  const Newsletter newsletter;
  const Newsletter other;
  newsletter.build({"--no-exports"});
  std::filesystem::rename(other.corpus, other.folder.path("elsewhere"));
  const std::vector<std::string> build{"build", other.folder.path("elsewhere"), "-o", newsletter.output,
                                       "--no-exports"};
  CHECK(holds(run_weft(build).err,
              "weft: the archive was of 2 other issues ('corpus/2024-01.md'), and is now of what lies "
              "in '" +
                  other.folder.path("elsewhere") + "'\n"));
  CHECK(run_weft(build).err.empty());
}

TEST_CASE("issues without a date are counted, with their newsletters and what that means") {
  const TemporaryFolder folder;
  folder.write("corpus/a/1.md", "---\nseries: Small Talk\n---\n## Raft\n\n[a](https://a.example/1)\n");
  folder.write("corpus/b/2.md", "---\nseries: Great Talk\n---\n## Raft\n\n[a](https://a.example/2)\n");
  folder.write("corpus/c/3.md", "---\nseries: Late Talk\ndate: 2024-02-01\n---\n## Raft\n\n[a](https://a.example/3)\n");
  const std::string undated = "2 issues of Great Talk and Small Talk, left out by trends, timelines and --since\n";
  CHECK(holds(run_weft({"init", folder.path("corpus")}).out, undated));
  CHECK(holds(run_weft({"build", folder.path("corpus"), "-o", folder.path("output"), "--no-exports"}).out, undated));
}

TEST_CASE("an ontology that cannot be used says where, and leaves the archive as it was") {
  const Newsletter newsletter;
  REQUIRE(newsletter.build({"--no-exports"}).exit == 0);
  const std::string before = newsletter.folder.read("output/weft.db");
  newsletter.folder.write("topics.yaml", "topics:\n  raft: {label: Raft, broader: [nowhere]}\n");
  const Ran ran = newsletter.build();
  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "topics.yaml:2:"));
  CHECK(holds(ran.err, "error: "));
  CHECK(holds(ran.err, "\nweft: "));
  CHECK(newsletter.folder.read("output/weft.db") == before);
}

TEST_CASE("a configuration beside the corpus is obeyed, unless it is told not to be") {
  const Newsletter newsletter;
  newsletter.folder.write("corpus/weft.yaml", "series: Great Talk\ndrafts: true\nexclude: [\"*-02.md\"]\n");
  const Ran obeyed = newsletter.build({"--no-exports"});
  CHECK(obeyed.exit == 0);
  CHECK(obeyed.out.starts_with("Great Talk: 2 issues, "));
  CHECK(holds(obeyed.out, "files    2 read, 1 other file passed over\n"));
  CHECK(newsletter.build({"--no-exports", "--no-config"}).out.starts_with("Small Talk: 2 issues, "));
  const std::string other = newsletter.folder.write("other.yaml", "series: Other Talk\n");
  for (const std::vector<std::string>& options : {std::vector<std::string>{"--no-exports", "--config", other},
                                                  {"--no-exports", "--no-config", "--config", other}})
    CHECK(newsletter.build(options).out.starts_with("Other Talk: 2 issues, "));
}

TEST_CASE("the user's configuration is read from the folder of the XDG specification, and not with --no-config") {
  const Newsletter newsletter;
  newsletter.folder.write("home/weft/weft.yaml", "series: My Talk\n");
  const Variable folder("XDG_CONFIG_HOME", newsletter.folder.path("home"));
  CHECK(newsletter.build({"--no-exports"}).out.starts_with("My Talk: "));
  CHECK(newsletter.build({"--no-exports", "--no-config"}).out.starts_with("Small Talk: "));
  newsletter.folder.write("home/.config/weft/weft.yaml", "series: Home Talk\n");
  const Variable home("HOME", newsletter.folder.path("home"));
  for (const char* nothing : {"", "relative"}) {
    const Variable without("XDG_CONFIG_HOME", nothing);
    CHECK(newsletter.build({"--no-exports"}).out.starts_with("Home Talk: "));
  }
}

TEST_CASE("a configuration that cannot be used says where, and leaves the archive as it was") {
  const Newsletter newsletter;
  REQUIRE(newsletter.build({"--no-exports"}).exit == 0);
  const std::string before = newsletter.folder.read("output/weft.db");
  newsletter.folder.write("corpus/weft.yaml", "series: Small Talk\nshape: lists\n");
  const Ran ran = newsletter.build();
  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK(
      holds(ran.err, "corpus/weft.yaml:2:8: error: there is no shape 'lists'; did you mean 'list'? [config-shape]\n"));
  CHECK(holds(ran.err, "\nweft: the configuration cannot be used\n"));
  CHECK(newsletter.folder.read("output/weft.db") == before);
}

TEST_CASE("an issue can come from standard input") {
  const Newsletter newsletter;
  const std::vector<std::string> arguments{"build", "-", "-o", newsletter.output, "--no-exports"};
  const Ran ran = run_weft(arguments, std::string(second_issue));
  CAPTURE(ran.err);
  CHECK(ran.exit == 0);
  CHECK(ran.out.starts_with("Small Talk: 1 issue, 1 article, "));
  const Ran shown = run_weft({"show", "standard-input", "--archive", newsletter.output + "/weft.db"});
  CHECK(holds(shown.out, "Paxos in production"));
}

TEST_CASE("more than an issue may have is left out of standard input, as it is of a file") {
  const Newsletter newsletter;
  const Ran ran =
      run_weft({"build", "-", newsletter.corpus, "-o", newsletter.output, "--no-exports"}, std::string(9 << 20, 'x'));
  CHECK(ran.exit == 1);
  CHECK(holds(ran.err, "standard-input: error: "));
  CHECK(holds(ran.out, "files    2 read, 1 draft passed over, 1 left out\n"));
}

TEST_CASE("HTML counts when warnings do, and a README never does") {
  const Newsletter newsletter;
  newsletter.folder.write("corpus/README.md", "# About\n");
  CHECK(newsletter.build({"--no-exports", "--strict"}).exit == 0);
  newsletter.folder.write("corpus/old.html", "<p>");
  const Ran ran = newsletter.build({"--no-exports"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.err, "corpus/old.html: warning: HTML is not read [file-html]\n"));
  CHECK(holds(ran.out, "files    2 unchanged, 1 draft passed over, 2 other files passed over\n"));
  CHECK(newsletter.build({"--no-exports", "--strict"}).exit == 1);
}

TEST_CASE("a corpus that is not there is an error") {
  const TemporaryFolder folder;
  const Ran ran = run_weft({"build", folder.path("nowhere"), "-o", folder.path("output"), "--no-exports"});
  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK(holds(ran.err, "nowhere"));
  CHECK(holds(ran.err, "weft: no issue was read: all were left out\n"));
}

TEST_CASE("without an issue to read, what an earlier build made is left alone") {
  const Newsletter newsletter;
  REQUIRE(newsletter.build().exit == 0);
  const std::string map = newsletter.folder.read("output/graph.svg");
  for (const char* issue : {"2024-01.md", "2024-02.md"}) std::filesystem::remove(newsletter.corpus + "/" + issue);
  const Ran ran = newsletter.build();
  CHECK(ran.exit == 2);
  CHECK(ran.err == "weft: no issue was read, only 1 draft\n  --drafts reads them\n");
  CHECK(newsletter.folder.read("output/graph.svg") == map);
}

TEST_CASE("a path that is not there leaves out itself alone") {
  const Newsletter newsletter;
  const Ran ran = newsletter.build({newsletter.folder.path("nowhere"), "--no-exports"});
  CHECK(ran.exit == 1);
  CHECK(holds(ran.out, "files    2 read, 1 draft passed over, 1 left out\n"));
}

TEST_CASE("options that may be repeated take one value each") {
  const Newsletter newsletter;
  const std::string more = newsletter.folder.write("more.yaml", "topics:\n  extra: {label: people, type: concept}\n");
  const Ran ran = run_weft({"build", "--no-default-ontology", "--ontology", newsletter.topics, "--ontology", more,
                            newsletter.corpus, "-o", newsletter.output, "--no-exports"});
  CAPTURE(ran.err);
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "4 topics\n"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
