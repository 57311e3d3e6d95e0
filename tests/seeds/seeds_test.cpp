// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace weft;

namespace {

/// The corpus in the form of expected.tsv, a block of lines for each issue.
std::map<std::string, std::string> listed(const ArchivedCorpus& corpus) {
  std::map<std::string, std::string> issues;
  for (const TaggedIssue& tagged : corpus.issues) {
    std::string& lines = issues[tagged.issue.id];
    for (const Article& article : tagged.issue.articles) {
      lines += "article\t" + tagged.issue.id + "\t" + article.title + "\n";
      for (const Link& link : article.links) lines += std::string(name_of(link.role)) + "\t" + link.url + "\n";
    }
  }
  return issues;
}

std::map<std::string, std::string> expected() {
  std::map<std::string, std::string> issues;
  std::ifstream in(WEFT_EXPECTED);
  std::string issue;
  for (std::string line; std::getline(in, line);) {
    const std::string article = "article\t";
    if (line.starts_with(article))
      issue = line.substr(article.size(), line.find('\t', article.size()) - article.size());
    issues[issue] += line + "\n";
  }
  return issues;
}

CorpusReading read_seeds(bool drafts) {
  BuildOptions options;
  options.paths = {WEFT_SEEDS};
  options.drafts = drafts;
  const std::array ontologies{builtin_ontology()};
  return read_corpus(options, ontologies);
}

std::size_t count_articles(const ArchivedCorpus& corpus) {
  std::size_t count = 0;
  for (const TaggedIssue& tagged : corpus.issues) count += tagged.issue.articles.size();
  return count;
}

/// Whether the article of this title has the topic among its tags.
bool has_tag(const ArchivedCorpus& corpus, std::string_view title, std::string_view topic) {
  for (const TaggedIssue& tagged : corpus.issues) {
    for (std::size_t i = 0; i < tagged.tags.size(); ++i) {
      if (tagged.issue.articles[i].title != title) continue;
      const auto& tags = tagged.tags[i].tags;
      return std::any_of(tags.begin(), tags.end(),
                         [&](const Tag& tag) { return (*corpus.ontology)[tag.topic].id == topic; });
    }
  }
  return false;
}

}  // namespace

TEST_SUITE("seeds") {
  TEST_CASE("the seed issues have the articles and links that a reader finds in them") {
    const CorpusReading reading = read_seeds(true);
    CHECK(reading.diagnostics.empty());
    const auto found = listed(reading.corpora.front());
    const auto wanted = expected();
    REQUIRE(wanted.size() == 5);
    for (const auto& [issue, lines] : wanted) {
      CAPTURE(issue);
      REQUIRE(found.contains(issue));
      CHECK(found.at(issue) == lines);
    }
  }

  TEST_CASE("the draft is left out unless it is asked for") {
    const CorpusReading published = read_seeds(false);
    CHECK(published.drafts == 1);
    CHECK(published.corpora.front().issues.size() == 4);
    CHECK(count_articles(published.corpora.front()) == 52);
    CHECK(count_articles(read_seeds(true).corpora.front()) == 58);
  }

  TEST_CASE("articles have the topics that anyone would give them") {
    const ArchivedCorpus corpus = read_seeds(false).corpora.front();
    CHECK(has_tag(corpus, "How Discord Stores Billions of Messages", "cassandra"));
    CHECK(has_tag(corpus, "Learn eBPF Tracing: Tutorial and Examples", "ebpf"));
    CHECK(has_tag(corpus, "PostgreSQL on Kubernetes the Right Way", "postgresql"));
    CHECK(has_tag(corpus, "PostgreSQL on Kubernetes the Right Way", "kubernetes"));
  }
}
