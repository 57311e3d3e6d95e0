// SPDX-License-Identifier: MIT
#include "cli/naming.hpp"

#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/terminal.hpp"
#include "text/slug.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <weft/query.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t most_listed = 20;

/// `article`, `article or topic`
std::string kinds_in_words(std::span<const VertexKind> kinds) {
  std::vector<std::string_view> names;
  for (const VertexKind kind : kinds) names.push_back(name_of(kind));
  return alternatives(names);
}

/// Whether what is looked for may be in a text.
bool has_texts(std::span<const VertexKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), VertexKind::article) != kinds.end();
}

constexpr std::size_t least_of_a_label = 20;

/// `paxos-made-simple  Paxos Made Simple`; the id alone where there is no room for a label, as it has to be typed.
void write_choice(std::string_view kind, std::size_t widest, std::string_view id, std::string_view label,
                  std::ostream& err) {
  const std::size_t columns = columns_of(err);
  const std::string head = std::string(2, ' ') + std::string(kind) + padded(text::printable(id), widest);
  const std::size_t taken = text::display_width(head) + 2;
  if (taken + least_of_a_label <= columns) {
    err << head << "  " << fitted(label, columns - taken) << '\n';
  } else {
    err << "  " << kind << text::printable(id) << '\n';
  }
}

/// A line each: the kind when there are several, the id, the label.
void list(const TopicGraph& graph, std::span<const VertexId> vertices, std::ostream& err) {
  const std::size_t shown = std::min(vertices.size(), most_listed);
  const auto listed = vertices.first(shown);
  std::size_t widest = 0;
  bool several_kinds = false;
  for (const VertexId vertex : listed) {
    widest = std::max(widest, text::display_width(text::printable(graph[vertex].id)));
    several_kinds = several_kinds || graph[vertex].kind != graph[listed.front()].kind;
  }
  for (const VertexId vertex : listed) {
    const std::string kind = several_kinds ? padded(name_of(graph[vertex].kind), 9) : std::string();
    write_choice(kind, widest, graph[vertex].id, graph[vertex].label, err);
  }
  if (vertices.size() > shown) err << "  … and " << vertices.size() - shown << " more\n";
}

constexpr const char* no_articles = "it counts topics and holds no articles; weft topics lists the topics there are";

/// Where topics are all that there is.
void tell_no_topic(const TopicGraph& graph, const std::string& quoted, std::span<const VertexId> nearest,
                   std::ostream& err) {
  say(err, "the archive has no topic " + quoted + (nearest.empty() ? "" : "; the nearest:"),
      nearest.empty() ? no_articles : "");
  list(graph, nearest, err);
  if (!nearest.empty()) err << "  the archive counts topics and holds no articles\n";
}

/// A line each: the id, the label.
void list(const Ontology& ontology, const std::vector<TopicId>& topics, std::ostream& err) {
  std::size_t widest = 0;
  for (const TopicId topic : topics)
    widest = std::max(widest, text::display_width(text::printable(ontology[topic].id)));
  for (const TopicId topic : topics) write_choice("", widest, ontology[topic].id, ontology[topic].label(), err);
}

}  // namespace

void tell_hidden(std::string_view name, std::span<const Label> labels, std::ostream& err) {
  const std::string asked = text::slug(name);
  const auto is_asked = [&](const Label& label) { return text::slug(label.text) == asked; };
  const auto found = std::find_if(labels.begin(), labels.end(), is_asked);
  const bool is_shown = std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
    return label.kind != LabelKind::hidden && is_asked(label);
  });
  if (found == labels.end() || is_shown) return;
  say(err, "'" + fitted(name, most_of_a_name) + "' is taken for '" + fitted(labels.front().text, unlimited) + "'");
}

std::optional<VertexId> find_named(const TopicGraph& graph, std::string_view name, std::span<const VertexKind> kinds,
                                   std::ostream& err) {
  const Resolution found = resolve(graph, name, kinds);
  const std::string quoted = "'" + fitted(name, most_of_a_name) + "'";
  if (found.hits.size() == 1) {
    const VertexId hit = found.hits.front();
    if (found.is_guess)
      say(err, "nothing is called " + quoted + "; taken for '" + fitted(graph[hit].label, unlimited) + "'");
    else if (graph[hit].kind == VertexKind::topic && graph[hit].id != name)
      tell_hidden(name, graph.ontology()[graph.topic(hit)].labels, err);
    return hit;
  }
  if (!found.hits.empty()) {
    say(err, quoted + " may be any of these " + std::to_string(found.hits.size()) + "; name one by its id:");
    list(graph, found.hits, err);
  } else if (text::parse_web_address(name)) {
    // The address most like it leads to another page, and is no answer.
    say(err, "nothing in the archive is about the page " + quoted,
        graph.chronicle().counted() != nullptr ? no_articles : "weft find searches titles and texts");
  } else if (graph.chronicle().counted() != nullptr) {
    tell_no_topic(graph, quoted, found.nearest, err);
  } else if (!found.nearest.empty()) {
    say(err, "no " + kinds_in_words(kinds) + " is called " + quoted + "; the nearest:");
    list(graph, found.nearest, err);
    if (has_texts(kinds)) err << "  weft find searches titles and texts\n";
  } else {
    say(err, "no " + kinds_in_words(kinds) + " is called " + quoted,
        has_texts(kinds) ? "weft find searches titles and texts; weft topics lists the topics there are"
                         : "weft topics lists the topics there are");
  }
  return std::nullopt;
}

std::optional<TopicId> find_named_topic(const Ontology& ontology, std::string_view name, std::ostream& err) {
  const TopicResolution found = resolve_topic(ontology, name);
  if (found.hits.size() == 1) return found.hits.front();
  const std::string asked = "'" + fitted(name, most_of_a_name) + "'";
  if (!found.hits.empty()) {
    say(err, asked + " is a label of these " + std::to_string(found.hits.size()) + "; name one by its id:");
    list(ontology, found.hits, err);
  } else if (!found.nearest.empty()) {
    say(err, "no topic is called " + asked + "; the nearest:");
    list(ontology, found.nearest, err);
  } else {
    say(err, "no topic is called " + asked, "ontology/README.md tells how to add one");
  }
  return std::nullopt;
}

}  // namespace weft::cli
