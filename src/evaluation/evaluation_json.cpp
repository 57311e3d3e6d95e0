// SPDX-License-Identifier: MIT
#include <weft/evaluation.hpp>

#include "evaluation/answers.hpp"

#include <cstddef>

namespace weft {

namespace {

using evaluation::Json;

void add_score(Json& item, const Score& score) {
  item["tags"] = score.tags;
  item["right"] = score.right;
  item["wanted"] = score.wanted;
  item["found"] = score.found;
  item["precision"] = evaluation::rounded(score.precision());
  item["recall"] = evaluation::rounded(score.recall());
  item["f1"] = evaluation::rounded(score.f1());
}

class Answer {
 public:
  Answer(const ArchivedCorpus& corpus, std::span<const JudgedArticle> judged) : corpus_(corpus), judged_(judged) {}

  Json topic_score(const TopicScore& row) const {
    Json item{{"id", row.topic ? Json(topic(*row.topic).id) : Json(nullptr)}, {"label", row.name}};
    add_score(item, row.score);
    return item;
  }

  Json miss(const Miss& miss) const {
    Json item = place(miss.judged, miss.article);
    item["concept"] = miss.name;
    item["topics"] = evaluation::list_of(miss.topics, evaluation::all,
                                         [&](TopicId id) { return evaluation::topic_item(topic(id)); });
    item["candidates"] = evaluation::list_of(miss.candidates, evaluation::all, [&](const Candidate* candidate) {
      Json rejected = evaluation::topic_item(topic(candidate->mention.topic));
      rejected.update(evaluation::mention_item(candidate->mention));
      rejected["reason"] = candidate->reason;
      return rejected;
    });
    return item;
  }

  Json wrong(const WrongTag& wrong) const {
    Json item = place(wrong.judged, wrong.article);
    item["topic"] = evaluation::topic_item(topic(wrong.tag->topic));
    item["role"] = name_of(wrong.tag->role);
    item["score"] = evaluation::rounded(wrong.tag->score);
    item["mentions"] = evaluation::list_of(wrong.tag->mentions, evaluation::all, evaluation::mention_item);
    return item;
  }

  Json absent(std::size_t number) const {
    const JudgedArticle& article = judged_[number];
    return {{"line", article.line},
            {"issue", evaluation::text_or_null(article.issue)},
            {"title", evaluation::text_or_null(article.title)},
            {"url", evaluation::url_or_null(article.url)}};
  }

 private:
  const Topic& topic(TopicId id) const { return (*corpus_.ontology)[id]; }

  /// Which article, and where: in the issue's file, and in the text of what people judged.
  Json place(std::size_t judged, ArticleIndex index) const {
    const Issue& issue = corpus_.issues[index.issue].issue;
    return {{"article", evaluation::article_item(issue, issue.articles[index.article])},
            {"path", issue.path},
            {"judged_at", judged_[judged].line}};
  }

  const ArchivedCorpus& corpus_;
  std::span<const JudgedArticle> judged_;
};

}  // namespace

void write_evaluation_json(const Evaluation& evaluation, const ArchivedCorpus& corpus,
                           std::span<const JudgedArticle> judged, std::size_t limit, std::ostream& out) {
  const Answer parts(corpus, judged);
  Json answer = evaluation::new_answer();
  answer["articles"] = evaluation.articles;
  add_score(answer, evaluation.total);
  answer["about"] = evaluation.total.about;
  answer["about_right"] = evaluation.total.about_right;
  answer["about_precision"] = evaluation::rounded(evaluation.total.about_precision());
  answer["topics"] =
      evaluation::list_of(evaluation.topics, limit, [&](const TopicScore& row) { return parts.topic_score(row); });
  answer["misses"] = evaluation::list_of(evaluation.misses, limit, [&](const Miss& miss) { return parts.miss(miss); });
  answer["wrong"] = evaluation::list_of(evaluation.wrong, limit, [&](const WrongTag& tag) { return parts.wrong(tag); });
  answer["absent"] = evaluation::list_of(evaluation.absent, limit, [&](std::size_t at) { return parts.absent(at); });
  evaluation::write_answer(answer, out);
}

}  // namespace weft
