// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/dates.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/marked_text.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/series_option.hpp"
#include "cli/terminal.hpp"
#include "cli/undated.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/find.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t most_of_a_word = 200;  ///< somebody may have pasted a page

struct FindArguments {
  std::vector<std::string> words;
  FindOptions options;
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, FindArguments& arguments) {
  FindOptions& limits = arguments.options;
  add_texts(options, arguments.words, {"WORDS", "WORDS", "what to look for"});
  add_number(options, limits.limit, {"--limit", "N", "at most so many articles (10)"});
  add_since(options, limits.since);
  add_until(options, limits.until);
  add_text(options, limits.topic, {"--topic", "TOPIC", "only articles with this topic"});
  add_text(options, limits.source, {"--source", "SOURCE", "only articles from this source"});
  add_series(options, limits.series);
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft find borrow checker", "weft find kafka OR pulsar -kubernetes --since 2024"});
}

/// What is to be left out looks like an option, `-kubernetes`, so it goes behind all of them.
std::vector<std::string> exclusions_last(std::span<const std::string> typed) {
  std::vector<std::string> words;
  std::vector<std::string> after{"--"};
  for (std::size_t i = 0; i < typed.size(); ++i) {
    if (typed[i] == "--") {
      after.insert(after.end(), typed.begin() + static_cast<std::ptrdiff_t>(i) + 1, typed.end());
      break;
    }
    const bool excludes = typed[i].size() > 1 && typed[i].front() == '-' && typed[i][1] != '-' && typed[i] != "-h";
    (excludes ? after : words).push_back(typed[i]);
  }
  if (after.size() > 1) words.insert(words.end(), after.begin(), after.end());
  return words;
}

/// A word of several, typed in quotes for the shell to keep together: `title:"garbage collection"` again.
std::string quoted_again(const std::string& word) {
  const bool has_blank = std::any_of(word.begin(), word.end(), text::is_blank);
  if (!has_blank || word.find('"') != std::string::npos) return word;
  std::size_t begin = word.front() == '-' ? 1 : 0;
  const std::size_t colon = word.find(':');
  const auto is_plain = [](char byte) { return text::is_letter(byte); };
  if (colon != std::string::npos && std::all_of(word.begin() + static_cast<std::ptrdiff_t>(begin),
                                                word.begin() + static_cast<std::ptrdiff_t>(colon), is_plain))
    begin = colon + 1;
  return word.substr(0, begin) + '"' + word.substr(begin) + '"';
}

/// One argument is the whole question; of several, each is a part.
std::string question_of(const std::vector<std::string>& words) {
  if (words.size() == 1) return words.front();
  std::string question;
  for (const std::string& word : words) question += (question.empty() ? "" : " ") + quoted_again(word);
  return question;
}

std::string in_quotes(std::string_view text) { return "'" + fitted(text, most_of_a_word) + "'"; }

/// `Kubernetes (K8s): 51 articles → weft show kubernetes`
void write_things(const FindAnswer& found, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const auto write = [&](std::string_view kind, const std::string& name, std::size_t articles, const std::string& id) {
    const std::string line =
        name + ": " + counted(articles, "article", "articles") + " → weft show " + shell_quoted(id);
    out << padded(kind, 8) << fitted(line, columns > 8 ? columns - 8 : 0) << '\n';
  };
  for (const FoundTopic& topic : found.topics)
    write("topic", topic.label + (topic.matched.empty() ? "" : " (" + topic.matched + ")"), topic.articles, topic.id);
  for (const FoundSource& source : found.sources) write("source", source.id, source.articles, source.id);
  if (found.all_sources > found.sources.size())
    out << padded("", 8) << "… and " << counted(found.all_sources - found.sources.size(), "source", "sources")
        << " more\n";
}

/// Why an article is there in which nothing is marked.
std::string topics_in_words(const FoundArticle& article) {
  std::string words;
  for (const FoundTag& tag : article.topics) words += (words.empty() ? "topic " : ", ") + tag.label;
  return words;
}

/// ` 1. The title (2024-05, 2024-05-13)`, then a piece of its text and its link.
void write_article(std::size_t number, const FoundArticle& article, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const Colour colour = colour_of(out);
  const Inks inks(out);
  const std::string head = right_aligned(number, 2) + ". ";
  const bool dated = !article.date.empty() && article.issue_name.find(article.date) == std::string::npos;
  const std::string issue =
      " (" + fitted(article.issue_name, columns) + (dated ? ", " + text::printable(article.date) : "") + ")";
  const std::size_t taken = head.size() + text::display_width(issue);
  const std::string blanks(head.size(), ' ');
  out << head << fitted(article.title, columns > taken ? columns - taken : 0, colour) << inks(Ink::aside, issue)
      << '\n';
  const std::size_t room = columns > head.size() ? columns - head.size() : 0;
  if (!article.snippet.text.empty()) out << blanks << fitted(article.snippet, room, colour) << '\n';
  if (article.title.hits.empty() && article.snippet.hits.empty() && !article.topics.empty())
    out << indented(head.size(), "- " + topics_in_words(article), columns);
  if (!article.url.empty()) out << blanks << inks.address(head.size(), article.url);
}

void write_answer(const FindAnswer& found, std::ostream& out) {
  write_things(found, out);
  if (found.articles.empty()) return;
  if (!found.topics.empty() || !found.sources.empty()) out << '\n';
  out << counted(found.all_articles, "article", "articles");
  if (found.all_articles > found.articles.size()) out << ", the best " << found.articles.size();
  out << ":\n\n";
  for (std::size_t i = 0; i < found.articles.size(); ++i) write_article(i + 1, found.articles[i], out);
}

/// What was done with the words, so that nobody wonders at the answer.
void tell_changes(const FindAnswer& found, std::ostream& err) {
  for (const Correction& correction : found.corrections)
    say(err, "nothing has " + in_quotes(correction.asked) + "; searched for " + in_quotes(correction.instead));
  for (const std::string& word : found.begun)
    say(err, "nothing has all of it as it was typed; searched for words that begin with " + in_quotes(word));
  std::string dropped;
  for (const std::string& word : found.dropped) dropped += (dropped.empty() ? "" : ", ") + in_quotes(word);
  if (!dropped.empty()) say(err, "no article has all of the words; searched without " + dropped);
  if (found.left_out > 0)
    say(err, "that is too much for one question: the last " + counted(found.left_out, "word was", "words were") +
                 " left out");
}

void tell_unknown(const Unknown& unknown, std::ostream& err) {
  std::string advice;
  for (const std::string& name : unknown.nearest)
    advice += (advice.empty() ? "the nearest: " : ", ") + fitted(name, 80);
  if (advice.empty()) advice = unknown.kind == "topic" ? "weft topics lists the topics there are" : "";
  say(err,
      unknown.kind == "topic" ? "no article has the topic " + in_quotes(unknown.name)
                              : "no newsletter is called " + in_quotes(unknown.name),
      advice);
}

bool is_narrowed(const FindOptions& options) {
  return !options.since.empty() || !options.until.empty() || !options.topic.empty() || !options.source.empty() ||
         !options.series.empty();
}

void tell_nothing(const FindAnswer& found, const std::string& question, bool is_narrowed, std::ostream& err) {
  if (!found.unknown.empty()) {
    for (const Unknown& unknown : found.unknown) tell_unknown(unknown, err);
    return;
  }
  if (found.nothing_asked) {
    say(err, "there is no word to look for in " + in_quotes(question), "say what to find, and then what to leave out");
    return;
  }
  std::string each;
  for (const WordCount& word : found.words)
    each += (each.empty() ? "" : ", ") + in_quotes(word.word) + " " + std::to_string(word.articles);
  if (found.words.size() > 1) {
    say(err, "no article has all of " + in_quotes(question),
        "put OR between the words to find either; articles that have one: " + each);
    return;
  }
  say(err, "no article was found for " + in_quotes(question),
      is_narrowed            ? "--since, --until, --topic, --source and --series leave others out"
      : found.topics.empty() ? "try fewer or other words; weft topics lists the topics"
                             : "the articles of a topic: weft find topic:" + shell_quoted(found.topics.front().id));
}

/// What would have been found, had it a date.
void tell_left_out(std::size_t undated, std::ostream& err) {
  if (undated > 0)
    say(err, counted(undated, "article was", "articles were") + " left out, of issues without a date", how_to_date);
}

Exit run(const FindArguments& arguments, std::ostream& out, std::ostream& err) {
  const std::string question = question_of(arguments.words);
  FindOptions options = arguments.options;
  if (question.empty() && options.topic.empty() && options.source.empty())
    throw Error("there are no words to look for", "for help: weft help find");
  constexpr std::size_t least = 40;
  constexpr std::size_t margin = 4;
  const std::size_t columns = columns_of(out);
  if (!arguments.json && columns < options.columns + margin)
    options.columns = std::max(least, columns - std::min(columns, margin));
  if (is_narrowed(options)) require_articles(Archive(arguments.archive), "there are none to choose from");
  const FindAnswer found = find_in_archive(arguments.archive, question, options);
  tell_changes(found, err);
  if (arguments.json) {
    write_find_json(question, found, out);
  } else {
    write_answer(found, out);
  }
  if (found.articles.empty() && Archive(arguments.archive).is_counted()) {
    say(err, found.topics.empty() ? "no topic was found for " + in_quotes(question) : "only topics were looked through",
        "the archive counts topics and holds no articles");
  } else if (found.articles.empty()) {
    tell_nothing(found, question, is_narrowed(options), err);
  }
  if (found.articles.empty() && !(options.since.empty() && options.until.empty()))
    tell_left_out(undated_hits(arguments.archive, question, options), err);
  // Who says which articles may answer asks for articles: a topic or a source that has none of them is no answer.
  const bool has_things = !found.topics.empty() || !found.sources.empty();
  return found.articles.empty() && (!has_things || is_narrowed(options)) ? Exit::partly : Exit::done;
}

}  // namespace

Command find_command() {
  Command command =
      make_command<FindArguments>("find", "find articles, topics and sources by words of theirs, best first");
  command.arrange = exclusions_last;
  return command;
}

}  // namespace weft::cli
