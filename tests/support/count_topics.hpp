// SPDX-License-Identifier: MIT
#pragma once

#include <weft/measures.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {

namespace counting {

inline std::string month_of(const ChronicleIssue& issue) { return issue.date.substr(0, 7); }

inline CountedCorpus count_corpus(const Chronicle& chronicle) {
  CountedCorpus corpus;
  std::map<std::string, CountedMonth> months;
  for (const ChronicleIssue& issue : chronicle.issues()) {
    ++corpus.issues;
    corpus.articles += issue.articles;
    corpus.recurring += issue.recurring;
    if (issue.date.empty()) continue;
    CountedMonth& month = months[month_of(issue)];
    month.month = month_of(issue);
    ++month.issues;
    month.articles += issue.articles;
  }
  for (auto& [name, month] : months) corpus.months.push_back(std::move(month));
  return corpus;
}

/// By topic: how many articles of each month have it, what recurs left out.
inline std::map<TopicId, std::map<std::string, std::uint32_t>> count_months(const Chronicle& chronicle) {
  std::map<TopicId, std::map<std::string, std::uint32_t>> months;
  for (std::uint32_t i = 0; i < chronicle.articles(); ++i) {
    const ChronicleIssue& issue = chronicle.issue_of(ArticleNumber{i});
    if (issue.date.empty() || chronicle.recurs(ArticleNumber{i})) continue;
    for (const ChronicleTag& tag : chronicle.tags(ArticleNumber{i})) ++months[tag.topic][month_of(issue)];
  }
  return months;
}

}  // namespace counting

/// What somebody else would have counted in the issues of a chronicle.
inline std::shared_ptr<const CountedTopics> count(const Chronicle& chronicle) {
  auto counted = std::make_shared<CountedTopics>();
  counted->corpus = counting::count_corpus(chronicle);
  auto months = counting::count_months(chronicle);
  for (const TopicLine& line : count_topics(chronicle)) {
    if (line.about + line.mentions == 0) continue;
    const TopicId topic = chronicle.topic(line.topic);
    counted->topics.push_back({topic, line.about, line.mentions, line.first_seen, line.last_seen, {}});
    for (const auto& [month, articles] : months[topic]) counted->topics.back().months.push_back({month, articles});
  }
  for (const Edge& edge : find_together(chronicle))
    counted->together.push_back({chronicle.topic(edge.from), chronicle.topic(edge.to), edge.count, edge.weight});
  return counted;
}

}  // namespace weft::tests
