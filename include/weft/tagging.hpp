// SPDX-License-Identifier: MIT
#pragma once

/// Tagging: which topics an article is about, which it mentions, and by which words.
/// In: an Article and a Lexicon. Out: Tags with their mentions, Candidates with their reasons.
/// A pure function: never looks at other articles, files or clocks.

#include <weft/corpus.hpp>
#include <weft/lexicon.hpp>
#include <weft/ontology.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// The version of reading and tagging, counted up with every change that makes another tagged issue of a file.
inline constexpr int reader_version = 3;

/// One place in a text where a label stands.
struct Mention {
  TopicId topic{};
  Place place = Place::body;
  std::string text;  ///< as it stands there
  Span span;         ///< in the file
  Position position;
};

enum class Role { about, mentions };

/// A topic given to an article.
struct Tag {
  TopicId topic{};
  double score = 0;  ///< 0…1
  Role role = Role::mentions;
  std::uint32_t count = 0;        ///< how many mentions; known even when they are not loaded
  std::vector<Mention> mentions;  ///< in reading order
};

/// A mention that was rejected.
struct Candidate {
  Mention mention;
  std::string reason;
};

struct ArticleTags {
  std::vector<Tag> tags;              ///< best first
  std::vector<Candidate> candidates;  ///< in reading order
};

/// The unit of caching, parallelism and merging: one file, read and tagged.
struct TaggedIssue {
  Issue issue;
  std::vector<ArticleTags> tags;  ///< `tags[i]` belongs to `issue.articles[i]`
  std::string content_hash;       ///< of the text it was read from
};

/// Tags one article. Mentions come without line and column; `tag_issue` adds them.
ArticleTags tag_article(const Article& article, const Lexicon& lexicon);

/// Tags a whole issue. REQUIRES: `text` is what `issue` was parsed from.
TaggedIssue tag_issue(Issue issue, std::string_view text, const Lexicon& lexicon);

/// Issues in the order that they have everywhere: by date, those without one first; then newsletter by newsletter, by
/// number as people count, and by id.
std::vector<const TaggedIssue*> in_order(std::span<const TaggedIssue> issues);

std::string_view name_of(Role role);

}  // namespace weft
