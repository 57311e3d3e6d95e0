// SPDX-License-Identifier: MIT
// How fast a large graph that is made up is written as linked data, and what memory that takes beside the graph.
// JSON-LD should be written with at least 100 MB/s.
#include <weft/exports.hpp>
#include <weft/ontology.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <memory>
#include <streambuf>
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

  /// One of so many, the first the likeliest, as words are in texts (Zipf).
  std::uint32_t rank(std::uint64_t all) {
    const double share = double(next() >> 11) / double(std::uint64_t{1} << 53);
    return static_cast<std::uint32_t>(
        std::min(static_cast<std::uint64_t>(std::exp(share * std::log(double(all)))), all - 1));
  }

 private:
  std::uint64_t state_ = 42;
};

constexpr std::size_t articles_an_issue = 20;

Link make_link(Chance& chance, std::size_t number, LinkRole role) {
  const std::string host = "site" + std::to_string(chance.rank(20'000)) + ".example";
  const std::string url = "https://" + host + "/posts/" + std::to_string(number) + "/on-something-or-other?page=1&of=2";
  return {url, url, host, "something or other", role, {}};
}

Article make_article(Chance& chance, std::size_t number) {
  Article article;
  article.slug = "how-we-made-article-" + std::to_string(number) + "-faster-and-what-we-learned";
  article.title = "How We Made “Article " + std::to_string(number) + "” Faster & What We Learned (编程)";
  article.links = {make_link(chance, number, LinkRole::source), make_link(chance, number + 1, LinkRole::reference)};
  return article;
}

ArticleTags make_tags(Chance& chance, std::size_t topics) {
  ArticleTags tags;
  for (int i = 0; i < 5; ++i) {
    Tag tag;
    tag.topic = TopicId(chance.rank(topics));
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

std::vector<TaggedIssue> make_issues(std::size_t articles, const Ontology& ontology) {
  Chance chance;
  std::vector<TaggedIssue> issues;
  for (std::size_t i = 0; i < articles; ++i) {
    if (i % articles_an_issue == 0) {
      Issue& issue = issues.emplace_back().issue;
      issue.id = std::to_string(1'000'000 + i);
      issue.path = issue.id + ".md";
      issue.series = "Made-Up Weekly";
      issue.date = "2020-01-01";
    }
    issues.back().issue.articles.push_back(make_article(chance, i));
    issues.back().tags.push_back(make_tags(chance, ontology.topics().size()));
  }
  return issues;
}

/// Five for each article, with one some way after it.
std::vector<RelatedPair> make_related(std::size_t articles) {
  Chance chance;
  std::vector<RelatedPair> pairs;
  for (std::uint32_t i = 0; i < articles; ++i) {
    std::uint32_t other = i;
    for (int k = 0; k < 5; ++k) {
      other += 1 + chance.rank(200);
      if (other < articles) pairs.push_back({ArticleNumber(i), ArticleNumber(other), 0.123456 + 0.1 * k, 2});
    }
  }
  return pairs;
}

/// Counts the bytes and forgets them.
class CountingBuffer : public std::streambuf {
 public:
  std::uint64_t count() const { return count_; }

 protected:
  std::streamsize xsputn(const char*, std::streamsize size) override {
    count_ += static_cast<std::uint64_t>(size);
    return size;
  }
  int_type overflow(int_type byte) override {
    ++count_;
    return traits_type::not_eof(byte);
  }

 private:
  std::uint64_t count_ = 0;
};

/// A figure of this process in MB, as Linux tells; 0 elsewhere.
double memory(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == name + ":" && status >> kilobytes) return kilobytes / 1000;
  }
  return 0;
}

void forget_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

using Write = void (*)(const Excerpt&, const ExportOptions&, std::ostream&);

double measure(std::string_view name, Write write, const Excerpt& excerpt) {
  double best = 0;
  const double before = memory("VmRSS");
  std::uint64_t bytes = 0;
  forget_peak();
  for (int round = 0; round < 3; ++round) {
    CountingBuffer buffer;
    std::ostream out(&buffer);
    const std::clock_t begin = std::clock();
    write(excerpt, {}, out);
    const double seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    bytes = buffer.count();
    best = std::max(best, double(bytes) / 1e6 / seconds);
  }
  std::cout << "  " << std::left << std::setw(10) << name << std::right << std::fixed << std::setprecision(0)
            << std::setw(6) << double(bytes) / 1e6 << " MB" << std::setw(6) << best << " MB/s" << std::setw(6)
            << std::max(0.0, memory("VmHWM") - before) << " MB more than the " << before << " before\n";
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t articles = argc > 1 ? std::stoul(argv[1]) : 100'000;
  const auto& ontology = builtin_ontology();
  const std::vector<RelatedPair> related = make_related(articles);
  const TopicGraph graph(ontology, make_issues(articles, *ontology), related);
  std::cout << articles << " articles: " << graph.vertices().size() << " vertices, " << graph.edges().size()
            << " edges\n";
  const Excerpt whole(graph);
  const double speed = measure("jsonld", write_jsonld, whole);
  measure("ntriples", write_ntriples, whole);
  measure("nquads", write_nquads, whole);
  measure("turtle", write_turtle, whole);
  return speed < 100 ? 1 : 0;
}
