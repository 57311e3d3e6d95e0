// SPDX-License-Identifier: MIT
#pragma once

/// Finding: what people type, and the topics, sources and articles it leads to.
/// In: an archive and some words. Out: an answer, best first, ties broken by rule, with the places of the words.
/// Never loads the archive: it asks the index in it (docs/archive.md).

#include <weft/tagging.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

struct FindOptions {
  std::size_t limit = 10;     ///< of articles
  std::string since;          ///< only articles of issues of this day or later, YYYY-MM-DD; without a date none
  std::string until;          ///< of this day or earlier
  std::string topic;          ///< only articles with this topic: its id or a label
  std::string source;         ///< only articles from this source, or from the tenants of this site
  std::string series;         ///< only articles of this newsletter
  std::size_t columns = 160;  ///< how wide a snippet may be, as a terminal shows it
};

/// A text and where in it is what was looked for, in reading order.
struct MarkedText {
  std::string text;
  std::vector<Span> hits;
};

/// A topic that has what was typed for a label, or for the beginning of one.
struct FoundTopic {
  std::string id;
  std::string label;
  std::string matched;  ///< the label that was met, when it is another one that may be shown
  TopicType type = TopicType::concept_;
  std::size_t articles = 0;  ///< that have it
};

struct FoundSource {
  std::string id;
  std::size_t articles = 0;  ///< that are drawn from it
};

/// A topic that was asked for, and that an article has.
struct FoundTag {
  std::string id;
  std::string label;
};

struct FoundArticle {
  std::string id;
  MarkedText title;
  std::string issue;       ///< its id
  std::string issue_name;  ///< how it is told
  std::string date;        ///< may be empty
  std::string url;         ///< of its first source link; may be empty
  bool recurring = false;
  MarkedText snippet;            ///< from its text, an ellipsis where it was cut; may be empty
  std::vector<FoundTag> topics;  ///< its own best first
};

/// A word that nothing has, and the one that was looked for instead.
struct Correction {
  std::string asked;
  std::string instead;
};

/// A topic or a newsletter that was asked for and is not there, with the nearest ones there are.
struct Unknown {
  std::string kind;  ///< `topic`, `series`
  std::string name;
  std::vector<std::string> nearest;
};

/// How many articles one of several words finds by itself, told when no article has all of them.
struct WordCount {
  std::string word;
  std::size_t articles = 0;
};

struct FindAnswer {
  bool nothing_asked = false;           ///< there was no word to look for
  std::vector<FoundTopic> topics;       ///< in the order of the words, then by articles
  std::vector<FoundSource> sources;     ///< by articles; the first few
  std::size_t all_sources = 0;          ///< how many there are
  std::vector<FoundArticle> articles;   ///< best first, what recurs last
  std::size_t all_articles = 0;         ///< how many there are
  std::vector<Correction> corrections;  ///< of spelling
  std::vector<std::string> begun;       ///< words that were taken for beginnings of words
  std::vector<std::string> dropped;     ///< words that were left out since no article has all of them
  std::vector<Unknown> unknown;
  std::vector<WordCount> words;  ///< only when nothing was found
  std::size_t left_out = 0;      ///< words beyond those that one question may have
};

/// Looks for words in titles, texts, topics and sources. All of them must be met, in the singular or the plural,
/// "quoted ones" one after the other; `a OR b` takes either, `-a` none with it; `title:`, `topic:` and `source:` say
/// where. No text is a wrong query. Throws Error when the archive cannot be read.
FindAnswer find_in_archive(const std::string& path, std::string_view words, const FindOptions& options = {});

}  // namespace weft
