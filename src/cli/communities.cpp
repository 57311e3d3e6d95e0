// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <weft/answers.hpp>
#include <weft/measures.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>

namespace weft::cli {

namespace {

constexpr std::size_t topics_shown = 8;
constexpr std::size_t articles_shown = 3;

struct CommunitiesArguments {
  bool articles = false;
  std::size_t limit = unlimited;
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, CommunitiesArguments& arguments) {
  add_flag(options, arguments.articles, "--articles", "of related articles, not of topics that stand together");
  add_number(options, arguments.limit, {"--limit", "N", "only the first so many (all)"});
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft communities --limit 10", "weft communities --articles --json"});
}

/// `42 topics, 310 articles, 2016-01-04 … 2024-05-06`
std::string facts(const Community& community, NetworkKind kind) {
  std::string words;
  if (kind == NetworkKind::topics) words = counted(community.members.size(), "topic", "topics") + ", ";
  // Of topics that were counted elsewhere nobody knows it.
  if (community.articles > 0) words += counted(community.articles, "article", "articles") + ", ";
  if (community.first_seen.empty()) return words.substr(0, words.size() - 2);
  words += community.first_seen;
  return community.last_seen == community.first_seen ? words : words + " … " + community.last_seen;
}

/// The topics that follow those of the name: `Helm, etcd, 12 more`
std::string further_topics(const TopicGraph& graph, const Community& community) {
  std::string words;
  const std::size_t end = std::min(community.topics.size(), topics_in_a_name + topics_shown);
  for (std::size_t i = topics_in_a_name; i < end; ++i) {
    words += (words.empty() ? "" : ", ") + graph[community.topics[i]].label;
  }
  return end < community.topics.size() ? words + ", " + std::to_string(community.topics.size() - end) + " more" : words;
}

void write_community(const TopicGraph& graph, const Standings& standings, std::size_t index, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const Community& community = standings.communities[index];
  const std::string head = right_aligned(index + 1, 3) + ". ";
  const Inks inks(out);
  out << head << inks(Ink::title, fitted(community.name, columns > head.size() ? columns - head.size() : 0)) << '\n'
      << inks.line(Ink::aside, head.size(), facts(community, standings.kind));
  if (community.topics.size() > topics_in_a_name)
    out << indented(head.size(), further_topics(graph, community), columns);
  if (standings.kind == NetworkKind::topics) return;
  const Newsletters newsletters = graph.newsletters();
  for (std::size_t i = 0; i < std::min(articles_shown, community.members.size()); ++i) {
    const VertexId article = community.members[i];
    out << indented(head.size(), "- " + graph[article].label + " (" + name_of(graph.issue(article), newsletters) + ")",
                    columns);
  }
}

Exit run(const CommunitiesArguments& arguments, std::ostream& out, std::ostream& err) {
  ArchivedCorpus corpus = load_archive(arguments.archive);
  if (arguments.articles) require_articles(corpus, "none of them hang together");
  const TopicGraph graph = graph_of(std::move(corpus));
  const NetworkKind kind = arguments.articles ? NetworkKind::articles : NetworkKind::topics;
  const Standings standings = measure(graph, kind, Betweenness::no);
  const std::size_t shown = std::min(arguments.limit, standings.communities.size());
  if (arguments.json) {
    write_communities_json(graph, standings, arguments.limit, out);
  } else {
    for (std::size_t i = 0; i < shown; ++i) {
      if (i > 0) out << '\n';
      write_community(graph, standings, i, out);
    }
  }
  if (shown > 0) return Exit::done;
  say(err, arguments.articles ? "no article is related to another" : "no topics stand together more than chance has it",
      "communities need more articles that share topics");
  return Exit::partly;
}

}  // namespace

Command communities_command() {
  return make_command<CommunitiesArguments>("communities", "list the topics, or articles, that hang together");
}

}  // namespace weft::cli
