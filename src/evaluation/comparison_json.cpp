// SPDX-License-Identifier: MIT
#include <weft/evaluation.hpp>

#include "evaluation/answers.hpp"

#include <limits>
#include <utility>

namespace weft {

namespace {

using evaluation::Json;

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

Json change_item(const TagChange& change, const ArchivedCorpus& corpus) {
  const Issue& issue = corpus.issues[change.article.issue].issue;
  Json item{{"article", evaluation::article_item(issue, issue.articles[change.article.article])},
            {"path", issue.path},
            {"role", name_of(change.tag->role)},
            {"score", evaluation::rounded(change.tag->score)},
            {"label", change.label},
            {"why", change.why}};
  item["mentions"] = evaluation::list_of(change.tag->mentions, all, evaluation::mention_item);
  return item;
}

Json score_item(const Score& score) {
  return {{"precision", evaluation::rounded(score.precision())},
          {"recall", evaluation::rounded(score.recall())},
          {"f1", evaluation::rounded(score.f1())},
          {"about_precision", evaluation::rounded(score.about_precision())}};
}

Json ids(const std::vector<std::string>& list, std::size_t limit) {
  return evaluation::list_of(list, limit, [](const std::string& id) { return id; });
}

}  // namespace

void write_comparison_json(const Comparison& comparison, const ArchivedCorpus& before, const ArchivedCorpus& after,
                           const std::optional<ScoreChange>& score, std::size_t limit, std::ostream& out) {
  Json answer = evaluation::new_answer();
  answer["changed"] = !comparison.empty();
  answer["articles"] = comparison.articles;
  answer["articles_touched"] = comparison.articles_touched;
  answer["tags_before"] = comparison.tags_before;
  answer["tags_after"] = comparison.tags_after;
  answer["gained"] = comparison.gained;
  answer["lost"] = comparison.lost;
  answer["roles_changed"] = comparison.roles_changed;
  answer["score"] =
      score ? Json{{"before", score_item(score->before)}, {"after", score_item(score->after)}} : Json(nullptr);
  for (const auto& [key, list] : {std::pair{"issues_added", &comparison.issues_added},
                                  {"issues_removed", &comparison.issues_removed},
                                  {"articles_added", &comparison.articles_added},
                                  {"articles_removed", &comparison.articles_removed},
                                  {"topics_added", &comparison.topics_added},
                                  {"topics_removed", &comparison.topics_removed}})
    answer[key] = ids(*list, limit);
  answer["topics"] = evaluation::list_of(comparison.topics, limit, [&](const TopicChange& change) {
    Json item = evaluation::topic_item(*change.topic);
    item["labels"] = evaluation::list_of(change.labels, all, [](const LabelChange& label) {
      return Json{{"label", label.label}, {"gained", label.gained}, {"lost", label.lost}};
    });
    item["gained"] =
        evaluation::list_of(change.gained, limit, [&](const TagChange& c) { return change_item(c, after); });
    item["lost"] = evaluation::list_of(change.lost, limit, [&](const TagChange& c) { return change_item(c, before); });
    return item;
  });
  evaluation::write_answer(answer, out);
}

}  // namespace weft
