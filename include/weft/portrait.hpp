// SPDX-License-Identifier: MIT
#pragma once

/// Portraits: all that is known of one topic, article, source or issue, and the list of all topics.
/// In: an archive, and what was asked for. Out: texts and figures as people and programs are told them.
/// Never loads an archive: it reads what the answer needs.

#include <weft/archive.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft {

/// Something that can be shown, by what it is and what it is called.
struct Thing {
  VertexKind kind = VertexKind::topic;
  std::string id;
};

struct Named {
  std::string id;
  std::string label;
};

/// How a topic or an article stands in its network.
struct KnownStanding {
  Standing standing;
  std::size_t vertices = 0;  ///< of the network
  std::string community;     ///< its name, when it is in one
  std::size_t members = 0;   ///< of the community
};

/// What every answer tells of a topic.
struct KnownTopic {
  Named name;
  TopicType type = TopicType::concept_;
  std::string url;          ///< where a click leads; may be empty
  std::uint32_t about = 0;  ///< articles about it
  std::uint32_t mentions = 0;
  std::string first_seen;  ///< date or id of an issue
  std::string last_seen;
  std::optional<Trend> trend;
  KnownStanding standing;
};

/// A mention, and where to look it up.
struct PlacedMention {
  std::string article;  ///< its id
  Named topic;
  std::string path;  ///< of the issue
  Mention mention;
  std::string reason;  ///< of a candidate
};

/// By which words topics were found, and which were rejected, in the order of the corpus.
struct FoundEvidence {
  std::vector<PlacedMention> mentions;    ///< in the articles that are listed
  std::vector<PlacedMention> candidates;  ///< the latest of a topic
  std::size_t all_mentions = 0;           ///< of a topic, those that are left out included
  std::size_t all_candidates = 0;         ///< of a topic, too
};

struct TogetherTopic {
  Named topic;
  double weight = 0;  ///< NPMI
  std::uint32_t articles = 0;
};

/// An article that has a topic.
struct TaggedArticle {
  ArticleCard article;
  Tag tag;  ///< without its mentions
};

struct TopicPortrait {
  KnownTopic known;
  std::vector<Label> labels;
  std::vector<std::string> sites;
  std::vector<std::string> same_as;
  std::vector<Named> broader;
  std::vector<Named> narrower;
  std::vector<Named> related;           ///< by the ontology
  std::vector<TogetherTopic> together;  ///< strongest first
  Trends base;                          ///< what its trend is told against, without topics
  std::vector<TaggedArticle> articles;  ///< newest first; `known` counts all
  FoundEvidence evidence;
};

/// A topic of an article.
struct ArticleTopic {
  Named topic;
  Tag tag;  ///< its mentions only when evidence was asked for
};

struct KnownSource {
  std::string id;
  std::size_t articles = 0;
};

/// When another article was sent, seen from one.
enum class Sent {
  before,     ///< in an issue of an earlier date
  again,      ///< in an issue of a later date
  alongside,  ///< in the same issue, or one of the same date, or it is not known
};

std::string_view name_of(Sent sent);

/// Another article about the same page.
struct SameWork {
  ArticleCard article;
  Sent sent = Sent::alongside;
};

struct ArticlePortrait {
  ArticleCard card;
  std::string path;                  ///< of its issue
  Article article;                   ///< without its texts
  std::vector<ArticleTopic> topics;  ///< best first
  std::vector<KnownSource> sources;
  std::vector<SameWork> same_work;  ///< newest first
  std::vector<Named> refers_to;     ///< other issues it links, oldest first
  KnownStanding standing;
  FoundEvidence evidence;
};

struct SourcePortrait {
  KnownSource source;
  std::vector<ArticleCard> articles;  ///< newest first; `source` counts all
};

/// The pages that the articles of an issue are about, each once, what recurs left out.
struct SentPages {
  std::size_t all = 0;
  std::size_t sent_before = 0;  ///< those that an article of an issue of an earlier date is about as well
};

struct IssuePortrait {
  Issue issue;  ///< without its articles
  std::string label;
  SentPages pages;
  std::vector<ArticleCard> articles;     ///< in reading order
  std::vector<ArticleCard> referred_by;  ///< articles of others that link it, newest first
  std::size_t all_articles = 0;
  std::size_t all_referring = 0;
};

using Portrait = std::variant<TopicPortrait, ArticlePortrait, SourcePortrait, IssuePortrait>;

/// The one thing of some kinds that a name names exactly: an id, a name, an address; where topics are the first kind
/// also a topic but for case and punctuation. The first of `kinds` that has it decides. Nothing when it is none or
/// several: then `resolve` tells more.
std::optional<Thing> find_thing(const Archive& archive, std::string_view name, std::span<const VertexKind> kinds);

enum class Addresses { no, yes };

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// What takes a closer look than a portrait else does, and how much of long lists is wanted.
struct PortraitOptions {
  Evidence evidence = Evidence::no;
  Addresses addresses = Addresses::yes;  ///< of the articles that are listed
  /// At most so many articles of a topic, source or issue, and candidates of a topic; what is left out is counted.
  std::size_t limit = no_limit;
};

/// REQUIRES: the archive has the thing.
Portrait portrait_of(const Archive& archive, const Thing& thing, const PortraitOptions& options);

enum class TopicOrder { count, name, rank, rise };

struct TopicList {
  Trends base;  ///< what their trends are told against, without topics
  std::vector<KnownTopic> topics;
};

/// The topics that articles have, in the order asked for: those that most articles have, or most are about; by name; by
/// PageRank; or by how sure their rise is.
TopicList list_topics(const Archive& archive, TopicOrder order);

}  // namespace weft
