// SPDX-License-Identifier: MIT
#include "exports/concept_labels.hpp"
#include "exports/explorer_parts.hpp"
#include "media/web_link.hpp"
#include "query/periods.hpp"

#include <algorithm>
#include <map>

namespace weft::exports {
namespace {

struct MonthCount {
  std::uint32_t articles = 0;
  std::uint32_t about = 0;
};

using MonthCounts = std::map<std::size_t, MonthCount>;

/// Of months that were counted elsewhere nobody knows how many articles were about a topic.
void take_months(const ExplorerModel& model, const CountedTopics& counted, std::vector<MonthCounts>& counts) {
  for (const CountedTopic& topic : counted.topics) {
    const std::uint32_t number = model.number_of(*model.graph().find(topic.topic));
    if (number == not_there) continue;
    for (const TopicMonth& sent : topic.months)
      if (const auto month = model.month_of(sent.month)) counts[number][*month].articles = sent.articles;
  }
}

/// What is sent in a month, by topic. What recurs is left out, as in trends.
std::vector<MonthCounts> count_months(const ExplorerModel& model) {
  const Chronicle& chronicle = model.graph().chronicle();
  std::vector<MonthCounts> counts(model.topics.size());
  if (chronicle.counted() != nullptr) take_months(model, *chronicle.counted(), counts);
  for (std::uint32_t i = 0; i < chronicle.articles(); ++i) {
    const ArticleNumber article{i};
    const auto month = model.month_of(chronicle.issue_of(article).date);
    if (!month || chronicle.recurs(article)) continue;
    for (const ChronicleTag& tag : chronicle.tags(article)) {
      const std::uint32_t topic = model.number_of(*chronicle.find(tag.topic));
      if (topic == not_there) continue;
      MonthCount& count = counts[topic][*month];
      ++count.articles;
      if (tag.role == Role::about) ++count.about;
    }
  }
  return counts;
}

/// When topics were seen, by vertex; empty where no issue that has them is dated.
std::vector<std::pair<std::string_view, std::string_view>> days_of_topics(const Chronicle& chronicle) {
  std::vector<std::pair<std::string_view, std::string_view>> days(chronicle.topics().size());
  if (const CountedTopics* counted = chronicle.counted()) {
    for (const CountedTopic& topic : counted->topics) {
      // Where no issue has a date it is an id that tells when.
      const auto is_day = [](const std::string& seen) { return seen.size() == 10 && query::find_month(seen); };
      if (is_day(topic.first_seen) && is_day(topic.last_seen))
        days[index_of(*chronicle.find(topic.topic))] = {topic.first_seen, topic.last_seen};
    }
  }
  for (std::uint32_t i = 0; i < chronicle.articles(); ++i) {
    const std::string_view date = chronicle.issue_of(ArticleNumber{i}).date;
    if (date.empty()) continue;
    for (const ChronicleTag& tag : chronicle.tags(ArticleNumber{i})) {
      auto& [first, last] = days[index_of(*chronicle.find(tag.topic))];
      if (first.empty()) first = date;
      last = date;
    }
  }
  return days;
}

std::string url_of(const Vertex& vertex) {
  const auto link = media::WebLink::from(vertex.url);
  return link ? link->url() : std::string();
}

}  // namespace

void write_times(const ExplorerModel& model, JsonColumns& out) {
  const auto counts = count_months(model);
  std::vector<std::pair<std::size_t, MonthCount>> rows;
  for (const auto& months : counts) rows.insert(rows.end(), months.begin(), months.end());
  out.begins("begin", counts.size(), [&](std::size_t i) { return counts[i].size(); });
  out.numbers("month", rows.size(), [&](std::size_t i) { return rows[i].first; });
  out.numbers("count", rows.size(), [&](std::size_t i) { return rows[i].second.articles; });
  out.numbers("about", rows.size(), [&](std::size_t i) { return rows[i].second.about; });
}

void write_topics(const ExplorerModel& model, JsonColumns& out) {
  const TopicGraph& graph = model.graph();
  const auto days = days_of_topics(graph.chronicle());
  const std::size_t topics = model.topics.size();
  out.column("aliases", topics, [&](std::size_t i) {
    const auto labels = other_labels(graph.ontology()[graph.topic(model.topics[i])]);
    out.list(labels.size(), [&](std::size_t label) { out.text(labels[label]); });
  });
  out.texts("url", topics, [&](std::size_t i) { return url_of(model.vertex(model.topics[i])); });
  out.texts("first", topics, [&](std::size_t i) { return days[index_of(model.topics[i])].first; });
  out.texts("last", topics, [&](std::size_t i) { return days[index_of(model.topics[i])].second; });
}

void write_issues(const ExplorerModel& model, JsonColumns& out) {
  const std::size_t issues = model.issues.size();
  const auto issue = [&](std::size_t i) -> const Issue& { return model.graph().issue(model.issues[i]); };
  out.texts("id", issues, [&](std::size_t i) -> const std::string& { return issue(i).id; });
  out.texts("label", issues, [&](std::size_t i) -> const std::string& { return model.vertex(model.issues[i]).label; });
  out.texts("date", issues, [&](std::size_t i) -> const std::string& { return issue(i).date; });
  out.numbers("series", issues, [&](std::size_t i) -> std::int64_t {
    if (issue(i).series.empty()) return -1;
    return std::lower_bound(model.series.begin(), model.series.end(), issue(i).series) - model.series.begin();
  });
  out.numbers("begin", issues + 1, [&](std::size_t i) { return model.articles_begin[i]; });
}

void write_sources(const ExplorerModel& model, JsonColumns& out) {
  const std::size_t sources = model.sources.size();
  const auto source = [&](std::size_t i) -> const Vertex& { return model.vertex(model.sources[i]); };
  out.texts("id", sources, [&](std::size_t i) -> const std::string& { return source(i).id; });
  out.texts("label", sources, [&](std::size_t i) -> const std::string& { return source(i).label; });
  out.texts("url", sources, [&](std::size_t i) { return url_of(source(i)); });
  out.numbers("articles", sources, [&](std::size_t i) { return source(i).articles; });
}

}  // namespace weft::exports
