// SPDX-License-Identifier: MIT
#include <weft/tagging.hpp>

#include "tagging/code_language.hpp"
#include "tagging/matcher.hpp"
#include "tagging/policies.hpp"
#include "tagging/scoring.hpp"
#include "tagging/vocabulary.hpp"
#include "text/hash.hpp"
#include "text/position.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <iterator>

namespace weft {

namespace {

using tagging::Claim;
using tagging::Sighting;

/// What the words of an article claim, with the words themselves.
struct Reading {
  std::vector<Claim> claims;
  tagging::Vocabulary vocabulary;
};

/// About as many words as an article has.
std::size_t words_in(const Article& article) {
  constexpr std::size_t usual_bytes_a_word = 5;
  std::size_t words = 0;
  for (const Passage& passage : article.passages) words += passage.text.size() / usual_bytes_a_word + 1;
  return words;
}

/// `words` is room for those of a passage.
Reading read_passages(const Article& article, const Lexicon& lexicon, tagging::PassageWords& words) {
  Reading reading{{}, tagging::Vocabulary(lexicon)};
  reading.vocabulary.expect(words_in(article));
  for (const Passage& passage : article.passages) {
    if (passage.place == Place::code) continue;
    words.read(passage.text, lexicon);
    const tagging::WordNumber first = reading.vocabulary.add(words.ids());
    for (const Sighting& sighting : tagging::find_sightings(words, lexicon)) {
      const Span in_text = words.span(sighting.first, sighting.count);
      Mention mention;
      mention.topic = sighting.spelling->topic;
      mention.place = passage.place;
      mention.text = passage.text.substr(in_text.begin, in_text.end - in_text.begin);
      mention.span = source_span(passage, in_text);
      reading.claims.push_back({sighting, first + sighting.first, std::move(mention)});
    }
  }
  return reading;
}

/// The languages that code is marked as.
std::vector<Mention> read_fences(const Article& article, const Lexicon& lexicon) {
  std::vector<Mention> mentions;
  for (const Passage& passage : article.passages) {
    if (passage.place != Place::code) continue;
    const auto topic = tagging::topic_of_fence(passage.text, lexicon);
    const Span whole{0, static_cast<std::uint32_t>(passage.text.size())};
    if (topic) mentions.push_back({*topic, Place::code, passage.text, source_span(passage, whole), {}});
  }
  return mentions;
}

/// A link to a topic's own site speaks for it, whatever the words around it say.
std::vector<Mention> read_links(const Article& article, const Lexicon& lexicon) {
  std::vector<Mention> mentions;
  for (const Link& link : article.links) {
    if (link.role == LinkRole::image || link.canonical.empty()) continue;
    const auto topic = lexicon.topic_of_site(text::without_scheme(link.canonical));
    if (topic) mentions.push_back({*topic, Place::url, link.url, link.span, {}});
  }
  return mentions;
}

bool in_reading_order(const Mention& a, const Mention& b) { return a.span < b.span; }

ArticleTags tag(const Article& article, const Lexicon& lexicon, tagging::PassageWords& words) {
  Reading reading = read_passages(article, lexicon, words);
  std::vector<Mention> mentions = read_links(article, lexicon);
  for (Mention& mention : read_fences(article, lexicon)) mentions.push_back(std::move(mention));
  std::vector<TopicId> sure;
  sure.reserve(mentions.size());
  for (const Mention& mention : mentions) sure.push_back(mention.topic);

  tagging::Verdicts verdicts = tagging::judge(std::move(reading.claims), reading.vocabulary, sure, lexicon);
  mentions.reserve(mentions.size() + verdicts.mentions.size());
  mentions.insert(mentions.end(), std::make_move_iterator(verdicts.mentions.begin()),
                  std::make_move_iterator(verdicts.mentions.end()));
  std::stable_sort(mentions.begin(), mentions.end(), in_reading_order);
  return {tagging::score_mentions(std::move(mentions)), std::move(verdicts.candidates)};
}

}  // namespace

ArticleTags tag_article(const Article& article, const Lexicon& lexicon) {
  tagging::PassageWords words;
  return tag(article, lexicon, words);
}

TaggedIssue tag_issue(Issue issue, std::string_view text, const Lexicon& lexicon) {
  const text::LineIndex lines(text);
  TaggedIssue tagged;
  text::Fingerprint fingerprint;
  fingerprint.add(text);
  tagged.content_hash = fingerprint.hex();
  tagged.tags.reserve(issue.articles.size());
  tagging::PassageWords words;
  for (const Article& article : issue.articles) {
    ArticleTags& tags = tagged.tags.emplace_back(tag(article, lexicon, words));
    for (Tag& tag : tags.tags)
      for (Mention& mention : tag.mentions) mention.position = lines.position_of(mention.span.begin);
    for (Candidate& candidate : tags.candidates)
      candidate.mention.position = lines.position_of(candidate.mention.span.begin);
  }
  tagged.issue = std::move(issue);
  return tagged;
}

}  // namespace weft
