// SPDX-License-Identifier: MIT
#include "fuzz/issues.hpp"

#include "fuzz/expect.hpp"
#include "support/little_world.hpp"
#include "text/position.hpp"
#include "text/url.hpp"

#include <weft/shards.hpp>

#include <cstddef>
#include <set>
#include <vector>

namespace weft::fuzz {

namespace {

void expect_within(Span span, std::string_view text, std::string_view promise) {
  expect(span.begin <= span.end && span.end <= text.size(), promise);
}

void expect_sound_link(const Link& link, std::string_view text) {
  expect_within(link.span, text, "a link lies within its text");
  expect_clean(link.text, "the text of a link is text");
  if (link.canonical.empty()) return;
  const auto address = text::parse_web_address(link.url);
  expect(address.has_value(), "a link with a canonical address leads to a page");
  expect_same(link.canonical, address->canonical, "a link has the canonical address of its page");
  expect_same(link.source, address->source, "a link has the source of its page");
}

void expect_sound_passage(const Passage& passage, std::string_view text) {
  expect_clean(passage.text, "a passage is text");
  std::uint32_t at = 0;
  for (const Anchor& anchor : passage.anchors) {
    expect(anchor.at >= at && anchor.at <= passage.text.size() && anchor.from <= text.size(),
           "the anchors of a passage lie in order, within it and its text");
    at = anchor.at;
  }
  const auto size = static_cast<std::uint32_t>(passage.text.size());
  expect_within(source_span(passage, {0, size}), text, "a passage lies within its text");
  expect_within(source_span(passage, {size / 2, size}), text, "part of a passage lies within its text");
}

void expect_sound_article(const Article& article, std::string_view text) {
  expect_within(article.span, text, "an article lies within its text");
  expect(!article.slug.empty() && article.slug.find('/') == std::string::npos,
         "an article has a name, without slashes");
  expect_clean(article.title, "a title is text");
  expect(article.title.find('\n') == std::string::npos, "a title is one line");
  for (const Link& link : article.links) expect_sound_link(link, text);
  for (const Passage& passage : article.passages) expect_sound_passage(passage, text);
}

void expect_sound_mention(const Mention& mention, const text::LineIndex& lines, std::string_view text) {
  expect_within(mention.span, text, "a mention lies within its text");
  expect(lines.position_of(mention.span.begin) == mention.position, "a mention stands where it says");
  expect(!mention.text.empty(), "a mention has a text");
}

}  // namespace

void expect_sound(const TaggedIssue& tagged, std::string_view text) {
  const Issue& issue = tagged.issue;
  expect(!issue.id.empty() && issue.id.find('/') == std::string::npos, "an issue has an id, without slashes");
  expect(tagged.tags.size() == issue.articles.size(), "each article has its tags");
  std::set<std::string_view> slugs;
  for (const Article& article : issue.articles) {
    expect_sound_article(article, text);
    expect(slugs.insert(article.slug).second, "no two articles of an issue have one name");
  }
  const text::LineIndex lines(text);
  for (const ArticleTags& tags : tagged.tags) {
    std::set<TopicId> topics;
    for (const Tag& tag : tags.tags) {
      expect(topics.insert(tag.topic).second, "an article has a topic once");
      expect(tag.score >= 0 && tag.score <= 1, "a score is a share");
      expect(tag.count == tag.mentions.size() && tag.count > 0, "a tag rests on mentions");
      for (const Mention& mention : tag.mentions) expect_sound_mention(mention, lines, text);
    }
    for (const Candidate& candidate : tags.candidates) {
      expect_sound_mention(candidate.mention, lines, text);
      expect(!candidate.reason.empty(), "a candidate has a reason");
    }
  }
}

const Lexicon& small_lexicon() {
  static const Lexicon lexicon = lexicon_of(tests::little_ontology());
  return lexicon;
}

std::string shard_line(const TaggedIssue& tagged, const Ontology& ontology) {
  std::string line;
  append_shard_line(line, ShardRecord{ShardRecord::Kind::issue, tagged.issue.path, tagged, {}, {}}, ontology);
  return line;
}

}  // namespace weft::fuzz
