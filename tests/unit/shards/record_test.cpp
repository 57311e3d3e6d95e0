// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include "support/generator.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace weft {
namespace {

using archive_tests::spelled_out;
using tests::Generator;

ArchivedCorpus sample_corpus() {
  ArchivedCorpus sample = archive_tests::sample_corpus();
  for (TaggedIssue& tagged : sample.issues) tagged.content_hash = "0123456789abcdef0123456789abcdef";
  return sample;
}

const Ontology& ontology() {
  static const ArchivedCorpus corpus = sample_corpus();
  return *corpus.ontology;
}

std::string written(const ShardRecord& record) {
  std::string line;
  append_shard_line(line, record, ontology());
  REQUIRE(line.ends_with('\n'));
  line.pop_back();
  REQUIRE(line.find('\n') == std::string::npos);
  return line;
}

ShardRecord read(const std::string& line) {
  Diagnostics found;
  const auto entry = parse_shard_line(line, ontology(), found);
  for (const Diagnostic& diagnostic : found) FAIL_CHECK(diagnostic.message);
  REQUIRE(entry);
  REQUIRE(std::holds_alternative<ShardRecord>(*entry));
  return std::get<ShardRecord>(*entry);
}

std::string spelled(const TaggedIssue& tagged) { return spelled_out({sample_corpus().ontology, {tagged}}); }

ShardRecord record_of(TaggedIssue tagged) {
  const std::string path = tagged.issue.path;
  return {ShardRecord::Kind::issue, path, std::move(tagged), {}, std::string(32, '7')};
}

/// Makes up what no newsletter has, and a shard must carry all the same.
class Monster {
 public:
  explicit Monster(std::uint64_t seed) : random_(seed) {}

  TaggedIssue issue() {
    TaggedIssue tagged;
    for (int i = 0; i < 32; ++i) tagged.content_hash += "0123456789abcdef"[random_.below(16)];
    tagged.issue.path = "p" + text();
    tagged.issue.id = name();
    tagged.issue.series = text();
    tagged.issue.number = text();
    tagged.issue.date = random_.happens(0.5) ? "" : "0000-99-31";
    tagged.issue.title = text();
    tagged.issue.draft = random_.happens(0.5);
    for (std::size_t i = random_.below(4); i > 0; --i) {
      tagged.issue.articles.push_back(article());
      tagged.issue.articles.back().slug += std::to_string(i);
      tagged.tags.push_back(tags());
    }
    return tagged;
  }

 private:
  std::string text() {
    constexpr std::array<std::string_view, 16> pieces{
        "a",         " ",     "\"",           "\\",    "\x01\x1f\x7f", "\n\r\t",
        "é",         "机器",  "\xff",         "\xc3(", "\u2028",       "\U0001F600\u202e",
        "</script>", "{\"}]", "\xed\xa0\x80", "'"};
    std::string made;
    for (std::size_t i = random_.below(6); i > 0; --i) made += pieces[random_.below(pieces.size())];
    return made;
  }

  /// Part of an identity.
  std::string name() {
    std::string made = "x" + text();
    std::erase(made, '/');
    return made;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> made;
    for (std::size_t i = random_.below(3); i > 0; --i) made.push_back(text());
    return made;
  }

  std::uint32_t number() { return static_cast<std::uint32_t>(random_.below(random_.happens(0.5) ? 9 : 60'000'000)); }

  Span span() {
    const std::uint32_t begin = number();
    return {begin, begin + static_cast<std::uint32_t>(random_.below(5'000'000))};
  }

  Article article() {
    Article made;
    made.slug = name();
    made.title = text();
    made.section = texts();
    made.authors = texts();
    made.attributes = texts();
    made.shape = static_cast<Shape>(random_.below(6));
    made.recurring = random_.happens(0.5);
    made.span = span();
    for (std::size_t i = random_.below(3); i > 0; --i)
      made.links.push_back({text(), text(), text(), text(), static_cast<LinkRole>(random_.below(3)), span()});
    for (std::size_t i = random_.below(3); i > 0; --i) {
      made.passages.push_back({static_cast<Place>(random_.below(7)), text() + "0123456789", {}});
      for (std::uint32_t at = 0; at < 9 && random_.happens(0.7); at += 3)
        made.passages.back().anchors.push_back({at, number()});
    }
    return made;
  }

  Mention mention(TopicId topic) {
    return {topic, static_cast<Place>(random_.below(7)), text(), span(), {number() + 1, number() + 1}};
  }

  ArticleTags tags() {
    ArticleTags made;
    for (std::uint32_t topic = 0; topic < 5; ++topic) {
      if (random_.happens(0.5)) continue;
      Tag tag;
      tag.topic = TopicId(topic);
      tag.score = random_.happens(0.2) ? 1 : random_.share() * (random_.happens(0.2) ? 1e-300 : 1);
      tag.role = static_cast<Role>(random_.below(2));
      for (std::size_t i = random_.below(3); i > 0; --i) tag.mentions.push_back(mention(tag.topic));
      tag.count = static_cast<std::uint32_t>(tag.mentions.size());
      made.tags.push_back(std::move(tag));
    }
    random_.shuffle(made.tags);
    for (std::size_t i = random_.below(3); i > 0; --i)
      made.candidates.push_back({mention(TopicId(static_cast<std::uint32_t>(random_.below(5)))), text()});
    return made;
  }

  Generator random_;
};

}  // namespace

TEST_SUITE("shards") {
  TEST_CASE("an issue is the same after it was written and read") {
    for (const TaggedIssue& tagged : sample_corpus().issues)
      CHECK(spelled(read(written(record_of(tagged))).tagged) == spelled(tagged));
  }

  TEST_CASE("so are monsters, whatever bytes their texts have") {
    std::size_t articles = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      const TaggedIssue tagged = Monster(seed).issue();
      articles += tagged.issue.articles.size();
      const std::string line = written(record_of(tagged));
      const ShardRecord again = read(line);
      CHECK(again.rules == std::string(32, '7'));
      CHECK(spelled(again.tagged) == spelled(tagged));
      CHECK(again.path == tagged.issue.path);
      CHECK(written(again) == line);
    }
    CHECK(articles > 300);
  }

  TEST_CASE("a line is UTF-8 and holds what is not as its bytes") {
    TaggedIssue tagged = sample_corpus().issues.front();
    tagged.issue.path = "caf\xe9/1.md";
    const std::string line = written(record_of(tagged));
    CHECK(line.find(R"("path":{"bytes":"636166e92f312e6d64"})") != std::string::npos);
    CHECK(std::none_of(line.begin(), line.end(), [](char byte) { return byte == '\xe9'; }));
    CHECK(read(line).path == "caf\xe9/1.md");
  }

  TEST_CASE("what is said of a document comes back as it was") {
    PlacedDiagnostic placed =
        file_diagnostic(Severity::warning, "front-matter-syntax", "a.md", "no \"colon\"", "write one");
    placed.position = Position{3, 14};
    placed.source_line = "title  here";
    placed.caret = 5;
    placed.width = 2;
    const ShardRecord record{ShardRecord::Kind::diagnostic,
                             "corpus/a.md",
                             {},
                             {placed, file_diagnostic(Severity::note, "io-link", "b", "passed over", "")}};
    const ShardRecord again = read(written(record));
    CHECK(again.kind == ShardRecord::Kind::diagnostic);
    CHECK(again.path == record.path);
    CHECK(again.diagnostics == record.diagnostics);
    CHECK(read(written({ShardRecord::Kind::draft, "corpus/b.md", {}, {placed}})).kind == ShardRecord::Kind::draft);
  }

  TEST_CASE("topics are named, so that their numbers do not matter") {
    const std::string line = written(record_of(sample_corpus().issues.front()));
    const auto topics = ontology().topics();
    std::vector<Topic> more(topics.begin(), topics.end());
    for (Topic& topic : more) topic.broader = topic.related = {};
    more.insert(more.begin(), more.front());
    more.front().id = "a-first-one";
    const Ontology other(Scheme{}, std::move(more));
    Diagnostics found;
    const auto entry = parse_shard_line(line, other, found);
    REQUIRE(entry);
    const Tag& tag = std::get<ShardRecord>(*entry).tagged.tags.front().tags.front();
    CHECK(other[tag.topic].id == "cassandra");
    CHECK(index_of(tag.topic) == 1);
  }

  TEST_CASE("a header stands before all records when lines are sorted") {
    std::string header;
    append_shard_line(header, ShardHeader{shard_version, reader_version, ontology().fingerprint(), {}});
    CHECK(header < written({ShardRecord::Kind::diagnostic, "", {}, {}}));
    Diagnostics found;
    header.pop_back();
    const auto entry = parse_shard_line(header, ontology(), found);
    REQUIRE(entry);
    CHECK(std::get<ShardHeader>(*entry).ontology == ontology().fingerprint());
    CHECK_NOTHROW(require_readable(std::get<ShardHeader>(*entry), ontology(), "s"));
  }

  TEST_CASE("a header of another version, reader or ontology is refused, with a way to go on") {
    const auto refused = [](int version, int reader, const std::string& fingerprint) {
      try {
        require_readable({version, reader, fingerprint, {}}, ontology(), "s.ndjson");
      } catch (const Error& error) {
        CHECK_FALSE(error.advice().empty());
        return std::string(error.what());
      }
      return std::string();
    };
    const std::string& own = ontology().fingerprint();
    CHECK(refused(shard_version, reader_version, own).empty());
    CHECK(refused(shard_version + 1, reader_version, own).find("its format has another version (2,") !=
          std::string::npos);
    CHECK(refused(shard_version, reader_version + 1, own).find("another version of weft") != std::string::npos);
    CHECK(refused(shard_version, reader_version, "0f").find("another ontology (0f,") != std::string::npos);
  }

  TEST_CASE("of a header of another version nothing else is read") {
    Diagnostics found;
    const auto entry =
        parse_shard_line(R"({"format":"weft shard","version":9,"ontology":{"new":1}})", ontology(), found);
    CHECK(found.empty());
    REQUIRE(entry);
    CHECK(std::get<ShardHeader>(*entry).version == 9);
  }
}

}  // namespace weft
