// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include "support/generator.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace weft {
namespace {

const ArchivedCorpus& corpus() {
  static const ArchivedCorpus made = [] {
    ArchivedCorpus sample = archive_tests::sample_corpus();
    for (TaggedIssue& tagged : sample.issues) tagged.content_hash = "0123456789abcdef0123456789abcdef";
    return sample;
  }();
  return made;
}

std::string good_line() {
  std::string line;
  const TaggedIssue& tagged = corpus().issues.front();
  append_shard_line(line, ShardRecord{ShardRecord::Kind::issue, tagged.issue.path, tagged, {}}, *corpus().ontology);
  line.pop_back();
  return line;
}

/// What is said of a line; empty when nothing is wrong with it.
std::string fault_of(const std::string& line) {
  Diagnostics found;
  const auto entry = parse_shard_line(line, *corpus().ontology, found);
  CHECK(entry.has_value() == found.empty());
  if (found.empty()) return {};
  CHECK(found.size() == 1);
  CHECK(found.front().severity == Severity::error);
  CHECK_FALSE(found.front().advice.empty());
  return found.front().code + ": " + found.front().message;
}

std::string replaced(std::string line, const std::string& old, const std::string& by) {
  const std::size_t at = line.find(old);
  REQUIRE(at != std::string::npos);
  return line.replace(at, old.size(), by);
}

struct Row {
  std::string old;
  std::string by;
  std::string fault;
};

}  // namespace

TEST_SUITE("shards") {
  TEST_CASE("a value that does not fit is named with its place") {
    const std::vector<Row> rows{
        {R"("span":[0,120])", R"("span":[120,0])",
         "expected a span that ends behind its beginning at 'articles[0].span'"},
        {R"("span":[0,120])", R"("span":[0,4294967295])",
         "expected a whole number from 0 to 67108864 at 'articles[0].span'"},
        {R"("span":[0,120])", R"("span":[0,-1])", "expected a whole number from 0 to 67108864 at 'articles[0].span'"},
        {R"("span":[0,120])", R"("span":[0,1.5])", "expected a whole number from 0 to 67108864 at 'articles[0].span'"},
        {R"("span":[0,120])", R"("span":[0])", "expected two numbers at 'articles[0].span'"},
        {R"("span":[0,120])", R"("spam":[0,120])", "expected two numbers at 'articles[0].span'"},
        {R"("topic":"cassandra")", R"("topic":"nobody")",
         "expected a topic of the ontology at 'articles[0].tags[0].topic'"},
        {R"("topic":"databases")", R"("topic":"cassandra")",
         "expected a topic only once at 'articles[0].tags[1].topic'"},
        {R"("id":"2019-01")", R"("id":"2019/01")", "expected no slash at 'id'"},
        {R"("id":"2019-01")", R"("id":"")", "expected a text that is not empty at 'id'"},
        {R"("slug":"wide-rows")", R"("slug":"../wide")", "expected no slash at 'articles[0].slug'"},
        {R"("slug":"probes")", R"("slug":"wide-rows")", "expected a slug only once at 'articles[1].slug'"},
        {R"("slug":"wide-rows")", R"("slug":"a\u0000")", "expected a text at 'articles[0].slug'"},
        {R"("title":"Wide rows in Cassandra")", R"("title":{"bytes":"fg"})", "expected a text at 'articles[0].title'"},
        {R"("title":"Wide rows in Cassandra")", R"("title":{"byte":"ff"})", "expected a text at 'articles[0].title'"},
        {R"("title":"Wide rows in Cassandra")", R"("title":7)", "expected a text at 'articles[0].title'"},
        {R"("date":"2018-12-31")", R"("date":"yesterday!")", "expected a date like 2024-01-31 at 'date'"},
        {R"("content_hash":")", R"("content_hash":"zz)", "expected 32 hexadecimal digits at 'content_hash'"},
        {R"("role":"about")", R"("role":"boss")", "expected one of its words at 'articles[0].tags[0].role'"},
        {R"("score":0.9)", R"("score":1.5)", "expected a number from 0 to 1 at 'articles[0].tags[0].score'"},
        {R"("score":0.9)", R"("score":"much")", "expected a number from 0 to 1 at 'articles[0].tags[0].score'"},
        {R"("position":[3,4])", R"("position":[0,4])",
         "expected a line and a column from 1 at 'articles[0].tags[0].mentions[0].position'"},
        {R"("anchors":[0,84,9,95])", R"("anchors":[0,84,9])",
         "expected pairs of numbers at 'articles[0].passages[1].anchors'"},
        {R"("anchors":[0,84,9,95])", R"("anchors":[9,84,0,95])",
         "expected anchors within their text, in its order at 'articles[0].passages[1].anchors'"},
        {R"("anchors":[0,84,9,95])", R"("anchors":[0,84,999,95])",
         "expected anchors within their text, in its order at 'articles[0].passages[1].anchors'"},
        {R"("anchors":[0,84,9,95])", R"("anchors":{})", "expected a list at 'articles[0].passages[1].anchors'"},
        {R"("articles":[{)", R"("articles":[7,{)", "expected an object at 'articles[0]'"},
        {R"("record":"issue")", R"("record":"novel")",
         "expected issue, draft, diagnostic, corpus, topic or together at 'record'"},
        {R"("record":"issue")", R"("record":"diagnostic")", "expected a finding at 'diagnostics'"},
        {R"("record":"issue")", R"("format":"weft shart")", "expected weft shard at 'format'"},
        {R"("record":"issue")",
         R"("record":"issue","diagnostics":[{"severity":"error","message":"m","line":"l","caret":[4000000000,1]}])",
         "expected a whole number from 0 to 1000 at 'diagnostics[0].caret'"},
        {R"("record":"issue")", R"("record":"issue","diagnostics":[{"severity":"fatal","message":"m"}])",
         "expected one of its words at 'diagnostics[0].severity'"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.by);
      CHECK(fault_of(replaced(good_line(), row.old, row.by)) == "shard-record: " + row.fault);
    }
    CHECK(fault_of("[]") == "shard-record: expected an object");
    CHECK(fault_of("7") == "shard-record: expected an object");
  }

  TEST_CASE("keys that a later version may add are passed over, in any order") {
    CHECK(fault_of(replaced(good_line(), R"({"record")", R"({"later":[{"a":null}],"record")")).empty());
  }

  TEST_CASE("what is no JSON is told of where it ends to be") {
    CHECK(fault_of("").starts_with("shard-syntax: no JSON: "));
    CHECK(fault_of("# A title").starts_with("shard-syntax: no JSON: "));
    CHECK(fault_of("{\"record\":\"issue\xff\"}").starts_with("shard-syntax: no JSON: "));
    CHECK(fault_of(R"({"record":"\ud800"})").starts_with("shard-syntax: no JSON: "));
    CHECK(fault_of(R"({"record":1e999})").starts_with("shard-syntax: no JSON: "));
    CHECK(fault_of(good_line() + "}").starts_with("shard-syntax: no JSON: "));
    CHECK(fault_of(std::string(1'000'000, '[')) == "shard-syntax: nested more than 16 deep");
    CHECK(fault_of(R"({"path":")" + std::string(100, '[') + R"(\"[","record":"draft"})").empty());
  }

  TEST_CASE("a line that is cut off is told of, wherever the cut is") {
    const std::string line = good_line();
    for (std::size_t size = 0; size < line.size(); size += 7) {
      CAPTURE(size);
      CHECK(fault_of(line.substr(0, size)).starts_with("shard-syntax: "));
    }
  }

  TEST_CASE("no damage to a line does harm") {
    tests::Generator random(7);
    const std::string line = good_line();
    std::size_t refused = 0;
    for (int i = 0; i < 3000; ++i) {
      std::string damaged = line;
      for (std::size_t times = 1 + random.below(3); times > 0; --times)
        damaged[random.below(damaged.size())] = "\"\\{}[],:0e-.tn\x00\xff/x"[random.below(19)];
      if (!fault_of(damaged).empty()) ++refused;
    }
    CHECK(refused > 1000);
  }

  TEST_CASE("a document is a path and a text, and nothing less") {
    const auto read = [](std::string_view line) {
      Diagnostics found;
      const auto document = parse_document_line(line, found);
      CHECK(document.has_value() == found.empty());
      if (!document) return found.front().code + ": " + found.front().message;
      return document->path + "|" + document->text;
    };
    CHECK(read(R"({"path":"a.md","text":"# A\n"})") == "a.md|# A\n");
    CHECK(read(R"({"text":"","path":"a.md","size":3})") == "a.md|");
    CHECK(read(R"({"path":"a.md","text":{"bytes":"6100e9"}})") == std::string("a.md|a\0\xe9", 8));
    CHECK(read(R"({"path":"a\u0000.md","text":""})").starts_with("document-malformed: "));
    CHECK(read(R"({"path":"a.md"})") == "document-malformed: expected a text at 'text'");
    CHECK(read(R"({"text":"a"})") == "document-malformed: expected a text that is not empty at 'path'");
    CHECK(read("a.md").starts_with("document-malformed: no JSON: "));
    CHECK(read("[]") == "document-malformed: expected an object");
  }
}

}  // namespace weft
