// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include "support/temporary_folder.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace weft {

TEST_SUITE("shards") {
  TEST_CASE("lines come with their numbers and their offsets, the last without a line break as well") {
    std::istringstream in("one\n\n" + std::string(200'000, 'x') + "\nlast");
    ShardLines lines(in);
    ShardLine line;
    std::vector<std::uint64_t> offsets;
    std::vector<std::size_t> sizes;
    while (lines.next(line)) {
      offsets.push_back(line.offset);
      sizes.push_back(line.text.size());
      CHECK(line.number == offsets.size());
    }
    CHECK(offsets == std::vector<std::uint64_t>{0, 4, 5, 200'006});
    CHECK(sizes == std::vector<std::size_t>{3, 0, 200'000, 4});
    CHECK_FALSE(lines.next(line));
  }

  TEST_CASE("lines as long as the steps in which they are read are whole") {
    for (std::size_t size = 65'530; size < 65'540; ++size) {
      CAPTURE(size);
      std::istringstream in(std::string(size, 'a') + "\nb\n");
      ShardLines lines(in);
      ShardLine line;
      REQUIRE(lines.next(line));
      CHECK(line.text.size() == size);
      REQUIRE(lines.next(line));
      CHECK(line.text == "b");
      CHECK(line.offset == size + 1);
      CHECK_FALSE(lines.next(line));
    }
  }

  TEST_CASE("of a line that is too long nothing is kept, and the next one is read") {
    std::istringstream in(std::string(longest_shard_line + 1, 'x') + "\nnext\n");
    ShardLines lines(in);
    ShardLine line;
    REQUIRE(lines.next(line));
    CHECK(line.is_too_long);
    CHECK(line.text.empty());
    REQUIRE(lines.next(line));
    CHECK_FALSE(line.is_too_long);
    CHECK(line.text == "next");
  }

  TEST_CASE("a finding in a line has its place in the shard") {
    const auto placed = place_in_shard({{Severity::error, "c", "m", {2, 3}, {}, {}}}, "s", {90, 12, "abcd", false});
    REQUIRE(placed.size() == 1);
    CHECK(placed.front().file == "s");
    CHECK(placed.front().position == Position{12, 3});
    CHECK(placed.front().source_line == "abcd");
  }

  TEST_CASE("a record is read again where it stands") {
    ArchivedCorpus corpus = archive_tests::sample_corpus();
    for (TaggedIssue& tagged : corpus.issues) tagged.content_hash = "0123456789abcdef0123456789abcdef";
    std::string shard;
    append_shard_line(shard, ShardHeader{shard_version, reader_version, corpus.ontology->fingerprint(), {}});
    std::vector<std::uint64_t> offsets;
    for (const TaggedIssue& tagged : corpus.issues) {
      offsets.push_back(shard.size());
      append_shard_line(shard, ShardRecord{ShardRecord::Kind::issue, tagged.issue.path, tagged, {}}, *corpus.ontology);
    }
    const TemporaryFolder folder;
    const std::string path = folder.write("s.ndjson", shard);
    for (std::size_t i = corpus.issues.size(); i-- > 0;)
      CHECK(read_shard_record(path, offsets[i], *corpus.ontology).tagged.issue.id == corpus.issues[i].issue.id);
    CHECK_THROWS_AS(read_shard_record(path, 0, *corpus.ontology), Error);
    CHECK_THROWS_AS(read_shard_record(path, offsets[1] + 5, *corpus.ontology), Error);
    CHECK_THROWS_AS(read_shard_record(path, shard.size(), *corpus.ontology), Error);
    CHECK_THROWS_AS(read_shard_record(folder.path("none"), 0, *corpus.ontology), Error);
  }
}

}  // namespace weft
