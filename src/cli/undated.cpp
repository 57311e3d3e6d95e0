// SPDX-License-Identifier: MIT
#include "cli/undated.hpp"

#include "cli/messages.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>

namespace weft::cli {

std::vector<std::string> undated_in_words(std::size_t issues, const std::vector<std::string>& newsletters) {
  constexpr std::size_t most_named = 3;
  if (issues == 0) return {};
  std::string names;
  for (std::size_t i = 0; i < std::min(newsletters.size(), most_named); ++i)
    names += (i == 0 ? " of " : i + 1 == newsletters.size() ? " and " : ", ") + newsletters[i];
  if (newsletters.size() > most_named)
    names += " and " + std::to_string(newsletters.size() - most_named) + " more newsletters";
  return {counted(issues, "issue", "issues") + names, "left out by trends, timelines and --since"};
}

DatedArticles dated_articles(const TopicGraph& graph, VertexId topic) {
  DatedArticles found;
  for (const Edge* edge : graph.edges_of(topic)) {
    if (!is_tag(edge->kind)) continue;
    ++(graph.issue(edge->from).date.empty() ? found.undated : found.dated);
  }
  return found;
}

bool tell_no_date(const TopicGraph& graph, VertexId topic, std::ostream& err) {
  const DatedArticles articles = dated_articles(graph, topic);
  if (articles.dated > 0 || articles.undated == 0) return false;
  say(err,
      "no issue with '" + text::printable(graph[topic].label) + "' has a date (" +
          counted(articles.undated, "article", "articles") + "), so nobody knows when it came up",
      how_to_date);
  return true;
}

std::size_t undated_hits(const std::string& archive, std::string_view question, FindOptions options) {
  constexpr std::size_t enough = 10'000;
  options.since.clear();
  options.until.clear();
  options.limit = enough;
  const FindAnswer found = find_in_archive(archive, question, options);
  return static_cast<std::size_t>(std::count_if(found.articles.begin(), found.articles.end(),
                                                [](const FoundArticle& article) { return article.date.empty(); }));
}

}  // namespace weft::cli
