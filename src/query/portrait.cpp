// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "archive/article_reader.hpp"
#include "archive/topic_reader.hpp"
#include "archive/view.hpp"
#include "graph/edges.hpp"
#include "query/sent.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace weft {

namespace {

using archive::ArticleKeys;
using archive::ArticleReader;
using archive::Key;
using archive::TopicReader;

/// What was asked about is there.
template <typename Found>
Found required(const Archive& archive, std::optional<Found> found) {
  if (!found) archive.impl().database->damaged("something that is not there");
  return *found;
}

TopicPortrait portray_topic(const Archive& archive, std::string_view id, const PortraitOptions& options) {
  const TopicReader reader(*archive.impl().database);
  const Key key = required(archive, reader.find(id));
  TopicPortrait portrait;
  std::vector<KnownTopic> known = reader.topics({key, key});
  if (known.empty()) archive.impl().database->damaged("a topic without a standing");
  portrait.known = std::move(known.front());
  // In a network where it is only estimated it serves to compare topics, and says little of one.
  if (portrait.known.standing.vertices > most_for_exact_betweenness)
    portrait.known.standing.standing.betweenness.reset();
  portrait.labels = reader.labels_of(key);
  portrait.sites = reader.sites_of(key);
  portrait.same_as = reader.same_as(key);
  portrait.broader = reader.broader_of(key);
  portrait.narrower = reader.narrower_of(key);
  portrait.related = reader.related_to(key);
  portrait.together = reader.together_with(key);
  const auto strength = [](const TogetherTopic& pair) {
    return strength_of({EdgeKind::together, {}, {}, pair.weight, pair.articles});
  };
  std::stable_sort(portrait.together.begin(), portrait.together.end(),
                   [&](const TogetherTopic& a, const TogetherTopic& b) { return strength(a) > strength(b); });
  if (portrait.known.trend) portrait.base = reader.trend_base();
  portrait.articles = reader.articles_of(key, options.addresses, options.limit);
  if (options.evidence == Evidence::no) return portrait;
  portrait.evidence = reader.evidence_of(key, portrait.articles, options.limit);
  for (auto* mentions : {&portrait.evidence.mentions, &portrait.evidence.candidates})
    for (PlacedMention& mention : *mentions) mention.topic = portrait.known.name;
  return portrait;
}

/// The articles that are about a page of an article, as far as the graph ties them to it, the latest first.
std::vector<SameWork> same_works(const ArticleReader& reader, const ArticleKeys& self) {
  const Issue here = reader.issue(self.issue);
  std::set<std::pair<Key, Key>> others;  // by the negative key of their issue
  for (const std::string& page : reader.pages_of(self.article)) {
    const std::vector<ArticleKeys> articles = reader.articles_about(page);
    const std::size_t reach = graph::reach_among(articles.size());
    const auto own = std::find_if(articles.begin(), articles.end(),
                                  [&](const ArticleKeys& keys) { return keys.article == self.article; });
    const auto place = static_cast<std::size_t>(own - articles.begin());
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const std::size_t distance = i < place ? place - i : i - place;
      if (distance > 0 && distance <= reach) others.emplace(-articles[i].issue, articles[i].article);
    }
  }
  std::vector<SameWork> works;
  for (const auto& [issue, article] : others)
    works.push_back({reader.card(article), query::when_sent(reader.issue(-issue), here)});
  return works;
}

/// The topics of an article, and what they were found by, best first.
void portray_tags(const ArticleReader& reader, ArticleTags tags, ArticlePortrait& portrait) {
  for (const Tag& tag : tags.tags) {
    const Named topic = reader.topic(tag.topic);
    for (const Mention& mention : tag.mentions)
      portrait.evidence.mentions.push_back({portrait.card.id, topic, portrait.path, mention, {}});
  }
  for (const auto& [mention, reason] : tags.candidates) {
    portrait.evidence.candidates.push_back(
        {portrait.card.id, reader.topic(mention.topic), portrait.path, mention, reason});
  }
  std::sort(tags.tags.begin(), tags.tags.end(), [](const Tag& a, const Tag& b) { return a.topic < b.topic; });
  std::stable_sort(tags.tags.begin(), tags.tags.end(), [](const Tag& a, const Tag& b) { return a.score > b.score; });
  for (Tag& tag : tags.tags) {
    Named topic = reader.topic(tag.topic);
    portrait.topics.push_back({std::move(topic), std::move(tag)});
  }
}

ArticlePortrait portray_article(const Archive& archive, std::string_view id, Evidence evidence) {
  const ArticleReader reader(*archive.impl().database);
  const ArticleKeys keys = required(archive, reader.find_article(id));
  TaggedIssue tagged = reader.tagged_issue(keys.issue, evidence);
  std::size_t at = 0;
  while (at + 1 < tagged.issue.articles.size() && article_id(tagged.issue, tagged.issue.articles[at]) != id) ++at;
  ArticlePortrait portrait;
  portrait.card = reader.card(keys.article);
  portrait.path = tagged.issue.path;
  portrait.article = std::move(tagged.issue.articles[at]);
  portray_tags(reader, std::move(tagged.tags[at]), portrait);
  std::set<std::string_view> sources;
  for (const Link& link : portrait.article.links)
    if (link.role == LinkRole::source && !link.source.empty()) sources.insert(link.source);
  for (const std::string_view source : sources)
    portrait.sources.push_back({std::string(source), reader.articles_from(source)});
  portrait.same_work = same_works(reader, keys);
  for (const Key issue : reader.references_of(keys.article)) {
    const Issue linked = reader.issue(issue);
    portrait.refers_to.push_back({linked.id, label_of(linked)});
  }
  portrait.standing = reader.standing(keys.article);
  return portrait;
}

SentPages pages_sent(const ArticleReader& reader, Key issue) {
  const Issue here = reader.issue(issue);
  SentPages pages;
  for (const std::string& page : reader.pages_in(issue)) {
    ++pages.all;
    const std::vector<Key> issues = reader.issues_with(page);
    const bool sent_before = std::any_of(issues.begin(), issues.end(), [&](Key other) {
      return query::when_sent(reader.issue(other), here) == Sent::before;
    });
    if (sent_before) ++pages.sent_before;
  }
  return pages;
}

IssuePortrait portray_issue(const Archive& archive, std::string_view id, const PortraitOptions& options) {
  const ArticleReader reader(*archive.impl().database);
  const Key key = required(archive, reader.find_issue(id));
  IssuePortrait portrait;
  portrait.issue = reader.issue(key);
  portrait.label = label_of(portrait.issue);
  portrait.pages = pages_sent(reader, key);
  portrait.articles = reader.cards_in(key, options);
  portrait.all_articles = reader.articles_in(key);
  portrait.referred_by = reader.cards_referring_to(key, options);
  portrait.all_referring = reader.articles_referring_to(key);
  return portrait;
}

SourcePortrait portray_source(const Archive& archive, const std::string& id, const PortraitOptions& options) {
  const ArticleReader reader(*archive.impl().database);
  return {{id, reader.articles_from(id)}, reader.cards_from(id, options)};
}

}  // namespace

Portrait portrait_of(const Archive& archive, const Thing& thing, const PortraitOptions& options) {
  switch (thing.kind) {
    case VertexKind::topic:
      return portray_topic(archive, thing.id, options);
    case VertexKind::article:
      return portray_article(archive, thing.id, options.evidence);
    case VertexKind::issue:
      return portray_issue(archive, thing.id, options);
    case VertexKind::source:
      break;
  }
  return portray_source(archive, thing.id, options);
}

}  // namespace weft
