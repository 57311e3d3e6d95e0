// SPDX-License-Identifier: MIT
// An archive that somebody else has written to. What comes in is not the file, most of which would only be carried
// along, but what is done to a good one: its first byte says whether bytes of the file are changed or values in its
// tables, and what is asked of it then.
#include "fuzz/archives.hpp"
#include "fuzz/doors.hpp"
#include "fuzz/edits.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/issues.hpp"

#include <weft/answers.hpp>
#include <weft/find.hpp>
#include <weft/health.hpp>
#include <weft/names.hpp>
#include <weft/portrait.hpp>
#include <weft/query.hpp>
#include <weft/related.hpp>
#include <weft/series.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <sstream>
#include <string>

namespace weft::fuzz {

namespace {

std::string lines_of(const ArchivedCorpus& corpus) {
  std::string lines;
  for (const TaggedIssue& issue : corpus.issues) lines += shard_line(issue, *corpus.ontology);
  return lines;
}

void ask_examination(const std::string& path) { examine_archive(path, 2); }

void ask_everything(const std::string& path) {
  static const std::string before = lines_of(SmallArchive().corpus());
  const ArchivedCorpus corpus = load_archive(path, Texts::yes, Evidence::yes);
  expect_same(lines_of(corpus), before, "an archive that is read whole is what was saved");
}

void ask_graph(const std::string& path) { graph_of(load_archive(path)); }

void ask_portraits(const std::string& path) {
  const Archive archive(path);
  for (const auto& [kind, id] :
       {std::pair(VertexKind::topic, "raft"), std::pair(VertexKind::issue, "2024-02"),
        std::pair(VertexKind::source, "example.org"), std::pair(VertexKind::article, "2024-02/raft-once-again")}) {
    const auto thing = find_thing(archive, id, std::span(&kind, 1));
    if (!thing) continue;
    std::ostringstream out;
    write_portrait_json(portrait_of(archive, *thing, {Evidence::yes}), Evidence::yes, out);
  }
}

void ask_relations(const std::string& path) {
  const Archive archive(path);
  const auto article = find_article(archive, "2024-02/raft-once-again");
  if (!article) return;
  const RelatedArticles related = related_articles(archive, ask_about(archive, *article), {});
  for (const RelatedArticle& one : related.related)
    expect(one.score >= 0 && one.score <= 1.000001, "a score is a share");
  archive.articles_under("databases");
  archive.articles_about("example.org/raft");
  archive.labels_of("raft");
  archive.ancestors_of("raft");
}

void ask_lists(const std::string& path) {
  const Archive archive(path);
  for (const TopicOrder order : {TopicOrder::count, TopicOrder::name, TopicOrder::rank, TopicOrder::rise})
    list_topics(archive, order);
  if (const auto series = find_one_series(archive, "Little Weekly")) portrait_of_series(archive, *series);
  for (const NameKind kind : {NameKind::topics, NameKind::articles, NameKind::sources, NameKind::issues})
    names_beginning(path, kind, "", 5);
  summarize_archive(path, 3);
}

void ask_words(const std::string& path) {
  for (const char* words :
       {"raft consensus", "\"two phase\" OR topic:databases", "kubernets", "source:example.org c"}) {
    std::ostringstream out;
    write_find_json(words, find_in_archive(path, words), out);
  }
}

using Question = void (*)(const std::string& path);
constexpr std::array<Question, 7> questions{ask_examination, ask_everything, ask_graph, ask_portraits,
                                            ask_relations,   ask_lists,      ask_words};

}  // namespace

void enter_archive(std::string_view bytes) {
  if (bytes.empty()) return;
  static EditedArchive edited;
  const auto choice = static_cast<unsigned char>(bytes.front());
  edited.restore();
  if (choice % 2 == 0) {
    edited.change_bytes(bytes.substr(1));
  } else {
    edited.change_values(bytes.substr(1));
  }
  try {
    questions[choice / 2 % questions.size()](edited.path());
  } catch (const Error& error) {
    expect_printable(error.what(), "what is said of an archive does not act on a terminal");
  }
}

}  // namespace weft::fuzz
