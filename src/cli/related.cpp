// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/dates.hpp"
#include "cli/findings.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/related_report.hpp"
#include "cli/series_option.hpp"
#include "cli/standard_input.hpp"
#include "cli/terminal.hpp"

#include <weft/answers.hpp>
#include <weft/build.hpp>
#include <weft/related.hpp>

#include <array>
#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct RelatedArguments {
  std::string thing;
  std::size_t limit = RelatedOptions().limit;
  std::string same_issue = "less";
  std::string since;
  std::string until;
  std::string topic;
  std::string series;
  bool diverse = false;
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, RelatedArguments& arguments) {
  add_argument(options, arguments.thing, "THING", "an article, topic or source; - for a text");
  add_number(options, arguments.limit, {"--limit", "N", "at most so many answers (10)"});
  add_choice(options, arguments.same_issue, {"no", "less", "yes"},
             {"--same-issue", "no|less|yes", "whether its own issue may answer (less)"});
  add_since(options, arguments.since);
  add_until(options, arguments.until);
  add_text(options, arguments.topic, {"--topic", "TOPIC", "only articles with this topic, or one below it"});
  add_series(options, arguments.series);
  add_flag(options, arguments.diverse, "--diverse", "rather answers that are unlike each other");
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options,
               {"weft related 'How Discord Stores Trillions of Messages'", "weft related - --json < draft.md"});
}

SameIssue same_issue_of(std::string_view word) {
  if (word == "no") return SameIssue::no;
  return word == "yes" ? SameIssue::yes : SameIssue::less;
}

/// What was typed, as the query has it; nothing when there is no such topic or newsletter.
std::optional<RelatedOptions> options_of(const RelatedArguments& arguments, const Archive& archive, std::ostream& err) {
  RelatedOptions options;
  options.limit = arguments.limit;
  options.same_issue = same_issue_of(arguments.same_issue);
  options.since = arguments.since;
  options.until = arguments.until;
  options.diverse = arguments.diverse;
  auto series = named_series(archive, arguments.series, err);
  if (!series) return std::nullopt;
  options.series = *std::move(series);
  if (arguments.topic.empty()) return options;
  const auto ontology = archive.load_ontology();
  const auto topic = find_named_topic(*ontology, arguments.topic, err);
  if (!topic) return std::nullopt;
  options.topic = (*ontology)[*topic].id;
  return options;
}

bool is_narrowed(const RelatedOptions& options) {
  return !options.since.empty() || !options.until.empty() || !options.topic.empty() || !options.series.empty();
}

Exit answer_articles(const RelatedArguments& arguments, const Archive& archive, const RelatedQuestion& question,
                     std::ostream& out, std::ostream& err) {
  const auto options = options_of(arguments, archive, err);
  if (!options) return Exit::partly;
  const RelatedArticles answers = related_articles(archive, question, *options);
  std::optional<ArticleCard> asked;
  if (question.itself) asked = archive.card(*question.itself);
  const bool found = !answers.related.empty() || !answers.same_work.empty();
  if (arguments.json) {
    write_related_json(asked ? &*asked : nullptr, answers, out, options->series);
  } else if (found) {
    write_related(asked ? &*asked : nullptr, answers, out);
  }
  if (!answers.related.empty()) return Exit::done;
  const std::string name = asked ? "'" + fitted(asked->title, unlimited) + "'" : "the text";
  if (asked && asked->recurring) {
    say(err, name + " repeats or keeps house, so nothing is related to it",
        "ask about an article that stands for itself");
  } else if (is_narrowed(*options)) {
    say(err, "nothing of what was asked for is related to " + name,
        "--since, --until, --topic and --series leave others out");
  } else {
    say(err,
        "nothing is related to " + name + ": no other article shares a topic, a page or words with it that few have",
        options->same_issue == SameIssue::no ? "--same-issue yes looks in its own issue as well"
        : asked ? "weft show " + shell_quoted(asked->id) + " tells what it has; weft find WORDS searches all texts"
                : "what nearly all articles have says nothing: try more of the text");
  }
  return Exit::partly;
}

Exit answer_text(const RelatedArguments& arguments, const Archive& archive, std::istream& in, std::ostream& out,
                 std::ostream& err) {
  require_articles(archive, "none is related to a text");
  const auto ontology = archive.load_ontology();
  std::vector<PlacedDiagnostic> found;
  const TaggedIssue tagged = tag_text(read_standard_input(in), ontology, found);
  if (!found.empty()) {
    write_findings(found, err);
    return Exit::failed;
  }
  if (tagged.issue.articles.empty()) {
    say(err, "the text on standard input is empty", "pass a title and some sentences, or a Markdown file");
    return Exit::partly;
  }
  const RelatedQuestion question = ask_about(archive, *ontology, tagged.issue.articles.front(), tagged.tags.front());
  return answer_articles(arguments, archive, question, out, err);
}

/// What an option asks of articles, topics and sources cannot give.
void refuse_options_of_articles(const RelatedArguments& arguments, const Vertex& vertex) {
  if (!arguments.since.empty() || !arguments.until.empty() || !arguments.topic.empty() || arguments.diverse)
    throw Error("--since, --until, --topic and --diverse are for articles, and '" + fitted(vertex.label, unlimited) +
                    "' is a " + std::string(name_of(vertex.kind)),
                "leave them out, or ask about an article");
}

Exit answer_vertex(const RelatedArguments& arguments, const TopicGraph& graph, VertexId vertex,
                   std::span<const std::string> series, std::ostream& out, std::ostream& err) {
  const bool is_topic = graph[vertex].kind == VertexKind::topic;
  const std::vector<RelatedVertex> answers =
      is_topic ? related_topics(graph, vertex, arguments.limit) : related_sources(graph, vertex, arguments.limit);
  if (arguments.json) {
    write_related_json(graph, vertex, answers, out, series);
  } else if (!answers.empty()) {
    write_related(graph, vertex, answers, out);
  }
  if (!answers.empty()) return Exit::done;
  say(err,
      "nothing is related to '" + fitted(graph[vertex].label, unlimited) + "': " +
          (is_topic ? "no topic stands in several articles with it, or beside it in the ontology"
                    : "its articles share no topic that few have with those of others"),
      "weft show " + shell_quoted(graph[vertex].id) + " tells which articles " + (is_topic ? "have it" : "lead to it"));
  return Exit::partly;
}

/// Asks about a topic or a source as the graph of some newsletters alone has it.
Exit answer_within(const RelatedArguments& arguments, const Vertex& asked, std::span<const std::string> series,
                   std::ostream& out, std::ostream& err) {
  const TopicGraph graph = graph_of(of_series(load_archive(arguments.archive), series));
  if (const auto vertex = graph.find(asked.kind, asked.id))
    return answer_vertex(arguments, graph, *vertex, series, out, err);
  say(err, "no article of this newsletter has '" + fitted(asked.label, unlimited) + "'",
      "leave out --series to ask all newsletters");
  return Exit::partly;
}

/// Topics and sources are known by the graph, and so are names that are not met exactly.
Exit answer_by_graph(const RelatedArguments& arguments, const Archive& archive, std::ostream& out, std::ostream& err) {
  constexpr std::array kinds{VertexKind::article, VertexKind::topic, VertexKind::source};
  const auto series = named_series(archive, arguments.series, err);
  if (!series) return Exit::partly;
  const TopicGraph graph = graph_of(load_archive(arguments.archive));
  const auto vertex = find_named(graph, arguments.thing, kinds, err);
  if (!vertex) return Exit::partly;
  if (graph[*vertex].kind == VertexKind::article) {
    const auto article = archive.find_article(graph[*vertex].id);
    return article ? answer_articles(arguments, archive, ask_about(archive, *article), out, err) : Exit::partly;
  }
  refuse_options_of_articles(arguments, graph[*vertex]);
  if (!series->empty()) return answer_within(arguments, graph[*vertex], *series, out, err);
  return answer_vertex(arguments, graph, *vertex, {}, out, err);
}

Exit run(const RelatedArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  const Archive archive(arguments.archive);
  if (arguments.thing == "-") return answer_text(arguments, archive, in, out, err);
  if (const auto article = find_article(archive, arguments.thing))
    return answer_articles(arguments, archive, ask_about(archive, *article), out, err);
  return answer_by_graph(arguments, archive, out, err);
}

}  // namespace

Command related_command() {
  return make_command<RelatedArguments>("related", "find what is related to something, and why");
}

}  // namespace weft::cli
