// SPDX-License-Identifier: MIT
#include "query/found_topics.hpp"

#include "archive/search_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace weft::query {

namespace {

using archive::Key;
using archive::TopicRow;

constexpr std::size_t most_with_beginnings = 5;
constexpr std::size_t most_beginnings_beside_named = 2;
constexpr std::size_t narrowest_beginning = 3;  ///< of a word, in columns, of which a Han character has two

/// The label that was met, when it is not the one that the topic is called by anyway.
template <typename Matches>
std::string matched_label(const TopicRow& topic, const Matches& matches) {
  if (matches(archive::searchable(topic.labels.front().text))) return {};
  for (const Label& label : topic.labels) {
    if (label.kind != LabelKind::hidden && matches(archive::searchable(label.text))) return label.text;
  }
  return {};
}

FoundTopic found(const archive::SearchReader& reader, Key key, const TopicRow& topic, std::string matched) {
  return {topic.id, topic.labels.front().text, std::move(matched), topic.type, reader.articles_of(key)};
}

bool is_among(const std::vector<FoundTopic>& topics, const std::string& id) {
  return std::any_of(topics.begin(), topics.end(), [&](const FoundTopic& topic) { return topic.id == id; });
}

/// Topics with a shown label that begins with the words. Beside topics that are named there are only few, and the words
/// end where a word of the label ends, as short ones always do.
void add_beginnings(const archive::SearchReader& reader, const std::string& words, std::vector<FoundTopic>& topics) {
  const bool may_go_on = topics.empty() && text::display_width(words) >= narrowest_beginning;
  const std::string beginning = may_go_on ? words : words + ' ';
  const std::size_t most = topics.empty()
                               ? most_with_beginnings
                               : std::min(most_with_beginnings, topics.size() + most_beginnings_beside_named);
  const auto begins = [&](const std::string& label) { return label.starts_with(beginning); };
  for (const Key key : reader.topics_beginning(beginning)) {
    if (topics.size() >= most) return;
    const TopicRow row = reader.topic(key);
    if (is_among(topics, row.id)) continue;
    std::string matched = matched_label(row, begins);
    if (!matched.empty() || begins(archive::searchable(row.labels.front().text)))
      topics.push_back(found(reader, key, row, std::move(matched)));
  }
}

}  // namespace

std::vector<FoundTopic> found_topics(const archive::SearchReader& reader, const FindPlan& plan) {
  std::vector<FoundTopic> topics;
  for (const NamedTopic& named : plan.topics) {
    const TopicRow row = reader.topic(named.topic);
    const auto is_named = [&](const std::string& label) { return label == named.words; };
    if (!is_among(topics, row.id)) topics.push_back(found(reader, named.topic, row, matched_label(row, is_named)));
  }
  std::string words;
  for (const std::string& word : plan.run) words += (words.empty() ? "" : " ") + word;
  if (!words.empty()) add_beginnings(reader, words, topics);
  return topics;
}

}  // namespace weft::query
