// SPDX-License-Identifier: MIT
// How long it takes to relate the articles of a corpus that is made up, and how that grows: ten times the articles
// should cost at most about ten times the time. With a path it leaves the archive of the largest there, so that whole
// commands can be timed on it.
#include <weft/archive.hpp>
#include <weft/ontology.hpp>
#include <weft/related.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

using namespace weft;

namespace {

/// SplitMix64: the same numbers everywhere.
class Chance {
 public:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }

  double share() { return double(next() >> 11) / double(std::uint64_t{1} << 53); }

  /// One of so many, the first the likeliest, as words are in texts (Zipf).
  std::uint64_t rank(std::uint64_t all) {
    const auto rank = static_cast<std::uint64_t>(std::exp(share() * std::log(double(all))));
    return std::min(rank, all - 1);
  }

 private:
  std::uint64_t state_ = 42;
};

constexpr std::size_t articles_an_issue = 20;

Article make_article(Chance& chance, std::size_t number) {
  Article article;
  article.slug = "a" + std::to_string(number);
  article.title = "Article " + std::to_string(number);
  std::string text;
  for (int i = 0; i < 60; ++i) text += "w" + std::to_string(chance.rank(200'000)) + "x ";
  article.passages = {{Place::title, article.title + " w" + std::to_string(chance.rank(200'000)) + "x", {}},
                      {Place::body, text, {}}};
  const std::string host = "site" + std::to_string(chance.rank(20'000)) + ".example";
  const std::string url = "https://" + host + "/" + std::to_string(number);
  article.links = {{url, url, host, "", LinkRole::source, {}}};
  return article;
}

ArticleTags make_tags(Chance& chance, std::size_t topics) {
  ArticleTags tags;
  for (int i = 0; i < 5; ++i) {
    Tag tag;
    tag.topic = TopicId(static_cast<std::uint32_t>(chance.rank(topics)));
    const bool known =
        std::any_of(tags.tags.begin(), tags.tags.end(), [&](const Tag& other) { return other.topic == tag.topic; });
    if (known) continue;
    tag.score = 0.9 - 0.15 * i;
    tag.role = i < 2 ? Role::about : Role::mentions;
    tag.count = 1;
    tags.tags.push_back(std::move(tag));
  }
  return tags;
}

std::vector<TaggedIssue> make_corpus(std::size_t articles, const Ontology& ontology) {
  Chance chance;
  std::vector<TaggedIssue> issues;
  for (std::size_t i = 0; i < articles; ++i) {
    if (i % articles_an_issue == 0) {
      issues.emplace_back();
      issues.back().issue.id = std::to_string(1'000'000 + i);
      issues.back().issue.path = issues.back().issue.id + ".md";
    }
    issues.back().issue.articles.push_back(make_article(chance, i));
    issues.back().tags.push_back(make_tags(chance, ontology.topics().size()));
  }
  return issues;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

struct Times {
  double features = 0;
  double pairs = 0;
};

Times measure(std::size_t articles, const std::string& path) {
  const auto& ontology = builtin_ontology();
  ArchivedCorpus corpus{ontology, make_corpus(articles, *ontology), {}};
  Times times;
  auto begin = std::chrono::steady_clock::now();
  const FeatureTable features(*ontology, corpus.issues);
  times.features = seconds_since(begin);
  begin = std::chrono::steady_clock::now();
  corpus.related = strongest_pairs(features);
  times.pairs = seconds_since(begin);
  std::cout << std::setw(8) << articles << " articles: features " << std::fixed << std::setprecision(2)
            << times.features << " s, " << corpus.related.size() << " pairs " << times.pairs << " s\n";
  if (!path.empty()) save_archive(path, corpus, features);
  return times;
}

}  // namespace

int main(int argc, char** argv) {
  const Times few = measure(10'000, "");
  const Times many = measure(100'000, argc > 1 ? argv[1] : "");
  const double growth = (many.features + many.pairs) / (few.features + few.pairs);
  std::cout << "ten times the articles take " << std::setprecision(1) << growth << " times the time\n";
  return growth > 12 ? 1 : 0;
}
