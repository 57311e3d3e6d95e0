// SPDX-License-Identifier: MIT
#include <weft/comparison.hpp>

#include "evaluation/answers.hpp"

#include <utility>

namespace weft {

namespace {

using evaluation::Json;

Json change_item(const TagChange& change, const ArchivedCorpus& corpus) {
  const Issue& issue = corpus.issues[change.article.issue].issue;
  Json item{{"article", evaluation::article_item(issue, issue.articles[change.article.article])},
            {"path", issue.path},
            {"role", name_of(change.tag->role)},
            {"score", evaluation::rounded(change.tag->score)},
            {"label", change.label},
            {"why", change.why}};
  item["mentions"] = evaluation::list_of(change.tag->mentions, evaluation::all, evaluation::mention_item);
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

Json change_of(const Change& change) { return {{"before", change.before}, {"after", change.after}}; }

Json renaming_item(const Renaming& renaming) {
  return {{"before", {{"id", renaming.old_id}, {"title", renaming.old_title}}},
          {"after", {{"id", renaming.id}, {"title", renaming.title}}}};
}

Json relation_item(const RelationChange& change) {
  return {{"from", {{"id", change.from}, {"label", change.from_label}}},
          {"to", {{"id", change.to}, {"label", change.to_label}}},
          {"weight", evaluation::rounded(change.weight)},
          {"count", change.count},
          {"between_known", change.is_between_known}};
}

Json relations_item(const RelationChanges& changes, std::size_t limit) {
  return {{"kind", name_of(changes.kind)},
          {"before", changes.count.before},
          {"after", changes.count.after},
          {"gained_count", changes.gained.size()},
          {"lost_count", changes.lost.size()},
          {"gained", evaluation::list_of(changes.gained, limit, relation_item)},
          {"lost", evaluation::list_of(changes.lost, limit, relation_item)}};
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
                                  {"issues_changed", &comparison.issues_changed},
                                  {"articles_added", &comparison.articles_added},
                                  {"articles_removed", &comparison.articles_removed},
                                  {"topics_added", &comparison.topics_added},
                                  {"topics_removed", &comparison.topics_removed}})
    answer[key] = ids(*list, limit);
  answer["articles_renamed"] = evaluation::list_of(comparison.articles_renamed, limit, renaming_item);
  const auto topic_item = [](const Topic* topic) { return evaluation::topic_item(*topic); };
  answer["topics_gained"] = evaluation::list_of(comparison.topics_gained, limit, topic_item);
  answer["topics_lost"] = evaluation::list_of(comparison.topics_lost, limit, topic_item);
  answer["counts"] = {{"issues", change_of(comparison.issue_count)},
                      {"articles", change_of(comparison.article_count)},
                      {"topics", change_of(comparison.topic_count)}};
  answer["relations"] = evaluation::list_of(comparison.relations, evaluation::all, [&](const RelationChanges& changes) {
    return relations_item(changes, limit);
  });
  answer["topics"] = evaluation::list_of(comparison.topics, limit, [&](const TopicChange& change) {
    Json item = evaluation::topic_item(*change.topic);
    item["labels"] = evaluation::list_of(change.labels, evaluation::all, [](const LabelChange& label) {
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
