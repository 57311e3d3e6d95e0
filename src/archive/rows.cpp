// SPDX-License-Identifier: MIT
#include "archive/rows.hpp"

#include "archive/anchors.hpp"
#include "archive/counted_rows.hpp"
#include "archive/words.hpp"
#include "text/hash.hpp"

#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::archive {

namespace {

std::int64_t number_of(TopicId topic) { return integer(index_of(topic)); }

/// Rows for a list that belongs to one owner: (owner, position, value).
void visit_texts(Table table, RowKey owner, const std::vector<std::string>& texts, const RowSink& sink) {
  std::int64_t position = 0;
  for (const std::string& text : texts) sink(table, {owner, position++, text});
}

void visit_topics(Table table, std::int64_t owner, const std::vector<TopicId>& topics, const RowSink& sink) {
  std::int64_t position = 0;
  for (const TopicId topic : topics) sink(table, {owner, position++, number_of(topic)});
}

void visit_policies(std::int64_t topic, const std::vector<MatchPolicy>& policies, const RowSink& sink) {
  for (std::size_t i = 0; i < policies.size(); ++i) {
    const MatchPolicy& policy = policies[i];
    const std::int64_t position = integer(i);
    sink(Table::topic_policy, {topic, position, policy.label, word_for(policy.letter_case)});
    for (std::size_t k = 0; k < policy.needs.size(); ++k)
      sink(Table::policy_needs, {topic, position, integer(k), policy.needs[k]});
    for (std::size_t k = 0; k < policy.never.size(); ++k)
      sink(Table::policy_never, {topic, position, integer(k), policy.never[k]});
  }
}

void visit_topic_parts(std::int64_t key, const Topic& topic, const RowSink& sink) {
  for (std::size_t i = 0; i < topic.labels.size(); ++i) {
    const Label& label = topic.labels[i];
    sink(Table::label, {key, integer(i), label.text, label.language, word_for(label.kind)});
  }
  visit_topics(Table::topic_broader, key, topic.broader, sink);
  visit_topics(Table::topic_related, key, topic.related, sink);
  visit_texts(Table::topic_site, RowKey{key}, topic.sites, sink);
  visit_texts(Table::topic_same_as, RowKey{key}, topic.same_as, sink);
  visit_policies(key, topic.policies, sink);
}

void visit_mentions(RowKey article, const Tag& tag, const RowSink& sink) {
  for (std::size_t i = 0; i < tag.mentions.size(); ++i) {
    const Mention& mention = tag.mentions[i];
    assert(mention.topic == tag.topic);
    sink(Table::mention,
         {article, number_of(tag.topic), integer(i), word_for(mention.place), mention.text, integer(mention.span.begin),
          integer(mention.span.end), integer(mention.position.line), integer(mention.position.column)});
  }
}

void visit_tags(RowKey article, const ArticleTags& tags, const RowSink& sink) {
  for (std::size_t rank = 0; rank < tags.tags.size(); ++rank) {
    const Tag& tag = tags.tags[rank];
    assert(!std::isnan(tag.score));        // SQLite has no such number,
    const double score = tag.score + 0.0;  // and no negative zero
    sink(Table::tag, {article, integer(rank), number_of(tag.topic), word_for(tag.role), score, integer(tag.count)});
    visit_mentions(article, tag, sink);
  }
  for (std::size_t i = 0; i < tags.candidates.size(); ++i) {
    const auto& [mention, reason] = tags.candidates[i];
    sink(Table::candidate, {article, integer(i), number_of(mention.topic), word_for(mention.place), mention.text,
                            integer(mention.span.begin), integer(mention.span.end), integer(mention.position.line),
                            integer(mention.position.column), reason});
  }
}

/// The eight bytes of a number, the same on every machine.
std::array<char, 8> bytes_of(std::uint64_t number) {
  std::array<char, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>((number >> (8 * i)) & 0xFF);
  return bytes;
}

void add(text::Fingerprint& fingerprint, const Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return fingerprint.add(*text);
  if (const auto* blob = std::get_if<Blob>(&value)) return fingerprint.add(blob->bytes);
  const auto* real = std::get_if<double>(&value);
  const auto bytes = bytes_of(real != nullptr ? std::bit_cast<std::uint64_t>(*real)
                                              : static_cast<std::uint64_t>(std::get<std::int64_t>(value)));
  fingerprint.add({bytes.data(), bytes.size()});
}

}  // namespace

void visit_ontology(const Ontology& ontology, const RowSink& sink) {
  std::int64_t key = 0;
  for (const Topic& topic : ontology.topics()) sink(Table::topic, {key++, topic.id, word_for(topic.type)});
  key = 0;
  for (const Topic& topic : ontology.topics()) visit_topic_parts(key++, topic, sink);
}

std::int64_t IssueWalk::visit(const TaggedIssue& tagged, const RowSink& sink) {
  const Issue& issue = tagged.issue;
  assert(tagged.tags.size() == issue.articles.size());
  sink(Table::issue, {RowKey{issues_}, issue.id, issue.series, issue.number, issue.date, issue.title, issue.path,
                      integer(issue.draft ? 1u : 0u), tagged.content_hash});
  for (std::size_t i = 0; i < issue.articles.size(); ++i) {
    const Article& article = issue.articles[i];
    const std::string id = article_id(issue, article);
    sink(Table::article,
         {RowKey{articles_}, id, RowKey{issues_}, integer(i), article.title, word_for(article.shape),
          integer(article.recurring ? 1u : 0u), integer(article.span.begin), integer(article.span.end)});
    visit_parts(article, sink);
    visit_tags(RowKey{articles_++}, tagged.tags[i], sink);
  }
  return issues_++;
}

void IssueWalk::visit_parts(const Article& article, const RowSink& sink) {
  visit_texts(Table::section, RowKey{articles_}, article.section, sink);
  visit_texts(Table::author, RowKey{articles_}, article.authors, sink);
  visit_texts(Table::attribute, RowKey{articles_}, article.attributes, sink);
  for (std::size_t i = 0; i < article.links.size(); ++i) {
    const Link& link = article.links[i];
    sink(Table::link, {RowKey{links_++}, RowKey{articles_}, integer(i), link.url, link.canonical, link.source,
                       link.text, word_for(link.role), integer(link.span.begin), integer(link.span.end)});
  }
  for (std::size_t i = 0; i < article.passages.size(); ++i) {
    const Passage& passage = article.passages[i];
    const std::string anchors = write_anchors(passage.anchors);
    sink(Table::passage,
         {RowKey{passages_++}, RowKey{articles_}, integer(i), word_for(passage.place), passage.text, anchors});
  }
}

void add_fields(text::Fingerprint& fingerprint, std::initializer_list<Value> row) {
  for (const Value& value : row) {
    if (!std::holds_alternative<RowKey>(value)) add(fingerprint, value);
  }
}

void IssueFingerprint::add(Table table, std::initializer_list<Value> row) {
  archive::add(fingerprint_, integer(static_cast<std::size_t>(table)));
  add_fields(fingerprint_, row);
}

std::string fingerprint_of(const TaggedIssue& tagged) {
  IssueFingerprint fingerprint;
  IssueWalk().visit(tagged, [&](Table table, std::initializer_list<Value> row) { fingerprint.add(table, row); });
  return fingerprint.hex();
}

ContentsFingerprint::ContentsFingerprint(const Ontology& ontology) {
  fingerprint_.add(std::to_string(archive_version));
  fingerprint_.add(ontology.fingerprint());
}

std::string contents_fingerprint(const ArchivedCorpus& corpus) {
  ContentsFingerprint fingerprint(*corpus.ontology);
  if (corpus.counted) fingerprint.add(fingerprint_of(*corpus.counted));
  for (const TaggedIssue* issue : in_order(corpus.issues)) fingerprint.add(fingerprint_of(*issue));
  return fingerprint.hex();
}

}  // namespace weft::archive
