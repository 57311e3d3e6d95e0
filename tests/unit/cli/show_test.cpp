// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::tests {
namespace {

/// Whether a line says so, however far apart its columns are.
bool says(const std::string& text, std::string_view wanted) {
  const std::vector<std::string> lines = lines_of(text);
  return std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return text::squeezed(line) == wanted; });
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("a topic is shown with its labels, its neighbours and its articles") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"show", "cassandra"});
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.starts_with("Apache Cassandra\ntopic cassandra\n\n"));
  CHECK(says(ran.out, "labels Cassandra"));
  CHECK(says(ran.out, "broader Wide-column stores"));
  CHECK(says(ran.out, "related ScyllaDB"));
  CHECK(says(ran.out, "sites cassandra.apache.org"));
  CHECK(holds(ran.out, "\n3 articles:\n  2019-09  about     0.90  Moving to ScyllaDB\n"));
  CHECK(holds(ran.out, "  2019-05  mentions  0.40  Scaling Postgres"));
}

TEST_CASE("a long list is cut where it is told to be, and says how to see the rest") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"show", "cassandra", "--limit", "1"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out,
              "\n3 articles:\n  2019-09  about     0.90  Moving to ScyllaDB\n  … and 2 more: --limit 3 lists them\n"));
  CHECK_FALSE(holds(ran.out, "2019-05"));
  CHECK_FALSE(holds(archive.ask({"show", "cassandra"}).out, " more"));
  const Ran json = archive.ask({"show", "cassandra", "--limit", "1", "--json"});
  CHECK(holds(json.out, "2019-09/moving-to-scylladb"));
  CHECK_FALSE(holds(json.out, "2019-05/scaling-postgres"));
}

TEST_CASE("evidence is of the articles that are listed") {
  const LittleArchive archive;
  const Ran all = archive.ask({"show", "cassandra", "--evidence"});
  CHECK(holds(all.out, "mentions:"));
  const Ran newest = archive.ask({"show", "cassandra", "--evidence", "--limit", "1"});
  CHECK_FALSE(holds(newest.out, "2019-01.md:"));
}

TEST_CASE("an article is shown with its issue, its topics and its links") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"show", "How Discord Stores Billions of Messages"});
  CHECK(ran.exit == 0);
  CHECK(
      ran.out.starts_with("How Discord Stores Billions of Messages\n"
                          "article 2019-01/how-discord-stores-billions-of-messages\n\n"));
  CHECK(says(ran.out, "issue 2019-01, 2019-01-07"));
  CHECK(says(ran.out, "file 2019-01.md"));
  CHECK(says(ran.out, "about Apache Cassandra 0.90"));
  CHECK(says(ran.out, "mentions ScyllaDB 0.40"));
  CHECK(holds(ran.out, "  source     https://blog.discordapp.com/how-discord-stores-billions-of-messages\n"));
}

TEST_CASE("an article tells when else its work was sent, and its issue how often that was so") {
  const LittleArchive archive;
  const Ran first = archive.ask({"show", "Raft, explained"});
  CHECK(says(first.out, "same work 2019-09/raft-again"));
  CHECK(says(first.out, "sent again in 2019-09: Raft Once Again"));
  CHECK(says(archive.ask({"show", "Raft Once Again"}).out, "sent before in 2019-01: Raft, explained"));
  CHECK(says(archive.ask({"show", "2019-09"}).out, "sent before 1 of 3 links"));
}

TEST_CASE("an article tells who wrote it, how it is labelled, whether it recurs and which issues it points to") {
  const LittleArchive archive;
  const Ran talk = archive.ask({"show", "How Discord Scaled Elixir"});
  CHECK(says(talk.out, "authors Grace Hopper, Ada Byron"));
  CHECK(says(talk.out, "attributes video, 英文"));
  CHECK_FALSE(holds(talk.out, "recurring"));
  archive.let_recur();
  const Ran brief = archive.ask({"show", "News in Brief"});
  CHECK(says(brief.out, "recurring yes: it repeats or keeps house, so nothing is related to it"));
  CHECK(says(brief.out, "points to 2019-01, 2019-05"));
  CHECK(says(archive.ask({"show", "2019-01"}).out, "pointed to by 2019-09/news-in-brief"));
}

TEST_CASE("an issue is shown with its articles in reading order") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"show", "2019-05"});
  CHECK(ran.exit == 0);
  CHECK(ran.out.starts_with("Little Weekly 2019-05\nissue 2019-05\n\n"));
  CHECK(says(ran.out, "series Little Weekly"));
  CHECK(holds(ran.out,
              "\n3 articles:\n  2019-05  It’s Time to Move on from Two Phase Commit\n"
              "  2019-05  Kubernetes in a Nutshell\n"));
}

TEST_CASE("a source is shown with its articles, newest first") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"show", "example.org"});
  CHECK(ran.exit == 0);
  CHECK(holds(ran.out, "\nsource example.org\n"));
  CHECK(holds(ran.out, "\n2 articles:\n  2019-09  Raft Once Again\n  2019-01  Raft, explained\n"));
}

TEST_CASE("evidence is shown where it stands, the rejected with its reason") {
  const LittleArchive archive;
  const std::string id = "2019-01/how-discord-stores-billions-of-messages";
  const std::string candidate = "  2019-01.md:9:5  Go: 'go' in body; an ordinary word without evidence\n";
  CHECK_FALSE(holds(archive.ask({"show", id}).out, "2019-01.md:7:3"));
  const Ran article = archive.ask({"show", id, "--evidence"});
  CHECK(article.exit == 0);
  CHECK(holds(article.out, "\nmentions:\n  2019-01.md:7:3  Apache Cassandra: 'Apache Cassandra' in title\n"));
  CHECK(holds(article.out, "\ncandidates, which were rejected:\n" + candidate));
  const Ran topic = archive.ask({"show", "cassandra", "--evidence"});
  CHECK(holds(topic.out, "\nmentions:\n  2019-01.md:7:3  Apache Cassandra: "));
  CHECK(holds(topic.out, "\n  2019-05.md:1:1  Apache Cassandra: "));
  CHECK_FALSE(holds(topic.out, "ScyllaDB: "));
  CHECK_FALSE(holds(topic.out, candidate));
}

TEST_CASE("things are shown as JSON, with evidence when it is asked for") {
  const LittleArchive archive;
  const Ran plain = archive.ask({"show", "cassandra", "--json"});
  CHECK(plain.exit == 0);
  CHECK(holds(plain.out, "\"kind\": \"topic\""));
  CHECK_FALSE(holds(plain.out, "\"evidence\""));
  CHECK(holds(archive.ask({"show", "cassandra", "--json", "--evidence"}).out, "\"evidence\""));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
