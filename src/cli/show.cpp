// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/show_evidence.hpp"
#include "cli/show_measures.hpp"
#include "cli/sparkline.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/measures.hpp>
#include <weft/query.hpp>
#include <weft/trends.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

using Phrases = std::vector<std::string>;

struct ShowArguments {
  std::string thing;
  bool evidence = false;
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, ShowArguments& arguments) {
  add_argument(options, arguments.thing, "THING", "its id, address, title or label");
  add_flag(options, arguments.evidence, "--evidence", "by which words its topics were found, and which were rejected");
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft show cassandra", "weft show 'Paxos Made Simple' --evidence"});
}

/// Nothing to say when the text is empty.
Phrases some(const std::string& text) { return text.empty() ? Phrases() : Phrases{text}; }

Phrases labels(const TopicGraph& graph, const std::vector<VertexId>& vertices) {
  Phrases texts;
  for (const VertexId vertex : vertices) texts.push_back(graph[vertex].label);
  return texts;
}

/// The labels of a topic but the one it is called by, and those that are never shown.
Phrases other_labels(const Topic& topic) {
  Phrases texts;
  for (const Label& label : topic.labels) {
    if (label.kind == LabelKind::hidden || label.text == topic.label()) continue;
    texts.push_back(label.language.empty() ? label.text : label.text + " (" + label.language + ")");
  }
  return texts;
}

Phrases together(const TopicGraph& graph, const Portrait& portrait) {
  Phrases texts;
  for (const Edge* edge : portrait.together) {
    const VertexId other = edge->from == portrait.vertex ? edge->to : edge->from;
    texts.push_back(graph[other].label + " (" + counted(edge->count, "article", "articles") + ")");
  }
  return texts;
}

/// The topics that an article has in one role: `ScyllaDB 0.81`
Phrases tags_in(const TopicGraph& graph, const Portrait& portrait, EdgeKind role) {
  Phrases texts;
  for (const Edge* edge : portrait.tags) {
    if (edge->kind == role) texts.push_back(graph[edge->to].label + ' ' + two_decimals(edge->weight));
  }
  return texts;
}

/// `2024-01, 2024-01-15`; the date once when it is the id as well
Phrases issue_and_date(const Issue& issue) {
  Phrases texts{issue.id};
  if (!issue.date.empty() && issue.date != issue.id) texts.push_back(issue.date);
  return texts;
}

/// `▁▂▅█ rising: 3 of 210 → 14 of 195, …`
Phrases over_time(const Trends& trends, VertexId topic) {
  constexpr std::size_t widest = 24;
  const Trend* trend = find_trend(trends, topic);
  if (trend == nullptr) return {};
  return {sparkline(trends, *trend, widest) + ' ' + std::string(name_of(trend->verdict)) + ": " + trend->reason};
}

/// What is known of a thing besides its edges.
struct Figures {
  std::optional<Standings> standings;  ///< of the network that it is in
  Trends trends;                       ///< of the topics, when it is one
};

void write_topic(const TopicGraph& graph, const Portrait& portrait, const Figures& figures, std::ostream& out) {
  const Topic& topic = graph.ontology()[graph.topic(portrait.vertex)];
  std::vector<Field> fields{
      {"type", {std::string(name_of(topic.type))}},
      {"labels", other_labels(topic)},
      {"broader", labels(graph, portrait.broader)},
      {"narrower", labels(graph, portrait.narrower)},
      {"related", labels(graph, portrait.related)},
      {"together", together(graph, portrait)},
      {"over time", over_time(figures.trends, portrait.vertex)},
      {"sites", topic.sites},
      {"same as", topic.same_as},
  };
  add_measures(*figures.standings, portrait.vertex, fields);
  write_fields(fields, out, columns_of(out));
}

void write_links(const std::vector<Link>& links, std::ostream& out) {
  if (links.empty()) return;
  out << "\nlinks:\n";
  for (const Link& link : links) out << "  " << padded(name_of(link.role), 11) << text::printable(link.url) << '\n';
}

Phrases ids(const TopicGraph& graph, const std::vector<VertexId>& vertices) {
  Phrases texts;
  for (const VertexId vertex : vertices) texts.push_back(graph[vertex].id);
  return texts;
}

std::string_view heading_of(Sent sent) {
  switch (sent) {
    case Sent::before:
      return "sent before in";
    case Sent::again:
      return "sent again in";
    case Sent::alongside:
      break;
  }
  return "also sent in";
}

/// When else the work was sent, a line each: `2019-01: Raft, explained`
void add_works(const TopicGraph& graph, const Portrait& portrait, std::vector<Field>& fields) {
  for (const VertexId other : portrait.same_work) {
    const std::string work = graph.issue(other).id + ": " + graph[other].label;
    fields.push_back({heading_of(when_sent(graph, other, portrait.vertex)), {work}});
  }
}

void write_article(const TopicGraph& graph, const Portrait& portrait, const Standings& standings, std::ostream& out) {
  const Article& article = graph.article(portrait.vertex);
  const Issue& issue = graph.issue(portrait.vertex);
  std::vector<Field> fields{
      {"issue", issue_and_date(issue)},
      {"file", {issue.path}},
      {"section", article.section},
      {"authors", article.authors},
      {"attributes", article.attributes},
      {"recurring", some(article.recurring ? "yes: it repeats or keeps house, so nothing is related to it" : "")},
      {"source", labels(graph, portrait.sources)},
      {"about", tags_in(graph, portrait, EdgeKind::about)},
      {"mentions", tags_in(graph, portrait, EdgeKind::mentions)},
      {"points to", ids(graph, portrait.refers_to)},
      {"same work", ids(graph, portrait.same_work)},
  };
  add_works(graph, portrait, fields);
  add_measures(standings, portrait.vertex, fields);
  write_fields(fields, out, columns_of(out));
  write_links(article.links, out);
}

void write_issue(const TopicGraph& graph, const Portrait& portrait, std::ostream& out) {
  const Issue& issue = graph.issue(portrait.vertex);
  const SentPages pages = pages_sent(graph, portrait.vertex);
  const std::string sent = std::to_string(pages.sent_before) + " of " + counted(pages.all, "link", "links");
  const std::vector<Field> fields{
      {"series", some(issue.series)},
      {"number", some(issue.number)},
      {"date", some(issue.date)},
      {"file", {issue.path}},
      {"sent before", some(pages.all > 0 ? sent : "")},
      {"pointed to by", ids(graph, portrait.referred_by)},
  };
  write_fields(fields, out, columns_of(out));
}

/// The articles of a topic with their role and score, those of a source or an issue as they are.
void write_articles(const TopicGraph& graph, const Portrait& portrait, std::ostream& out) {
  std::vector<std::pair<VertexId, std::string>> articles;
  for (const VertexId article : portrait.articles) articles.emplace_back(article, "");
  if (graph[portrait.vertex].kind == VertexKind::topic) {
    for (const Edge* edge : portrait.tags)
      articles.emplace_back(edge->from, padded(name_of(edge->kind), 10) + two_decimals(edge->weight) + "  ");
  }
  if (articles.empty()) return;
  std::size_t widest = 0;
  for (const auto& [article, tag] : articles)
    widest = std::max(widest, text::display_width(text::printable(graph.issue(article).id)));
  out << '\n' << counted(articles.size(), "article", "articles") << ":\n";
  for (const auto& [article, tag] : articles) {
    const std::string issue = padded(text::printable(graph.issue(article).id), widest);
    out << indented(2, issue + "  " + tag + graph[article].label, columns_of(out));
  }
}

void write_portrait(const TopicGraph& graph, const Portrait& portrait, const Figures& figures, std::ostream& out) {
  const Vertex& vertex = graph[portrait.vertex];
  out << fitted(vertex.label, columns_of(out)) << '\n'
      << fitted(std::string(name_of(vertex.kind)) + ' ' + vertex.id, columns_of(out)) << "\n\n";
  switch (vertex.kind) {
    case VertexKind::topic:
      write_topic(graph, portrait, figures, out);
      break;
    case VertexKind::article:
      write_article(graph, portrait, *figures.standings, out);
      return;
    case VertexKind::issue:
      write_issue(graph, portrait, out);
      break;
    case VertexKind::source:
      write_fields(std::vector<Field>{{"address", some(vertex.url)}}, out, columns_of(out));
      break;
  }
  write_articles(graph, portrait, out);
}

Exit run(const ShowArguments& arguments, std::ostream& out, std::ostream& err) {
  constexpr std::array kinds{VertexKind::topic, VertexKind::article, VertexKind::issue, VertexKind::source};
  const Evidence evidence = arguments.evidence ? Evidence::yes : Evidence::no;
  const TopicGraph graph = graph_of(load_archive(arguments.archive, Texts::no, evidence));
  const auto vertex = find_named(graph, arguments.thing, kinds, err);
  if (!vertex) return Exit::partly;

  const Portrait portrait = portrait_of(graph, *vertex);
  const bool is_topic = graph[*vertex].kind == VertexKind::topic;
  const Figures figures{standings_around(graph, *vertex), is_topic ? build_trends(graph) : Trends()};
  if (arguments.json) {
    const Standings* standings = figures.standings ? &*figures.standings : nullptr;
    write_portrait_json(graph, portrait, {find_trend(figures.trends, *vertex), standings}, evidence, out);
    return Exit::done;
  }
  write_portrait(graph, portrait, figures, out);
  if (evidence == Evidence::yes) write_evidence(graph, *vertex, out);
  return Exit::done;
}

}  // namespace

Command show_command() {
  return make_command("show", "tell everything known of an article, topic, source or issue", set_up, run);
}

}  // namespace weft::cli
