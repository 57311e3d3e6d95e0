// SPDX-License-Identifier: MIT
#include "mcp/naming.hpp"
#include "mcp/shape.hpp"
#include "mcp/tool.hpp"
#include "mcp/wording.hpp"

#include <weft/answers.hpp>
#include <weft/build.hpp>
#include <weft/related.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft::mcp {

namespace {

constexpr std::size_t longest_draft = 100'000;

std::vector<Parameter> related_parameters() {
  return {{"thing", ParameterKind::text,
           "An article, a topic or a source: by id, by address, or by title or label. Give this or text."},
          {"text", ParameterKind::text,
           "A text that is not in the archive, such as a draft: what is related to it? Its first line is its title.",
           nullptr, longest_draft},
          {"limit", ParameterKind::number, "At most so many answers.", RelatedOptions().limit, 50},
          {"same_issue",
           ParameterKind::choice,
           "Whether the article's own issue may answer; less: it counts three "
           "quarters.",
           "less",
           0,
           {"no", "less", "yes"}},
          {"since", ParameterKind::since, "Only articles of issues from then on: 2024, 2024-02 or 2024-02-29."},
          {"until", ParameterKind::until, "Only articles of issues until the end of then."},
          {"topic", ParameterKind::text, "Only articles with this topic, or one below it."},
          {"diverse", ParameterKind::flag, "Rather answers that are unlike each other.", false}};
}

Json related_answer() {
  using namespace shape;
  const Json part = object({{"kind", text()}, {"names", list_of(text())}, {"part", number()}});
  const Json vertex = extended(label(), {{"articles", whole()}});
  // Of an article the answers are articles, of a topic topics, and of a source sources.
  const Json related =
      object({{"id", text()}, {"score", number()}, {"reasons", list_of(text())}}, {{"title", text()},
                                                                                   {"issue", text()},
                                                                                   {"date", or_null(text())},
                                                                                   {"url", or_null(text())},
                                                                                   {"parts", list_of(part)},
                                                                                   {"also_in", list_of(text())},
                                                                                   {"too_common", list_of(vertex)},
                                                                                   {"label", text()},
                                                                                   {"articles", whole()}});
  return shape::answer({{"related", list_of(related)}}, {{"article", or_null(dated_article())},
                                                         {"topic", vertex},
                                                         {"source", vertex},
                                                         {"same_work", list_of(dated_article())},
                                                         {"guesses", guesses()}});
}

SameIssue same_issue_of(std::string_view word) {
  if (word == "no") return SameIssue::no;
  return word == "yes" ? SameIssue::yes : SameIssue::less;
}

bool is_narrowed_to_some(const Arguments& arguments) {
  return arguments.has("since") || arguments.has("until") || arguments.has("topic");
}

std::variant<RelatedOptions, Failure> related_options_of(const Arguments& arguments, const Archive& archive) {
  RelatedOptions options;
  options.limit = arguments.number("limit");
  options.same_issue = same_issue_of(arguments.text("same_issue"));
  options.since = arguments.text("since");
  options.until = arguments.text("until");
  options.diverse = arguments.flag("diverse");
  if (!arguments.has("topic")) return options;
  const auto ontology = archive.load_ontology();
  const auto topic = name_topic(*ontology, arguments.text("topic"));
  if (const Failure* failure = std::get_if<Failure>(&topic)) return *failure;
  options.topic = (*ontology)[std::get<TopicId>(topic)].id;
  return options;
}

Failure nothing_related(const std::optional<ArticleCard>& asked, const Arguments& arguments) {
  const std::string name = asked ? in_quotes(asked->title) : "the text";
  if (asked && asked->recurring)
    return {name + " repeats or keeps house, so nothing is related to it; ask about an article that stands for itself"};
  std::string words = "nothing is related to " + name;
  if (is_narrowed_to_some(arguments)) return {words + "; since, until and topic leave others out"};
  if (!asked) return {words + "; what nearly all articles have says nothing: give more of the text"};
  return {words + (arguments.text("same_issue") == "no" ? "; same_issue yes looks in its own issue as well" : "")};
}

Outcome related_to(const RelatedQuestion& question, const Archive& archive, const Arguments& arguments) {
  const auto options = related_options_of(arguments, archive);
  if (const Failure* failure = std::get_if<Failure>(&options)) return *failure;
  const RelatedArticles answers = related_articles(archive, question, std::get<RelatedOptions>(options));
  std::optional<ArticleCard> asked;
  if (question.itself) asked = archive.card(*question.itself);
  if (answers.related.empty() && answers.same_work.empty()) return nothing_related(asked, arguments);
  return json_of([&](std::ostream& out) { write_related_json(asked ? &*asked : nullptr, answers, out); });
}

Outcome related_to_text(const std::string& text, const Archive& archive, const Arguments& arguments) {
  require_articles(archive, "none is related to a text");
  const auto ontology = archive.load_ontology();
  std::vector<PlacedDiagnostic> found;
  const TaggedIssue tagged = tag_text(text, ontology, found);
  if (!found.empty()) return Failure{"the text cannot be read: " + found.front().message};
  if (tagged.issue.articles.empty()) return Failure{"the text is empty; give a title and some sentences"};
  return related_to(ask_about(archive, *ontology, tagged.issue.articles.front(), tagged.tags.front()), archive,
                    arguments);
}

/// Topics and sources are known by the graph, and so are names that are not met exactly.
Outcome related_by_graph(const std::string& thing, const Archive& archive, const std::string& path,
                         const Arguments& arguments) {
  constexpr std::array kinds{VertexKind::article, VertexKind::topic, VertexKind::source};
  const TopicGraph graph = graph_of(load_archive(path));
  const auto named = name_one(graph, thing, kinds);
  if (const Failure* failure = std::get_if<Failure>(&named)) return *failure;
  const VertexId vertex = std::get<Named>(named).vertex;
  const std::array all_named{std::get<Named>(named)};
  const std::string kind(name_of(graph[vertex].kind));
  if (graph[vertex].kind == VertexKind::article) {
    const auto article = archive.find_article(graph[vertex].id);
    if (!article) return Failure{"the archive was built anew meanwhile; ask again"};
    Outcome outcome = related_to(ask_about(archive, *article), archive, arguments);
    if (Json* answer = std::get_if<Json>(&outcome)) tell_guesses(*answer, graph, all_named);
    return outcome;
  }
  if (is_narrowed_to_some(arguments) || arguments.flag("diverse"))
    return Failure{"since, until, topic and diverse are for articles, and " + in_quotes(graph[vertex].label) +
                   " is a " + kind + "; leave them out"};
  const std::vector<RelatedVertex> answers = graph[vertex].kind == VertexKind::topic
                                                 ? related_topics(graph, vertex, arguments.number("limit"))
                                                 : related_sources(graph, vertex, arguments.number("limit"));
  if (answers.empty())
    return Failure{"nothing is related to the " + kind + " " + in_quotes(graph[vertex].label) +
                   "; show tells which articles have it"};
  Json answer = json_of([&](std::ostream& out) { write_related_json(graph, vertex, answers, out); });
  tell_guesses(answer, graph, all_named);
  return answer;
}

Outcome run_related(const Arguments& arguments, const std::string& path) {
  if (arguments.has("thing") == arguments.has("text"))
    return Failure{"give one of thing, the name of something in the archive, and text, which is not in it"};
  const Archive archive(path);
  if (arguments.has("text")) return related_to_text(arguments.text("text"), archive, arguments);
  const std::string thing = arguments.text("thing");
  if (const auto article = find_article(archive, thing))
    return related_to(ask_about(archive, *article), archive, arguments);
  return related_by_graph(thing, archive, path, arguments);
}

}  // namespace

Tool related_tool() {
  return {"related",
          "Find what is related",
          "Tells what is most related to an article, a topic, a source, or a text of your own, best first, each with a "
          "score from 0 to 1 and the reasons. same_work are other articles about the very page that was asked about.",
          related_parameters(),
          related_answer(),
          run_related,
          "lower limit"};
}

}  // namespace weft::mcp
