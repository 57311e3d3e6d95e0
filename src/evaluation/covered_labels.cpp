// SPDX-License-Identifier: MIT
#include "evaluation/covered_labels.hpp"

#include "evaluation/mention_labels.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>

namespace weft::evaluation {

namespace {

/// A label that was not found, and where its words stand.
struct Sought {
  TopicId topic{};
  std::string label;
  std::vector<std::string> words;
  std::size_t times = 0;
  bool uncovered = false;                                           ///< stands somewhere by itself
  std::map<std::pair<std::string, TopicId>, std::size_t> coverers;  ///< how often within which label
};

struct PassageWord {
  std::string folded;
  Span span;
  bool joined = false;
};

class Search {
 public:
  Search(const ArchivedCorpus& corpus, const LabelSet& found) : corpus_(corpus), labels_(*corpus.ontology) {
    const auto topics = corpus.ontology->topics();
    for (std::uint32_t i = 0; i < topics.size(); ++i) {
      for (const Label& label : topics[i].labels) {
        std::vector<std::string> words = text::folded_words(label.text);
        if (words.empty() || found.contains({TopicId{i}, label.text})) continue;
        by_first_word_[words.front()].push_back(sought_.size());
        sought_.push_back({TopicId{i}, label.text, std::move(words), 0, false, {}});
      }
    }
  }

  std::vector<CoveredLabel> find() && {
    for (const TaggedIssue& issue : corpus_.issues) {
      for (std::size_t i = 0; i < issue.issue.articles.size(); ++i) read(issue.issue.articles[i], issue.tags[i]);
    }
    std::vector<CoveredLabel> covered;
    for (const Sought& sought : sought_) {
      if (sought.times == 0 || sought.uncovered) continue;
      const auto most = std::max_element(sought.coverers.begin(), sought.coverers.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      covered.push_back({sought.topic, sought.label, sought.times, most->first.second, most->first.first});
    }
    return covered;
  }

 private:
  void read(const Article& article, const ArticleTags& tags) {
    mentions_.clear();
    for (const Tag& tag : tags.tags)
      for (const Mention& mention : tag.mentions) mentions_.push_back(&mention);
    for (const Candidate& candidate : tags.candidates) mentions_.push_back(&candidate.mention);
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const Mention* a, const Mention* b) { return a->span < b->span; });
    for (const Passage& passage : article.passages) read(passage);
  }

  void read(const Passage& passage) {
    std::vector<PassageWord> words;
    text::WordReader reader(passage.text);
    for (text::Word word; reader.read(word);) words.push_back({std::string(word.folded), word.span, word.joined});
    for (std::size_t at = 0; at < words.size(); ++at) {
      const auto sought = by_first_word_.find(words[at].folded);
      if (sought == by_first_word_.end()) continue;
      for (const std::size_t i : sought->second) {
        if (stands_at(sought_[i].words, words, at)) note(sought_[i], passage, words, at);
      }
    }
  }

  static bool stands_at(const std::vector<std::string>& label, const std::vector<PassageWord>& words, std::size_t at) {
    if (at + label.size() > words.size()) return false;
    for (std::size_t i = 0; i < label.size(); ++i) {
      if (words[at + i].folded != label[i] || (i > 0 && !words[at + i].joined)) return false;
    }
    return true;
  }

  void note(Sought& sought, const Passage& passage, const std::vector<PassageWord>& words, std::size_t at) {
    const Span in_text{words[at].span.begin, words[at + sought.words.size() - 1].span.end};
    const Span in_file = source_span(passage, in_text);
    const Mention* coverer = find_coverer(sought, passage.place, in_text.end - in_text.begin, in_file);
    ++sought.times;
    if (coverer == nullptr) {
      sought.uncovered = true;
    } else {
      ++sought.coverers[{labels_.of(*coverer), coverer->topic}];
    }
  }

  /// A longer mention of another topic around a place in the file. Labels are short, so only mentions that begin
  /// shortly before it come into question.
  const Mention* find_coverer(const Sought& sought, Place place, std::size_t size, Span in_file) const {
    constexpr std::size_t most_before = 8;
    auto at = std::upper_bound(mentions_.begin(), mentions_.end(), in_file.begin,
                               [](std::uint32_t begin, const Mention* mention) { return begin < mention->span.begin; });
    for (std::size_t i = 0; i < most_before && at != mentions_.begin(); ++i) {
      const Mention& mention = **--at;
      if (mention.place == place && mention.topic != sought.topic && mention.text.size() > size &&
          mention.span.end >= in_file.end)
        return &mention;
    }
    return nullptr;
  }

  const ArchivedCorpus& corpus_;
  MentionLabels labels_;
  std::vector<Sought> sought_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
  std::vector<const Mention*> mentions_;  ///< of the article that is read
};

}  // namespace

std::vector<CoveredLabel> find_covered_labels(const ArchivedCorpus& corpus, const LabelSet& found) {
  return Search(corpus, found).find();
}

}  // namespace weft::evaluation
