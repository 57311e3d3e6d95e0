// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include "answers/answer.hpp"
#include "answers/graph_items.hpp"
#include "media/numbers.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace weft {
namespace {

using nlohmann::ordered_json;

using answers::article_item;
using answers::list_of;
using answers::mention_item;
using answers::text_or_null;
using answers::url_of;

std::string_view severity_of(const PlacedDiagnostic& finding) {
  switch (finding.severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

ordered_json finding_item(const PlacedDiagnostic& finding) {
  const auto& at = finding.position;
  return {{"severity", severity_of(finding)},
          {"code", finding.code},
          {"message", finding.message},
          {"advice", text_or_null(finding.advice)},
          {"file", finding.file},
          {"line", at ? ordered_json(at->line) : ordered_json(nullptr)},
          {"column", at ? ordered_json(at->column) : ordered_json(nullptr)}};
}

ordered_json sent_item(const TopicGraph& graph, const SentLink& sent) {
  return {{"article", article_item(graph, sent.article)},
          {"url", url_of(sent.link->url)},
          {"role", name_of(sent.link->role)},
          {"finding", sent.is_finding},
          {"section", text_or_null(sent.section)},
          {"before", list_of(sent.articles, [&](VertexId other) {
             ordered_json item = article_item(graph, other);
             item["date"] = text_or_null(graph.issue(other).date);
             return item;
           })}};
}

ordered_json related_item(const TopicGraph& graph, const PointBack& back) {
  return {{"article", article_item(graph, back.article)}, {"older", list_of(back.older, [&](const OlderArticle& older) {
                                                             ordered_json item = article_item(graph, older.article);
                                                             item["score"] = media::export_weight(older.score);
                                                             item["reasons"] = older.reasons;
                                                             item["markdown"] = older.markdown;
                                                             return item;
                                                           })}};
}

ordered_json term_item(const NewTerm& term) {
  return {{"label", term.label},
          {"kind", name_of(term.kind)},
          {"site", text_or_null(term.site)},
          {"articles", term.articles},
          {"elsewhere", term.elsewhere},
          {"in_title", term.in_title},
          {"places", list_of(term.places, [](const TermPlace& place) {
             return ordered_json{{"line", place.position.line}, {"column", place.position.column}};
           })}};
}

ordered_json tags_item(const TopicGraph& graph, VertexId article, Evidence evidence) {
  return {{"article", article_item(graph, article)}, {"topics", list_of(graph.tags(article).tags, [&](const Tag& tag) {
                                                        const Topic& topic = graph.ontology()[tag.topic];
                                                        ordered_json item{{"id", topic.id},
                                                                          {"label", topic.label()},
                                                                          {"role", name_of(tag.role)},
                                                                          {"score", media::export_weight(tag.score)},
                                                                          {"mentions", tag.count}};
                                                        if (evidence == Evidence::yes)
                                                          item["evidence"] = list_of(tag.mentions, mention_item);
                                                        return item;
                                                      })}};
}

ordered_json tags_of(const TopicGraph& graph, VertexId issue, Evidence evidence) {
  ordered_json list = ordered_json::array();
  for (const VertexId article : articles_in(graph, issue)) list.push_back(tags_item(graph, article, evidence));
  return list;
}

ordered_json issue_item(const TopicGraph& graph, const CheckAnswer& checked, std::size_t at, Evidence evidence) {
  const UnpublishedIssue& file = checked.issues[at];
  const IssueCheck& check = checked.checks[at];
  const Issue& issue = graph.issue(check.issue);
  const bool tags = std::find(checked.parts.begin(), checked.parts.end(), CheckPart::tags) != checked.parts.end();
  return {{"id", issue.id},
          {"title", graph[check.issue].label},
          {"number", text_or_null(issue.number)},
          {"date", text_or_null(issue.date)},
          {"file", file.file},
          {"replaces", text_or_null(file.replaces)},
          {"articles", issue.articles.size()},
          {"findings", list_of(check.findings, finding_item)},
          {"sent", list_of(check.sent, [&](const SentLink& sent) { return sent_item(graph, sent); })},
          {"related", list_of(check.related, [&](const PointBack& back) { return related_item(graph, back); })},
          {"terms", list_of(check.terms, term_item)},
          {"tags", tags ? tags_of(graph, check.issue, evidence) : ordered_json::array()}};
}

}  // namespace

void write_issue_check_json(const TopicGraph& graph, const CheckAnswer& checked, Evidence evidence, std::ostream& out) {
  std::size_t findings = count_findings(checked.reading);
  for (const IssueCheck& check : checked.checks) findings += count_findings(check.findings);
  ordered_json answer = answers::new_answer();
  answer["total"] = findings;
  answer["parts"] = list_of(checked.parts, [](CheckPart part) { return name_of(part); });
  answer["reading"] = list_of(checked.reading, finding_item);
  answer["issues"] = ordered_json::array();
  for (std::size_t i = 0; i < checked.issues.size(); ++i)
    answer["issues"].push_back(issue_item(graph, checked, i, evidence));
  answers::write_answer(answer, out);
}

}  // namespace weft
