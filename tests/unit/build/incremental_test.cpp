// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "build/assemble.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace weft;

namespace {

constexpr std::array<std::string_view, 8> phrases{
    "Raft in practice", "Why we left Kafka", "Kafka without keepers", "Indexes in Postgres", "Postgres and Kafka",
    "A year of eBPF",   "Sponsors",          "Tracing with bees"};

constexpr const char* ontology = R"(topics:
  kafka: {label: Kafka, type: technology}
  postgres: {label: Postgres, type: technology, related: [kafka]}
  ebpf: {label: eBPF, type: technology}
)";
constexpr const char* larger_ontology = R"(topics:
  bees: {label: bees, type: concept}
  kafka: {label: Kafka, type: technology}
  postgres: {label: Postgres, type: technology, broader: [bees]}
  raft: {label: Raft, type: technique}
)";

/// A corpus that is edited, and the archive that follows it.
class Desk {
 public:
  explicit Desk(unsigned seed) : random_(seed) {
    folder_.write("ontology.yaml", ontology);
    for (int i = 0; i < 5; ++i) add();
  }

  BuildReport build(std::string_view archive = "out/weft.db") {
    BuildOptions options;
    options.paths = {folder_.path("corpus")};
    options.archive = folder_.path(archive);
    options.ontologies = {folder_.path("ontology.yaml")};
    options.default_ontology = false;
    options.jobs = 2;
    return weft::build(options);
  }

  /// Whether the archive is the one that the files as they are make from nothing.
  bool is_as_from_nothing() {
    std::filesystem::remove_all(folder_.path("fresh"));
    build("fresh/weft.db");
    return folder_.read("out/weft.db") == folder_.read("fresh/weft.db");
  }

  void change_something() {
    switch (below(8)) {
      case 0:
        return add();
      case 1:
        return remove();
      case 2:
        return rename();
      case 3:
        return touch();
      case 4:
        return write_ontology();
      case 5:
        return write_configuration();
      default:
        return edit(some_file(), text());
    }
  }

  void edit(const std::string& name, const std::string& bytes) {
    folder_.write("corpus/" + name, bytes);
    files_[name] = bytes;
    age(name);
  }

  /// As after a checkout: the same bytes at another time.
  void touch() { age(some_file()); }

  const TemporaryFolder& folder() const { return folder_; }
  std::string some_file() {
    return std::next(files_.begin(), static_cast<std::ptrdiff_t>(below(files_.size())))->first;
  }

 private:
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  std::string text() {
    std::string issue = "---\ntitle: Desk " + std::to_string(2015 + below(4)) + "-0" + std::to_string(1 + below(9)) +
                        (below(8) == 0 ? "\ndraft: true" : "") + (below(9) == 0 ? "\ntitle: again" : "") + "\n---\n";
    for (std::size_t i = below(5); i > 0; --i) {
      const std::string_view phrase = phrases[below(phrases.size())];
      issue += "\n## " + std::string(phrase) + "\n\n[read](https://site" + std::to_string(below(4)) + ".example/" +
               std::to_string(below(9)) + ")\n\nOn bees and " + std::string(phrases[below(phrases.size())]) + ".\n";
    }
    return below(12) == 0 ? "---\ntitle: \"open\n---\n" : issue;
  }

  /// Each write is at another second, long ago: what was written just now is never trusted to be as it was.
  void age(const std::string& name) {
    const auto time =
        std::filesystem::file_time_type::clock::now() - std::chrono::hours(9) + std::chrono::seconds(++writes_);
    std::filesystem::last_write_time(folder_.path("corpus/" + name), time);
  }

  void add() { edit("2020/issue-" + std::to_string(++names_) + ".md", text()); }

  void remove() {
    if (files_.size() < 3) return;
    const std::string name = some_file();
    std::filesystem::remove(folder_.path("corpus/" + name));
    files_.erase(name);
  }

  void rename() {
    const std::string name = some_file();
    const std::string bytes = files_.at(name);
    std::filesystem::remove(folder_.path("corpus/" + name));
    files_.erase(name);
    edit("moved/issue-" + std::to_string(++names_) + ".md", bytes);
  }

  void write_ontology() { folder_.write("ontology.yaml", below(2) == 0 ? ontology : larger_ontology); }

  void write_configuration() {
    folder_.write("corpus/weft.yaml", below(2) == 0 ? "series: Desk\n" : "files:\n  'moved/**': {shape: post}\n");
  }

  TemporaryFolder folder_;
  std::mt19937 random_;
  std::map<std::string, std::string> files_;
  int names_ = 0;
  int writes_ = 0;
};

/// What was done with each file, by name.
std::map<std::string, FileFate> fates(const BuildReport& report) {
  std::map<std::string, FileFate> fates;
  for (const BuiltFile& file : report.files) fates[file.path.substr(file.path.rfind('/') + 1)] = file.fate;
  return fates;
}

BuildOptions incremental_options(const TemporaryFolder& folder) {
  BuildOptions options;
  options.paths = {folder.path("corpus")};
  options.archive = folder.path("weft.db");
  return options;
}

bool is_as_from_nothing(const TemporaryFolder& folder, BuildOptions options) {
  const std::string kept = folder.read("weft.db");
  options.archive = folder.path("fresh.db");
  build(options);
  return kept == folder.read("fresh.db");
}

constexpr const char* first = "---\ntitle: T 2024-01\n---\n## Cassandra\n\n[a](https://a.example)\n";
constexpr const char* second = "---\ntitle: T 2024-02\ntitle: T\n---\n## Kafka\n\n[b](https://b.example)\n";

}  // namespace

TEST_SUITE("build") {
  TEST_CASE("after any edits the archive is, byte for byte, the one that is built from nothing, and tells the same") {
    std::size_t reused = 0;
    std::size_t retagged = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
      Desk desk(seed);
      for (int step = 0; step < 12; ++step) {
        CAPTURE(seed);
        CAPTURE(step);
        desk.change_something();
        const BuildReport report = desk.build();
        if (!report.has_issues) continue;
        reused += report.count(FileFate::reused);
        retagged += report.count(FileFate::retagged);
        REQUIRE(desk.is_as_from_nothing());
        CHECK(report.diagnostics == desk.build("fresh/weft.db").diagnostics);
      }
    }
    CHECK(reused > 200);
    CHECK(retagged > 10);
  }

  TEST_CASE("only what has changed is read, and each file has its reason") {
    const TemporaryFolder folder;
    folder.write("corpus/a.md", first);
    folder.write("corpus/b.md", second);
    const BuildOptions options = incremental_options(folder);
    CHECK(fates(build(options)) == std::map<std::string, FileFate>{{"a.md", FileFate::read}, {"b.md", FileFate::read}});
    folder.write("corpus/a.md", std::string(first) + "\nMore.\n");
    const BuildReport report = build(options);
    CHECK(fates(report) == std::map<std::string, FileFate>{{"a.md", FileFate::read}, {"b.md", FileFate::reused}});
    CHECK(report.files.at(0).reason == "its text has changed");
    CHECK(report.files.at(1).reason == "its text is the same");
    // What is wrong with a file that is not read is told all the same.
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].file == folder.path("corpus/b.md"));
  }

  TEST_CASE("a file of the same size and time is not opened; one that was written just now is") {
    const TemporaryFolder folder;
    folder.write("corpus/a.md", first);
    const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(2);
    const BuildOptions options = incremental_options(folder);
    const std::string path = folder.path("corpus/a.md");
    const auto other_bytes_of_that_size = [&] {
      std::string other(first);
      std::replace(other.begin(), other.end(), 'C', 'K');
      return other;
    };
    SUBCASE("long ago") {
      std::filesystem::last_write_time(path, long_ago);
      build(options);
      CHECK(build(options).files.at(0).reason == "its size and time are the same");
    }
    SUBCASE("its time was set back") {
      std::filesystem::last_write_time(path, long_ago);
      build(options);
      folder.write("corpus/a.md", other_bytes_of_that_size());
      std::filesystem::last_write_time(path, long_ago);
      CHECK(build(options).files.at(0).fate == FileFate::read);
    }
    SUBCASE("just now") {
      build(options);
      const auto time = std::filesystem::last_write_time(path);
      folder.write("corpus/a.md", other_bytes_of_that_size());
      std::filesystem::last_write_time(path, time);
      CHECK(build(options).files.at(0).fate == FileFate::read);
    }
    SUBCASE("the list of files is lost") {
      std::filesystem::last_write_time(path, long_ago);
      build(options);
      std::filesystem::remove(folder.path("weft.files"));
      CHECK(build(options).files.at(0).reason == "its text is the same");
    }
  }

  TEST_CASE("where nothing has changed, the archive is not touched") {
    const TemporaryFolder folder;
    folder.write("corpus/a.md", first);
    folder.write("corpus/draft.md", "---\ndraft: true\n---\n## B\n");
    const BuildOptions options = incremental_options(folder);
    build(options);
    const auto written = std::filesystem::last_write_time(options.archive);
    const BuildReport report = build(options);
    CHECK(report.has_issues);
    CHECK(report.count(FileFate::draft) == 1);
    CHECK(std::filesystem::last_write_time(options.archive) == written);
  }

  TEST_CASE("an archive that somebody read while it was replaced is as any other after the next build") {
    const TemporaryFolder folder;
    folder.write("corpus/a.md", first);
    const BuildOptions options = incremental_options(folder);
    build(options);
    folder.write("corpus/a.md", std::string(first) + "\nMore.\n");
    {
      const Archive reader(options.archive);
      CHECK_THROWS_WITH_AS(build(options), doctest::Contains("another program is using it"), Error);
    }
    build(options);
    CHECK(is_as_from_nothing(folder, options));
  }

  TEST_CASE("files with one name keep apart when they trade their texts") {
    const TemporaryFolder folder;
    folder.write("a/news/1.md", first);
    folder.write("b/news/1.md", second);
    BuildOptions options;
    options.paths = {folder.path("a/news"), folder.path("b/news")};
    options.archive = folder.path("weft.db");
    build(options);
    folder.write("a/news/1.md", second);
    folder.write("b/news/1.md", first);
    build(options);
    CHECK(is_as_from_nothing(folder, options));
  }

  TEST_CASE("issues for which there is no room are read again, and make the same archive") {
    /// Gives the same issues again and again, and counts how often.
    class Twice final : public building::IssueSource {
     public:
      explicit Twice(std::vector<TaggedIssue> issues) : issues_(std::move(issues)) {}
      std::size_t size() const override { return issues_.size(); }
      std::optional<building::KeptIssue> issue(std::size_t number, unsigned) override {
        ++asked;
        return building::KeptIssue{issues_[number], {issues_[number].issue.id, {}, {}}};
      }
      std::atomic<int> asked = 0;

     private:
      std::vector<TaggedIssue> issues_;
    };
    const TemporaryFolder folder;
    folder.write("corpus/a.md", first);
    folder.write("corpus/b.md", second);
    const std::array ontologies{builtin_ontology()};
    const CorpusReading reading = read_corpus(incremental_options(folder), ontologies);
    const auto keep = [&](const char* name, std::size_t room) {
      Twice source(reading.corpora.front().issues);
      BuildOptions options;
      options.jobs = 2;
      building::Gathering gathering(source, options, room);
      gathering.look_through({0, 1});
      std::move(gathering).keep_in(folder.path(name), ontologies.front());
      return source.asked.load();
    };
    CHECK(keep("roomy.db", 1 << 20) == 2);
    CHECK(keep("narrow.db", 0) == 4);
    CHECK(folder.read("roomy.db") == folder.read("narrow.db"));
  }

  TEST_CASE("a file that is gone takes its issue with it, and is named") {
    const TemporaryFolder folder;
    folder.write("corpus/a.md", first);
    folder.write("corpus/b.md", second);
    const BuildOptions options = incremental_options(folder);
    build(options);
    std::filesystem::remove(folder.path("corpus/b.md"));
    CHECK(build(options).gone == std::vector<std::string>{"corpus/b.md"});
    CHECK(load_archive(options.archive).issues.size() == 1);
  }

  TEST_CASE("an archive that is damaged is not gone by: it is written anew, or refused and left as it is") {
    int mended = 0;
    const TemporaryFolder folder;
    folder.write("corpus/a.md", first);
    folder.write("corpus/b.md", second);
    const BuildOptions options = incremental_options(folder);
    build(options);
    const std::string whole = folder.read("weft.db");
    for (std::size_t at = 4096; at < whole.size(); at += 4096 * 7) {
      CAPTURE(at);
      std::string bad = whole;
      std::fill_n(bad.begin() + static_cast<std::ptrdiff_t>(at), 64, '\xA5');
      folder.write("weft.db", bad);
      folder.write("corpus/a.md", std::string(first) + std::to_string(at) + "\n");
      try {
        build(options);
        CHECK(load_archive(options.archive, Texts::yes, Evidence::yes).issues.size() == 2);
        ++mended;
      } catch (const Error& error) {
        CHECK(std::string(error.what()).find("it is damaged") != std::string::npos);
        CHECK(folder.read("weft.db") == bad);
      }
    }
    CHECK(mended > 3);
  }
}
