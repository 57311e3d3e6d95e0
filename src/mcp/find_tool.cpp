// SPDX-License-Identifier: MIT
#include "mcp/shape.hpp"
#include "mcp/tool.hpp"
#include "mcp/wording.hpp"

#include <weft/answers.hpp>
#include <weft/archive.hpp>
#include <weft/find.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace weft::mcp {

namespace {

std::vector<Parameter> find_parameters() {
  return {
      {"words", ParameterKind::text,
       "What to look for: words, \"a phrase\", a OR b, -without, title:word, topic:id, source:host. May be left out "
       "when topic or source is given."},
      {"limit", ParameterKind::number, "At most so many articles.", FindOptions().limit, 50},
      {"since", ParameterKind::since, "Only articles of issues from then on: 2024, 2024-02 or 2024-02-29."},
      {"until", ParameterKind::until, "Only articles of issues until the end of then."},
      {"topic", ParameterKind::text, "Only articles with this topic."},
      {"source", ParameterKind::text, "Only articles from this source, for instance github.com/OWNER or lwn.net."},
      {"series", ParameterKind::text, "Only articles of this newsletter."}};
}

Json find_answer() {
  using namespace shape;
  const Json span = list_of(whole());
  const Json found = extended(article(), {{"date", or_null(text())},
                                          {"recurring", flag()},
                                          {"title_hits", list_of(span)},
                                          {"snippet", or_null(text())},
                                          {"snippet_hits", list_of(span)},
                                          {"topics", list_of(label())}});
  const Json topic = extended(label(), {{"type", text()}, {"matched", or_null(text())}, {"articles", whole()}});
  return shape::answer(
      {{"words", text()},
       {"corrections", list_of(object({{"asked", text()}, {"instead", text()}}))},
       {"begun", list_of(text())},
       {"dropped", list_of(text())},
       {"unknown", list_of(object({{"kind", text()}, {"name", text()}, {"nearest", list_of(text())}}))},
       {"topics", list_of(topic)},
       {"all_sources", whole()},
       {"sources", list_of(object({{"id", text()}, {"articles", whole()}}))},
       {"all_articles", whole()},
       {"articles", list_of(found)}});
}

FindOptions find_options_of(const Arguments& arguments) {
  FindOptions options;
  options.limit = arguments.number("limit");
  options.since = arguments.text("since");
  options.until = arguments.text("until");
  options.topic = arguments.text("topic");
  options.source = arguments.text("source");
  options.series = arguments.text("series");
  return options;
}

std::string words_for(const Unknown& unknown) {
  std::string words =
      (unknown.kind == "topic" ? "no article has the topic " : "no newsletter is called ") + in_quotes(unknown.name);
  if (unknown.nearest.empty()) return words + (unknown.kind == "topic" ? "; topics lists the topics there are" : "");
  const std::vector<std::string_view> nearest(unknown.nearest.begin(), unknown.nearest.end());
  return words + "; the nearest: " + listed(nearest);
}

bool is_narrowed(const Arguments& arguments) {
  for (const char* name : {"since", "until", "topic", "source", "series"})
    if (arguments.has(name)) return true;
  return false;
}

Failure failure_of(const FindAnswer& found, const Arguments& arguments) {
  std::string words;
  for (const Unknown& unknown : found.unknown) words += (words.empty() ? "" : "\n") + words_for(unknown);
  if (!words.empty()) return {words};
  const std::string asked = in_quotes(arguments.text("words"));
  if (found.nothing_asked) return {"there is no word to look for in " + asked + "; say what to find"};
  words = "no article was found for " + asked;
  for (const WordCount& word : found.words)
    words += (&word == &found.words.front() ? "; articles that have one of the words alone: " : ", ") +
             in_quotes(word.word) + " " + std::to_string(word.articles);
  if (found.words.size() > 1) return {words + "; a OR b finds either"};
  return {words + (is_narrowed(arguments) ? "; since, until, topic, source and series leave others out"
                                          : "; try fewer or other words, topics lists the topics there are")};
}

Outcome run_find(const Arguments& arguments, const std::string& archive) {
  const std::string words = arguments.text("words");
  if (words.empty() && !arguments.has("topic") && !arguments.has("source"))
    return Failure{"words is missing: say what to look for, or give topic or source"};
  if (is_narrowed(arguments)) require_articles(Archive(archive), "there are none to choose from");
  const FindAnswer found = find_in_archive(archive, words, find_options_of(arguments));
  if (found.articles.empty() && found.topics.empty() && Archive(archive).is_counted())
    return Failure{"the archive counts topics and holds no articles, and no topic was found for " + in_quotes(words)};
  if (found.articles.empty() && found.topics.empty() && found.sources.empty()) return failure_of(found, arguments);
  return json_of([&](std::ostream& out) { write_find_json(words, found, out); });
}

}  // namespace

Tool find_tool() {
  return {
      "find",
      "Find articles, topics and sources",
      "Searches titles, texts, topics and sources of the newsletters, best first. All words have to be met; a label "
      "of a topic finds what has the topic under any name. What is misspelt is looked for as the nearest, and the "
      "answer tells. Use it first to get from words to ids.",
      find_parameters(),
      find_answer(),
      run_find,
      "lower limit, or narrow by since, until, topic, source or series"};
}

}  // namespace weft::mcp
