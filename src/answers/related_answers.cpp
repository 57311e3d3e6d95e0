// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"
#include "media/numbers.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::list_of;
using answers::text_or_null;
using answers::url_of;
using media::export_weight;

ordered_json dated_card_item(const ArticleCard& card) {
  return {{"id", card.id},
          {"title", card.title},
          {"issue", card.issue},
          {"date", text_or_null(card.date)},
          {"url", url_of(card.url)}};
}

ordered_json reason_item(const Reason& reason) {
  return {{"kind", name_of(reason.kind)}, {"names", reason.names}, {"part", export_weight(reason.part)}};
}

ordered_json related_article_item(const RelatedArticle& related) {
  ordered_json item = dated_card_item(related.card);
  item["score"] = export_weight(related.score);
  item["reasons"] = list_of(related.reasons, [](const Reason& reason) { return reason.phrase; });
  item["parts"] = list_of(related.reasons, reason_item);
  item["also_in"] = related.also_in;
  item["too_common"] = list_of(related.too_common, [](const CommonTopic& topic) -> ordered_json {
    return {{"id", topic.id}, {"label", topic.label}, {"articles", topic.articles}};
  });
  return item;
}

ordered_json vertex_item(const Vertex& vertex) {
  return {{"id", vertex.id}, {"label", vertex.label}, {"articles", vertex.articles}};
}

}  // namespace

void write_related_json(const ArticleCard* article, const RelatedArticles& answers, std::ostream& out,
                        std::span<const std::string> series) {
  ordered_json answer = answers::new_answer();
  if (!series.empty()) answer["series"] = series;
  answer["article"] = article != nullptr ? dated_card_item(*article) : ordered_json(nullptr);
  answer["same_work"] = list_of(answers.same_work, dated_card_item);
  answer["related"] = list_of(answers.related, related_article_item);
  answers::write_answer(answer, out);
}

void write_related_json(const TopicGraph& graph, VertexId asked, std::span<const RelatedVertex> answers,
                        std::ostream& out, std::span<const std::string> series) {
  ordered_json answer = answers::new_answer();
  if (!series.empty()) answer["series"] = series;
  answer[std::string(name_of(graph[asked].kind))] = vertex_item(graph[asked]);
  answer["related"] = list_of(answers, [&](const RelatedVertex& related) {
    ordered_json item = vertex_item(graph[related.vertex]);
    item["score"] = export_weight(related.score);
    item["reasons"] = related.reasons;
    return item;
  });
  answers::write_answer(answer, out);
}

}  // namespace weft
