// SPDX-License-Identifier: MIT
#include "sample.hpp"

#include <weft/diagnostic.hpp>
#include <weft/query.hpp>
#include <weft/relatedness.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace weft::bench {

namespace {

std::string& folder() {
  static std::string name;
  return name;
}

bool is_issue(const std::filesystem::path& path) {
  return path.extension() == ".md" || path.extension() == ".markdown";
}

std::vector<Text> load_texts() {
  std::vector<Text> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
    if (!entry.is_regular_file() || !is_issue(entry.path())) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    Diagnostics found;
    texts.push_back({entry.path().lexically_relative(folder()).generic_string(), read_text(bytes.str(), found)});
  }
  if (texts.empty()) throw std::runtime_error("there are no issues below " + folder());
  std::sort(texts.begin(), texts.end(), [](const Text& a, const Text& b) { return a.path < b.path; });
  return texts;
}

std::vector<Issue> parse_texts() {
  std::vector<Issue> issues;
  std::set<std::string> ids;
  for (const Text& text : texts()) {
    Diagnostics found;
    issues.push_back(parse_issue(text.text, text.path, found));
    // As a build does it when two newsletters count alike.
    Issue& issue = issues.back();
    while (!ids.insert(issue.id).second) issue.id += "-2";
  }
  return issues;
}

ArchivedCorpus tag_issues() {
  ArchivedCorpus corpus;
  corpus.ontology = builtin_ontology();
  const Lexicon lexicon = lexicon_of(corpus.ontology);
  std::vector<TaggedIssue> tagged;
  for (std::size_t i = 0; i < texts().size(); ++i) tagged.push_back(tag_issue(issues()[i], texts()[i].text, lexicon));
  for (const TaggedIssue* issue : in_order(tagged)) corpus.issues.push_back(*issue);
  corpus.related = strongest_pairs(FeatureTable(*corpus.ontology, corpus.issues));
  return corpus;
}

/// A folder that is gone with the program.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("weft_bench_" + std::to_string(::getpid()))) {
    std::filesystem::create_directory(path_);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

std::string save_corpus(const TemporaryFolder& folder) {
  const std::string path = folder.path("weft.db");
  save_archive(path, corpus(), FeatureTable(*corpus().ontology, corpus().issues), figures_of(corpus()));
  return path;
}

}  // namespace

void read_below(const std::string& name) { folder() = name; }

const std::vector<Text>& texts() {
  static const std::vector<Text> all = load_texts();
  return all;
}

std::int64_t bytes_of_texts() {
  std::int64_t bytes = 0;
  for (const Text& text : texts()) bytes += static_cast<std::int64_t>(text.text.size());
  return bytes;
}

const std::vector<Issue>& issues() {
  static const std::vector<Issue> all = parse_texts();
  return all;
}

const ArchivedCorpus& corpus() {
  static const ArchivedCorpus all = tag_issues();
  return all;
}

const TopicGraph& graph() {
  static const TopicGraph all(corpus().ontology, corpus().issues, corpus().related);
  return all;
}

const std::string& archive() {
  static const TemporaryFolder folder;
  static const std::string path = save_corpus(folder);
  return path;
}

std::int64_t articles_of_corpus() {
  std::int64_t articles = 0;
  for (const TaggedIssue& issue : corpus().issues) articles += static_cast<std::int64_t>(issue.issue.articles.size());
  return articles;
}

}  // namespace weft::bench
