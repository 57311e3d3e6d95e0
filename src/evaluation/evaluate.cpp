// SPDX-License-Identifier: MIT
#include <weft/evaluation.hpp>

#include "evaluation/comparable.hpp"
#include "evaluation/namesakes.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace weft {

namespace {

double share(std::size_t part, std::size_t all) {
  return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(all, 1));
}

/// The articles of a corpus by what people call them.
class ArticleNames {
 public:
  explicit ArticleNames(const std::vector<TaggedIssue>& issues) {
    for (std::size_t i = 0; i < issues.size(); ++i) {
      for (std::size_t j = 0; j < issues[i].issue.articles.size(); ++j) add(issues[i].issue.articles[j], {i, j});
    }
  }

  std::optional<ArticleIndex> find(const JudgedArticle& judged) const {
    if (const auto known = find(by_title_, evaluation::comparable_title(judged.title))) return known;
    return find(by_url_, evaluation::comparable_url(judged.url));
  }

 private:
  using ByName = std::unordered_map<std::string, ArticleIndex>;

  /// A title of nothing but signs is nobody's.
  static std::optional<ArticleIndex> find(const ByName& names, const std::string& name) {
    const auto known = name.empty() ? names.end() : names.find(name);
    if (known == names.end()) return std::nullopt;
    return known->second;
  }

  /// Of several by one name the first is meant.
  void add(const Article& article, ArticleIndex index) {
    by_title_.emplace(evaluation::comparable_title(title_of(article)), index);
    const Link* link = first_source_link(article);
    if (link != nullptr && text::parse_web_address(link->url))
      by_url_.emplace(evaluation::comparable_url(link->url), index);
  }

  ByName by_title_;
  ByName by_url_;
};

class Evaluator {
 public:
  Evaluator(const ArchivedCorpus& corpus, const Concepts& concepts)
      : corpus_(corpus), articles_(corpus.issues), namesakes_(*corpus.ontology, concepts) {}

  void add(const JudgedArticle& judged, std::size_t number) {
    ++result_.articles;
    for (const std::string& name : judged.essential) {
      ++result_.total.wanted;
      ++row_of(name).wanted;
    }
    const auto index = articles_.find(judged);
    if (!index) {
      result_.absent.push_back(number);
      return;
    }
    const Tags& tags = corpus_.issues[index->issue].tags[index->article].tags;
    for (const Tag& tag : tags) add_tag(judged, number, *index, tag);
    for (const std::string& name : judged.essential) add_wanted(name, number, *index);
  }

  Evaluation result() && {
    for (auto& [key, score] : rows_) {
      const auto& [topic, name] = key;
      result_.topics.push_back({topic, topic ? (*corpus_.ontology)[*topic].label() : name, score});
    }
    const auto rank = [](const TopicScore& row) {
      const std::size_t mistakes = row.score.tags - row.score.right + row.score.wanted - row.score.found;
      return std::tuple(-static_cast<double>(mistakes), row.score.f1());
    };
    std::stable_sort(result_.topics.begin(), result_.topics.end(),
                     [&](const TopicScore& a, const TopicScore& b) { return rank(a) < rank(b); });
    return std::move(result_);
  }

 private:
  using Tags = std::vector<Tag>;
  using Row = std::pair<std::optional<TopicId>, std::string>;

  bool stands_for_any(TopicId topic, const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      const auto& topics = namesakes_.of(name);
      return std::find(topics.begin(), topics.end(), topic) != topics.end();
    });
  }

  Score& row_of(TopicId topic) { return rows_[{topic, {}}]; }

  Score& row_of(const std::string& name) {
    const auto& topics = namesakes_.of(name);
    return topics.empty() ? rows_[{std::nullopt, name}] : row_of(topics.front());
  }

  void add_tag(const JudgedArticle& judged, std::size_t number, ArticleIndex index, const Tag& tag) {
    const bool essential = stands_for_any(tag.topic, judged.essential);
    const bool right = essential || stands_for_any(tag.topic, judged.acceptable);
    for (Score* score : {&result_.total, &row_of(tag.topic)}) {
      ++score->tags;
      if (right) ++score->right;
      if (tag.role != Role::about) continue;
      ++score->about;
      if (essential) ++score->about_right;
    }
    if (!right) result_.wrong.push_back({number, index, &tag});
  }

  void add_wanted(const std::string& name, std::size_t number, ArticleIndex index) {
    const ArticleTags& tags = corpus_.issues[index.issue].tags[index.article];
    const auto& topics = namesakes_.of(name);
    const auto is_meant = [&](TopicId topic) { return std::find(topics.begin(), topics.end(), topic) != topics.end(); };
    if (std::any_of(tags.tags.begin(), tags.tags.end(), [&](const Tag& tag) { return is_meant(tag.topic); })) {
      ++result_.total.found;
      ++row_of(name).found;
      return;
    }
    Miss miss{number, index, name, topics, {}};
    for (const Candidate& candidate : tags.candidates) {
      if (is_meant(candidate.mention.topic)) miss.candidates.push_back(&candidate);
    }
    result_.misses.push_back(std::move(miss));
  }

  const ArchivedCorpus& corpus_;
  ArticleNames articles_;
  evaluation::Namesakes namesakes_;
  std::map<Row, Score> rows_;
  Evaluation result_;
};

}  // namespace

double Score::precision() const { return share(right, tags); }

double Score::recall() const { return share(found, wanted); }

double Score::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

double Score::about_precision() const { return share(about_right, about); }

Evaluation evaluate(const ArchivedCorpus& corpus, std::span<const JudgedArticle> judged, const Concepts& concepts) {
  Evaluator evaluator(corpus, concepts);
  for (std::size_t i = 0; i < judged.size(); ++i) evaluator.add(judged[i], i);
  return std::move(evaluator).result();
}

}  // namespace weft
