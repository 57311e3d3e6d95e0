// SPDX-License-Identifier: MIT
// How long it takes to relate the articles of corpora that are made up, how much memory, and how both grow: ten times
// the articles should cost at most about ten times the time. Issues are made, gathered and forgotten one by one, as a
// build does, so the memory is that of the features. `weft_bench_related 1000000` goes on to a million articles.
#include <weft/ontology.hpp>
#include <weft/relatedness.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <ctime>
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

TaggedIssue make_issue(Chance& chance, std::size_t first, const Ontology& ontology) {
  TaggedIssue tagged;
  tagged.issue.id = std::to_string(1'000'000 + first);
  for (std::size_t i = first; i < first + articles_an_issue; ++i) {
    tagged.issue.articles.push_back(make_article(chance, i));
    tagged.tags.push_back(make_tags(chance, ontology.topics().size()));
  }
  return tagged;
}

/// Adds up the processor time of what is done between starting and stopping, that of all threads together: it does not
/// tell how busy the machine is otherwise.
class Watch {
 public:
  void start() { begin_ = std::clock(); }
  void stop() { spent_ += std::clock() - begin_; }
  double seconds() const { return double(spent_) / CLOCKS_PER_SEC; }

 private:
  std::clock_t begin_ = 0;
  std::clock_t spent_ = 0;
};

/// The most memory that this process has had, in MiB.
long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// Relates so many articles, and returns how many seconds that took.
double measure(std::size_t articles) {
  const auto& ontology = builtin_ontology();
  Chance chance;
  Watch gather;
  Watch add;
  Watch finish;
  Watch relate;
  FeatureTableBuilder builder(*ontology);
  for (std::size_t first = 0; first < articles; first += articles_an_issue) {
    const TaggedIssue issue = make_issue(chance, first, *ontology);
    gather.start();
    IssueFeatures gathered = gather_features(issue);
    gather.stop();
    add.start();
    builder.add(std::move(gathered));
    add.stop();
  }
  const long peak_added = peak_memory();
  finish.start();
  const FeatureTable features = std::move(builder).finish();
  finish.stop();
  const long peak_finished = peak_memory();
  relate.start();
  const std::vector<RelatedPair> related = strongest_pairs(features);
  relate.stop();
  std::cout << std::fixed << std::setprecision(2) << std::setw(8) << articles << std::setw(9) << gather.seconds()
            << std::setw(9) << add.seconds() << std::setw(9) << finish.seconds() << std::setw(9) << relate.seconds()
            << std::setw(9) << related.size() << std::setw(12) << peak_added << std::setw(9) << peak_finished
            << std::setw(9) << peak_memory() << std::endl;
  return gather.seconds() + add.seconds() + finish.seconds() + relate.seconds();
}

}  // namespace

/// Ends with 1 when time grows faster than it should.
int main(int argc, char** argv) {
  constexpr double most_growth = 12;
  const std::size_t largest = argc > 1 ? std::stoul(argv[1]) : 100'000;
  std::cout << "                       processor seconds                    peak MiB, once\n"
               "articles   gather      add   finish   relate    pairs       added finished  related\n";
  double before = 0;
  bool good = true;
  for (std::size_t articles = 10'000; articles <= largest; articles *= 10) {
    const double seconds = measure(articles);
    if (before > 0) {
      std::cout << "         ten times the articles take " << std::setprecision(1) << seconds / before
                << " times the time\n";
      good = good && seconds / before <= most_growth;
    }
    before = seconds;
  }
  return good ? 0 : 1;
}
