// SPDX-License-Identifier: MIT
#pragma once

#include <weft/find.hpp>
#include <weft/graph.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

/// How issues come to have dates.
inline constexpr std::string_view how_to_date =
    "a date in the front matter, the title or the file name of an issue is read: date: 2024-02-29";

/// How many issues, of which newsletters, have no date, and what that means. Nothing when all have one.
std::vector<std::string> undated_in_words(std::size_t issues, const std::vector<std::string>& newsletters);

/// The articles that have a topic, by whether their issues have dates.
struct DatedArticles {
  std::size_t dated = 0;
  std::size_t undated = 0;
};

DatedArticles dated_articles(const TopicGraph& graph, VertexId topic);

/// Says that no issue with a topic has a date, and how to give it one. False, without a word, when some have one, or
/// nothing has the topic.
bool tell_no_date(const TopicGraph& graph, VertexId topic, std::ostream& err);

/// Of the articles that words find, those that a time leaves out since their issues have no date.
std::size_t undated_hits(const std::string& archive, std::string_view question, FindOptions options);

}  // namespace weft::cli
