// SPDX-License-Identifier: MIT
#include "build/merge_shards.hpp"

#include "build/issue_room.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <sstream>
#include <streambuf>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace weft {
namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view topics = "topics:\n  raft: {label: Raft consensus, aliases: [Raft], type: technique}\n";

std::string issue_about(const std::string& title) {
  return "# Small Talk\n\n## [" + title + "](https://example.org/" + title + ")\n\nOn Raft.\n";
}

/// A newsletter with its ontology, and what runs on it.
class Newsletter {
 public:
  Newsletter() {
    folder_.write("topics.yaml", topics);
    folder_.write("talk/1.md", issue_about("one"));
    folder_.write("talk/2.md", issue_about("two"));
    folder_.write("talk/more/3.md", issue_about("three"));
  }

  const TemporaryFolder& folder() const { return folder_; }
  std::string path(std::string_view name) const { return folder_.path(name); }
  void write(std::string_view name, std::string_view bytes) const { folder_.write(name, bytes); }

  BuildOptions options(const Lines& names = {}) const {
    BuildOptions options;
    for (const std::string& name : names) options.paths.push_back(name == "-" ? name : path(name));
    options.archive = path("merged/weft.db");
    options.ontologies = {path("topics.yaml")};
    options.default_ontology = false;
    options.jobs = 3;
    return options;
  }

  BuildOptions below_root(const Lines& names = {}) const {
    BuildOptions below = options(names);
    below.root = path("talk");
    return below;
  }

  std::string extract(const BuildOptions& options, const std::string& input = {},
                      InputLines lines = InputLines::names) {
    std::istringstream in(input);
    std::string shard;
    report_ = weft::extract(options, lines, in, [&](std::string_view whole) {
      CHECK(whole.ends_with('\n'));
      shard += whole;
    });
    return shard;
  }

  const ExtractReport& report() const { return report_; }

  /// The archive that a build of `talk` makes.
  std::string built() const {
    BuildOptions whole = options({"talk"});
    whole.archive = path("built/weft.db");
    build(whole);
    return folder_.read("built/weft.db");
  }

  /// With room in memory and without, which must come to the same.
  BuildReport merge(const Lines& shards) const {
    merge(shards, 0);
    const std::string narrow = merged();
    const BuildReport report = merge(shards, building::usual_room);
    CHECK(merged() == narrow);
    return report;
  }

  std::string merged() const {
    return std::filesystem::exists(path("merged/weft.db")) ? folder_.read("merged/weft.db") : std::string();
  }

 private:
  BuildReport merge(const Lines& shards, std::size_t room) const {
    Lines names;
    for (std::size_t i = 0; i < shards.size(); ++i) {
      names.push_back("shard" + std::to_string(i));
      write(names.back(), shards[i]);
    }
    BuildOptions merging = options(names);
    merging.archive = path("merged/weft.db");
    std::filesystem::remove_all(path("merged"));
    std::istringstream nothing;
    return building::merge_shards(merging, nothing, room);
  }

  TemporaryFolder folder_;
  ExtractReport report_;
};

/// Gives a text, and does something before that.
class Meanwhile : public std::streambuf {
 public:
  Meanwhile(std::string text, std::function<void()> act) : text_(std::move(text)), act_(std::move(act)) {}

 protected:
  int_type underflow() override {
    if (std::exchange(is_read_, true)) return traits_type::eof();
    act_();
    setg(text_.data(), text_.data(), text_.data() + text_.size());
    return traits_type::to_int_type(*gptr());
  }

 private:
  std::string text_;
  std::function<void()> act_;
  bool is_read_ = false;
};

/// `issue talk/1.md` a line; of what has no path, the codes.
Lines kinds_of(const std::string& shard) {
  Lines kinds;
  std::istringstream in(shard);
  const auto between = [](const std::string& line, const std::string& before) {
    const std::size_t at = line.find(before);
    if (at == std::string::npos) return std::string();
    return line.substr(at + before.size(), line.find('"', at + before.size()) - at - before.size());
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(R"({"format")")) {
      kinds.push_back("header");
      continue;
    }
    const std::string path = between(line, R"("path":")");
    kinds.push_back(between(line, R"("record":")") + ' ' + (path.empty() ? between(line, R"("code":")") : path));
  }
  return kinds;
}

Lines codes_of(const BuildReport& report) {
  Lines codes;
  for (const PlacedDiagnostic& diagnostic : report.diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

std::string place_of(const PlacedDiagnostic& diagnostic) {
  return diagnostic.file.substr(diagnostic.file.rfind('/') + 1) + ':' +
         std::to_string(diagnostic.position.value_or(Position{0, 0}).line);
}

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("each document has a line, in the order of the input") {
    Newsletter news;
    news.write("talk/draft.md", "---\ndraft: true\n---\n# Draft\n");
    const std::string shard =
        news.extract(news.below_root({"talk/more/3.md", "talk/none.md", "talk/draft.md", "talk/1.md"}));
    CHECK(kinds_of(shard) ==
          Lines{"header", "issue talk/more/3.md", "diagnostic path-missing", "draft talk/draft.md", "issue talk/1.md"});
    CHECK(news.report().issues == 2);
    CHECK(news.report().drafts == 1);
    CHECK(news.report().left_out == 1);
  }

  TEST_CASE("names on standard input are read where the dash stands, each time they come") {
    Newsletter news;
    const std::string names = news.path("talk/1.md") + "\n\n" + news.path("talk/1.md") + "\n" + news.path("talk/more");
    const Lines expected{"header",          "issue talk/2.md",      "issue talk/1.md",
                         "issue talk/1.md", "issue talk/more/3.md", "issue talk/1.md"};
    CHECK(kinds_of(news.extract(news.below_root({"talk/2.md", "-", "talk/1.md"}), names)) == expected);
    std::string with_nul = names;
    std::replace(with_nul.begin(), with_nul.end(), '\n', '\0');
    CHECK(kinds_of(news.extract(news.below_root({"talk/2.md", "-", "talk/1.md"}), with_nul,
                                InputLines::names_and_nul)) == expected);
  }

  TEST_CASE("what a build of the root passes over is passed over when it is named") {
    Newsletter news;
    news.write("talk/weft.yaml", "exclude: [\"old-*\"]\nseries: Talk\nfiles: {\"more/*\": {series: More}}\n");
    for (const char* name :
         {"talk/README.md", "talk/old-1.md", "talk/.hidden/1.md", "talk/page.html", "talk/a.png", "other/1.md"})
      news.write(name, issue_about("x"));
    std::filesystem::create_symlink(news.path("talk/1.md"), news.path("talk/link.md"));
    const BuildOptions options =
        news.below_root({"talk/README.md", "talk/old-1.md", "talk/.hidden/1.md", "talk/.hidden", "talk/page.html",
                         "talk/a.png", "talk/link.md", "other/1.md", "other"});
    CHECK(kinds_of(news.extract(options)) ==
          Lines{"header", "diagnostic file-housekeeping", "diagnostic file-passed-over", "diagnostic file-passed-over",
                "diagnostic file-passed-over", "diagnostic file-html", "diagnostic file-passed-over",
                "diagnostic file-passed-over", "diagnostic file-outside", "diagnostic file-outside"});
    CHECK(news.report().passed_over == 7);
    CHECK(news.report().left_out == 2);

    const std::string shard = news.extract(news.below_root({"talk/more/3.md", "talk/2.md"}));
    CHECK(shard.find(R"("series":"More")") < shard.find(R"("series":"Talk")"));
    news.merge({shard, news.extract(news.below_root({"talk/1.md"}))});
    CHECK(news.merged() == news.built());
  }

  TEST_CASE("a root that is not there ends the run before it begins") {
    Newsletter news;
    BuildOptions options = news.options({"talk"});
    options.root = news.path("nowhere");
    CHECK_THROWS_AS(news.extract(options), Error);
  }

  TEST_CASE("documents need no file, and have the names that files would have") {
    Newsletter news;
    const auto document = [](const std::string& path, const std::string& title) {
      return R"({"path": ")" + path + R"(", "text": "# Small Talk\n\n## [)" + title + "](https://example.org/" + title +
             R"()\n\nOn Raft.\n"})" + "\n";
    };
    const std::string input =
        document("talk/1.md", "one") + "nothing\n" + document("talk/more/3.md", "three") + document("talk/2.md", "two");
    const std::string shard = news.extract(news.options(), input, InputLines::documents);
    CHECK(kinds_of(shard) == Lines{"header", "issue talk/1.md", "diagnostic document-malformed", "issue talk/more/3.md",
                                   "issue talk/2.md"});
    CHECK(news.merge({shard}).left_out == 1);
    CHECK(news.merged() == news.built());

    std::filesystem::remove(news.path("talk/1.md"));
    const std::string spelled = document(news.path("talk/1.md"), "one") + document(news.path("talk/../1.md"), "x") +
                                document("1.md", "x") + document(news.path("talk/LICENSE.md"), "x");
    CHECK(kinds_of(news.extract(news.below_root(), spelled, InputLines::documents)) ==
          Lines{"header", "issue talk/1.md", "diagnostic file-outside", "diagnostic file-outside",
                "diagnostic file-housekeeping"});
  }

  TEST_CASE("what is wrong with a configuration stands in a header, and is told once") {
    Newsletter news;
    news.write("talk/weft.yaml", "colour: red\n");
    const std::string one = news.extract(news.below_root({"talk/1.md"}));
    const std::string other = news.extract(news.below_root({"talk/2.md", "talk/more"}));
    CHECK(codes_of(news.merge({one, other})) == Lines{"config-key"});
    CHECK(news.merged() == news.built());
    CHECK(kinds_of(news.extract(news.options({"topics.yaml", "talk/1.md"}))) ==
          Lines{"header", "diagnostic file-not-markdown", "header", "issue talk/1.md"});
    news.write("talk/weft.yaml", "shape: round\n");
    CHECK_THROWS_AS(news.extract(news.below_root({"talk/1.md"})), ConfigurationError);
  }

  TEST_CASE("the order of shards, of records and what stands twice do not matter") {
    Newsletter news;
    const std::string archive = news.built();
    const std::string one = news.extract(news.below_root({"talk/1.md"}));
    const std::string two = news.extract(news.below_root({"talk/2.md", "talk/1.md"}));
    const std::string three = news.extract(news.below_root({"talk/more", "talk/2.md"}));
    for (const Lines& shards : {Lines{one, two, three}, {three, two}, {two, three, two}, {three + one + two}}) {
      const BuildReport report = news.merge(shards);
      CHECK(report.count(FileFate::read) == 3);
      CHECK(report.diagnostics.empty());
      CHECK(report.left_out == 0);
      CHECK(news.merged() == archive);
    }
  }

  TEST_CASE("of two issues at one path the same is kept, and both are named") {
    Newsletter news;
    const std::string before = news.extract(news.below_root({"talk"}));
    news.write("talk/2.md", issue_about("another"));
    const std::string after = news.extract(news.below_root({"talk"}));
    const BuildReport report = news.merge({before, after});
    const std::string archive = news.merged();
    REQUIRE(codes_of(report) == Lines{"shard-conflict"});
    CHECK(report.left_out == 1);
    CHECK(report.count(FileFate::read) == 3);
    const std::string said = place_of(report.diagnostics.front()) + ' ' + report.diagnostics.front().message;
    CHECK(said.find("shard0") != std::string::npos);
    CHECK(said.find("shard1") != std::string::npos);
    CHECK(codes_of(news.merge({after, before})) == Lines{"shard-conflict"});
    CHECK(news.merged() == archive);
  }

  TEST_CASE("so it is when one content was read in two ways") {
    Newsletter news;
    const std::string one = news.extract(news.below_root({"talk"}));
    news.write("talk/weft.yaml", "series: Talk\n");
    const std::string other = news.extract(news.below_root({"talk"}));
    CHECK(codes_of(news.merge({one, other})) == Lines{"shard-conflict", "shard-conflict", "shard-conflict"});
    const std::string archive = news.merged();
    news.merge({other, one});
    CHECK(news.merged() == archive);
  }

  TEST_CASE("an issue takes the place of a draft and of what was left out") {
    Newsletter news;
    news.write("talk/2.md", "---\ndraft: true\n---\n" + issue_about("two"));
    const std::string draft = news.extract(news.below_root({"talk"}));
    BuildOptions with_drafts = news.below_root({"talk"});
    with_drafts.drafts = true;
    const std::string issue = news.extract(with_drafts);
    news.write("talk/1.md", std::string(100, '\0'));
    const std::string broken = news.extract(news.below_root({"talk"}));
    CHECK(news.report().left_out == 1);
    CHECK(news.merge({broken}).left_out == 1);
    CHECK(news.merge({broken}).count(FileFate::draft) == 1);
    for (const Lines& shards : {Lines{draft, issue, broken}, {broken, issue, draft}}) {
      const BuildReport report = news.merge(shards);
      CHECK(report.count(FileFate::read) == 3);
      CHECK(report.count(FileFate::draft) == 0);
      CHECK(report.left_out == 0);
    }
  }

  TEST_CASE("broken lines are told of with their places, and the rest is merged") {
    Newsletter news;
    const std::string good = news.extract(news.below_root({"talk"}));
    const std::size_t second = good.find('\n', good.find('\n') + 1) + 1;
    std::string broken = good;
    broken.insert(second, "{\"record\":\n\xff\n[[[[[[[[[[[[[[[[[[[[[[[[\n{\"record\":\"draft\"}\n");
    const BuildReport report = news.merge({broken + good.substr(second, 50), good.substr(second)});
    CHECK(report.count(FileFate::read) == 3);
    Lines told;
    for (const PlacedDiagnostic& diagnostic : report.diagnostics)
      told.push_back(place_of(diagnostic) + ' ' + diagnostic.code);
    CHECK(told == Lines{"shard0:3 shard-syntax", "shard0:4 shard-syntax", "shard0:5 shard-syntax",
                        "shard0:6 shard-record", "shard0:9 shard-syntax", "shard1:1 shard-header"});
    CHECK(report.left_out == 6);
    CHECK(news.merged() == news.built());
  }

  TEST_CASE("a shard that cannot be opened is told of, and the others are merged") {
    Newsletter news;
    news.write("good", news.extract(news.below_root({"talk"})));
    std::istringstream nothing;
    const BuildReport report = merge_shards(news.options({"none", "good", "talk"}), nothing);
    CHECK(codes_of(report) == Lines{"file-unreadable", "file-unreadable"});
    CHECK(report.count(FileFate::read) == 3);
    CHECK(report.left_out == 2);
  }

  TEST_CASE("a shard of another ontology is refused, and nothing is written") {
    Newsletter news;
    const std::string good = news.extract(news.below_root({"talk"}));
    news.write("topics.yaml", std::string(topics) + "  paxos: {label: Paxos, type: technique}\n");
    CHECK_THROWS_WITH_AS(news.merge({good}), doctest::Contains("another ontology"), Error);
    CHECK_FALSE(std::filesystem::exists(news.path("merged")));
  }

  TEST_CASE("what can be read only once is merged as well, with what stands twice among files") {
    Newsletter news;
    const std::string archive = news.built();
    const std::string whole = news.extract(news.below_root({"talk"}));
    news.write("file", news.extract(news.below_root({"talk/2.md"})));
    const std::string pipe = news.path("pipe");
    for (const std::size_t room : {std::size_t{0}, std::size_t{2000}, building::usual_room}) {
      CAPTURE(room);
      std::filesystem::remove(pipe);
      REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
      std::jthread writer([&] { news.write("pipe", whole); });
      std::istringstream in(news.extract(news.below_root({"talk/1.md", "talk/more"})));
      const BuildReport report = building::merge_shards(news.options({"file", "-", "pipe"}), in, room);
      CHECK(report.count(FileFate::read) == 3);
      CHECK(report.diagnostics.empty());
      CHECK(news.merged() == archive);
      std::filesystem::remove_all(news.path("merged"));
    }
  }

  TEST_CASE("a shard that changes between its two readings ends the merge, and the archive is as it was") {
    Newsletter news;
    const std::string shard = news.extract(news.below_root({"talk"}));
    const std::string other = news.extract(news.below_root({"talk/1.md"}));
    std::string damaged = shard;
    damaged[damaged.find("three")] = 'T';
    news.write("merged/weft.db", news.built());
    for (const std::string& changed : {damaged, shard.substr(0, shard.size() / 2), other, std::string()}) {
      news.write("shard", shard);
      // Standard input is read when the file has been.
      Meanwhile meanwhile(other, [&] { news.write("shard", changed); });
      std::istream in(&meanwhile);
      CHECK_THROWS_WITH_AS(building::merge_shards(news.options({"shard", "-"}), in, 0),
                           doctest::Contains("has changed while it was merged: line "), Error);
      CHECK(news.merged() == news.built());
    }
    Meanwhile meanwhile(other, [&] { std::filesystem::remove(news.path("shard")); });
    news.write("shard", shard);
    std::istream in(&meanwhile);
    CHECK_THROWS_WITH_AS(building::merge_shards(news.options({"shard", "-"}), in, 0), doctest::Contains("No such file"),
                         Error);
    CHECK(news.merged() == news.built());
  }

  TEST_CASE("what is kept in memory does not depend on the shard any more") {
    Newsletter news;
    const std::string shard = news.extract(news.below_root({"talk"}));
    news.write("shard", shard);
    Meanwhile meanwhile(shard, [&] { news.write("shard", ""); });
    std::istream in(&meanwhile);
    building::merge_shards(news.options({"shard", "-"}), in, building::usual_room);
    CHECK(news.merged() == news.built());
  }

  TEST_CASE("a file that is no shard is told of by what it is") {
    Newsletter news;
    const std::string good = news.extract(news.below_root({"talk"}));
    news.built();
    news.write("empty", "");
    news.write("blank", "\n\n");
    news.write("headless", good.substr(good.find('\n') + 1));
    news.write("damaged", "{\"format\":" + good.substr(good.find('\n')));
    news.write("cut", good.substr(0, 20));
    news.write("short", good.substr(0, good.size() - 10));
    const std::vector<std::pair<std::string, std::string>> rows{
        {"talk/1.md", "Markdown"},
        {"topics.yaml", "no shard"},
        {"built/weft.db", "a database"},
        {"empty", "empty"},
        {"blank", "empty"},
        {"headless", "no header stands before"},
        {"damaged", "header is damaged"},
        {"cut", "header is cut off"},
        {"short", "ends in the middle of this line"},
    };
    for (const auto& [name, said] : rows) {
      CAPTURE(name);
      std::istringstream in(good);
      const BuildReport report = merge_shards(news.options({name, "-"}), in);
      REQUIRE(report.diagnostics.size() == 1);
      CHECK(report.diagnostics.front().file == news.path(name));
      CHECK(report.diagnostics.front().message.find(said) != std::string::npos);
      CHECK_FALSE(report.diagnostics.front().advice.empty());
      CHECK(report.left_out == 1);
      CHECK(report.count(FileFate::read) == 3);
    }
  }
}

}  // namespace weft
