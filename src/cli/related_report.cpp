// SPDX-License-Identifier: MIT
#include "cli/related_report.hpp"

#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

/// ` 1. 0.78  The title (2024-05)`, and how far what belongs to it is indented.
std::size_t write_head(std::size_t number, double score, std::string_view label, std::string_view place,
                       std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const std::string head = right_aligned(number, 2) + ". " + two_decimals(score) + "  ";
  const std::string behind = " (" + fitted(place, columns) + ")";
  const std::size_t taken = head.size() + text::display_width(behind);
  const Inks inks(out);
  out << head << inks(Ink::title, fitted(label, columns > taken ? columns - taken : 0)) << inks(Ink::aside, behind)
      << '\n';
  return head.size();
}

/// `too common to be a reason: Go (38 of 75)`: shared, and nothing of the score.
std::string left_out_of(const std::vector<CommonTopic>& topics) {
  std::string line;
  for (const CommonTopic& topic : topics) {
    line += line.empty() ? "too common to be a reason: " : ", ";
    line += topic.label + " (" + std::to_string(topic.articles) + " of " + std::to_string(topic.all) + ")";
  }
  return line;
}

void write_article(std::size_t number, const RelatedArticle& answer, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const std::size_t margin = write_head(number, answer.score, answer.card.title, answer.card.issue_name, out);
  for (const Reason& reason : answer.reasons) out << indented(margin, "- " + reason.phrase, columns);
  if (const std::string line = left_out_of(answer.too_common); !line.empty())
    out << indented(margin, "- " + line, columns);
  for (const std::string& also : answer.also_in) out << indented(margin, "- also sent as " + also, columns);
  if (!answer.card.url.empty()) out << std::string(margin, ' ') << Inks(out).address(margin, answer.card.url);
}

}  // namespace

void write_related(const ArticleCard* asked, const RelatedArticles& answers, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const Inks inks(out);
  if (asked != nullptr)
    out << inks(Ink::title, fitted(asked->title, columns)) << '\n'
        << inks(Ink::aside, fitted(asked->id, columns)) << '\n';
  for (const ArticleCard& same : answers.same_work) {
    const std::string line = (asked != nullptr ? "also sent as " : "sent before as ") + same.id +
                             (same.date.empty() ? "" : " (" + same.date + ")");
    out << fitted(line, columns) << '\n';
  }
  if (asked != nullptr || !answers.same_work.empty()) out << '\n';
  for (std::size_t i = 0; i < answers.related.size(); ++i) write_article(i + 1, answers.related[i], out);
}

void write_related(const TopicGraph& graph, VertexId asked, std::span<const RelatedVertex> answers, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  out << fitted(graph[asked].label, columns) << '\n'
      << name_of(graph[asked].kind) << ' ' << fitted(graph[asked].id, columns) << ", "
      << counted(graph[asked].articles, "article", "articles") << "\n\n";
  std::size_t number = 0;
  for (const RelatedVertex& answer : answers) {
    const Vertex& vertex = graph[answer.vertex];
    const std::size_t margin =
        write_head(++number, answer.score, vertex.label, counted(vertex.articles, "article", "articles"), out);
    for (const std::string& reason : answer.reasons) out << indented(margin, "- " + reason, columns);
  }
}

}  // namespace weft::cli
