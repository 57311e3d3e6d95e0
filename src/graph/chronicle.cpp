// SPDX-License-Identifier: MIT
#include <weft/chronicle.hpp>

#include <cassert>

namespace weft {

Chronicle::Chronicle(std::shared_ptr<const Ontology> ontology) : ontology_(std::move(ontology)) { assert(ontology_); }

Chronicle::Chronicle(std::shared_ptr<const Ontology> ontology, std::span<const TaggedIssue> issues)
    : Chronicle(std::move(ontology)) {
  for (const TaggedIssue& tagged : issues) add(tagged);
  number_topics(tagged_topics());
}

namespace {

/// What is in none of the months.
ChronicleIssue undated_of(const CountedCorpus& corpus) {
  ChronicleIssue undated{{}, {}, {}, corpus.articles, 0, corpus.issues};
  for (const CountedMonth& month : corpus.months) {
    undated.articles -= month.articles;
    undated.issues -= month.issues;
  }
  return undated;
}

}  // namespace

Chronicle::Chronicle(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const CountedTopics> counted)
    : Chronicle(std::move(ontology)) {
  counted_ = std::move(counted);
  const ChronicleIssue undated = undated_of(counted_->corpus);
  if (undated.issues > 0 || undated.articles > 0) issues_.push_back(undated);
  for (const CountedMonth& month : counted_->corpus.months)
    issues_.push_back({month.month, {}, month.month, month.articles, 0, month.issues});
  std::vector<bool> tagged(ontology_->topics().size());
  for (const CountedTopic& topic : counted_->topics) tagged[index_of(topic.topic)] = true;
  number_topics(tagged);
}

void Chronicle::add(const TaggedIssue& tagged) {
  const Issue& issue = tagged.issue;
  assert(tagged.tags.size() == issue.articles.size());
  ChronicleIssue noted{issue.id, issue.series, issue.date, 0, 0};
  for (std::size_t i = 0; i < issue.articles.size(); ++i) {
    const bool recurs = issue.articles[i].recurring;
    ++(recurs ? noted.recurring : noted.articles);
    recurring_.push_back(recurs);
    issue_of_.push_back(static_cast<std::uint32_t>(issues_.size()));
    for (const Tag& tag : tagged.tags[i].tags) tags_.push_back({tag.topic, tag.role});
    tag_begins_.push_back(tags_.size());
  }
  issues_.push_back(std::move(noted));
}

std::vector<bool> Chronicle::tagged_topics() const {
  std::vector<bool> tagged(ontology_->topics().size());
  for (const ChronicleTag& tag : tags_) tagged[index_of(tag.topic)] = true;
  return tagged;
}

void Chronicle::number_topics(const std::vector<bool>& tagged) {
  const std::size_t known = tagged.size();
  std::vector<bool> in_use = tagged;
  for (std::uint32_t i = 0; i < known; ++i) {
    if (!tagged[i]) continue;
    for (const TopicId above : ontology_->ancestors(TopicId{i})) in_use[index_of(above)] = true;
  }
  vertices_.resize(known);
  for (std::uint32_t i = 0; i < known; ++i) {
    if (!in_use[i]) continue;
    vertices_[i] = VertexId{static_cast<std::uint32_t>(topics_.size())};
    topics_.push_back(TopicId{i});
  }
}

Chronicle ChronicleBuilder::finish() && {
  chronicle_.number_topics(chronicle_.tagged_topics());
  return std::move(chronicle_);
}

namespace {

void take_counts(const Chronicle& chronicle, const CountedTopics& counted, std::vector<TopicLine>& lines) {
  for (const CountedTopic& topic : counted.topics) {
    const VertexId vertex = *chronicle.find(topic.topic);
    lines[index_of(vertex)] = {vertex, topic.about, topic.mentions, topic.first_seen, topic.last_seen};
  }
}

}  // namespace

std::vector<TopicLine> count_topics(const Chronicle& chronicle) {
  std::vector<TopicLine> lines(chronicle.topics().size());
  for (std::uint32_t i = 0; i < lines.size(); ++i) lines[i].topic = VertexId{i};
  if (chronicle.counted() != nullptr) {
    take_counts(chronicle, *chronicle.counted(), lines);
    return lines;
  }
  // Articles stand by the dates of their issues, so the first and the last that have a topic tell when it was seen.
  std::vector<const ChronicleIssue*> last(lines.size());
  const auto seen = [](const ChronicleIssue& issue) { return issue.date.empty() ? issue.id : issue.date; };
  for (std::uint32_t i = 0; i < chronicle.articles(); ++i) {
    const ChronicleIssue& issue = chronicle.issue_of(ArticleNumber{i});
    for (const ChronicleTag& tag : chronicle.tags(ArticleNumber{i})) {
      const std::size_t topic = index_of(*chronicle.find(tag.topic));
      TopicLine& line = lines[topic];
      ++(tag.role == Role::about ? line.about : line.mentions);
      // Issues without a date come first, and say when only where none has one.
      const bool is_first = last[topic] == nullptr || (last[topic]->date.empty() && !issue.date.empty());
      if (is_first) line.first_seen = seen(issue);
      last[topic] = &issue;
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (last[i] != nullptr) lines[i].last_seen = seen(*last[i]);
  }
  return lines;
}

}  // namespace weft
