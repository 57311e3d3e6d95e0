// SPDX-License-Identifier: MIT
#include "cli/help_topics.hpp"

#include "cli/layout.hpp"

#include <weft/exports.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

using Examples = std::array<std::string_view, 2>;

std::string names_text() {
  return "An article, topic, source or issue is named by\n"
         "  its id        2024-01/paxos-made-simple, cassandra, martinfowler.com, 2024-01\n"
         "  an address    https://lamport.azurewebsites.net/pubs/paxos-simple.pdf\n"
         "  its title     'Paxos Made Simple'\n"
         "  or its label  Cassandra, k8s\n"
         "and what is not met exactly is looked for but for case and punctuation, as a\n"
         "beginning, as a part, and then with slips of the pen. The first of these that\n"
         "has an answer decides. When it has several they are listed, with their ids, and\n"
         "nothing is done: take one of those. A name of several words goes into quotes.\n";
}

std::string search_text() {
  return "  write amplification     articles that have both words, singular or plural\n"
         "  \"write amplification\"   just this; for the shell: '\"write amplification\"'\n"
         "  raft OR paxos           either\n"
         "  etcd -kubernetes        what has the first, and not the second\n"
         "  title:paxos             only in titles\n"
         "  topic:kafka             articles with a topic, by its id or a label\n"
         "  source:github.com/uber  articles from there\n"
         "A word that is a label of a topic finds all that has the topic: k8s finds what\n"
         "writes Kubernetes. A word that nothing has is taken for the beginning of one,\n"
         "or for the nearest there is. --since, --until, --topic, --source and --series\n"
         "narrow the answer.\n";
}

std::string files_text() {
  return "  weft.yaml               beside the corpus: series, shapes, which files\n"
         "  ~/.config/weft/         the same for all that you read; $XDG_CONFIG_HOME wins\n"
         "  output/weft.db          the archive, a SQLite database, which queries read\n"
         "  output/weft.files       what was read, so that a second build is quick\n"
         "  output/graph.svg        and .dot, .jsonld: the map that a build draws\n"
         "A build writes below --output alone, and queries write nothing. Both files of\n"
         "the archive may be deleted: the next build makes them again.\n"
         "\n"
         "  NO_COLOR                set to anything: no colours\n"
         "  TERM                    dumb: neither colours nor links nor progress\n"
         "  FORCE_HYPERLINK         1: the terminal has links, 0: it has none\n"
         "  XDG_CONFIG_HOME, HOME   where the configuration for all corpora lies\n";
}

std::string exit_text() {
  return "  0   done; a build may have had warnings (--strict makes them count)\n"
         "  1   done, but some input was left out, or nothing was found\n"
         "      weft check: there are findings\n"
         "  2   it could not be done, or was misused; the message says how to go on\n"
         "\n"
         "Data goes to standard output, words to standard error. A reader that goes away\n"
         "(weft topics | head) is no error; a full disk is.\n";
}

/// A format that is another one by a second name stands with that.
std::string formats_text() {
  constexpr std::string_view second_name = "the same as ";
  std::vector<std::pair<std::string, std::string_view>> lines;
  for (const ExportFormat& format : export_formats()) {
    if (format.sentence.starts_with(second_name)) {
      lines.back().first += ", " + std::string(format.name);
    } else {
      lines.emplace_back(format.name, format.sentence);
    }
  }
  std::size_t widest = 0;
  for (const auto& [names, sentence] : lines) widest = std::max(widest, names.size());
  std::string text;
  for (const auto& [names, sentence] : lines)
    text += "  " + padded(names, widest) + "  " + std::string(sentence) + '\n';
  return text;
}

constexpr Examples names_examples{"weft show 'Paxos Made Simple'", "weft related 2024-01/paxos-made-simple"};
constexpr Examples search_examples{"weft find borrow checker", "weft find raft OR paxos -kubernetes --since 2024-03"};
constexpr Examples files_examples{"weft build newsletter/ --config weft.yaml -o maps",
                                  "weft topics --archive maps/weft.db"};
constexpr Examples exit_examples{"weft check drafts/*.md || echo 'look it over'", "weft build newsletter/ --strict"};
constexpr Examples formats_examples{"weft export html -o explorer.html", "weft export csv --since 2024 -o tables/"};

constexpr std::array<HelpTopic, 5> topics{{
    {"formats", "what weft export can write, and who reads it", formats_text, formats_examples},
    {"names", "how things are named", names_text, names_examples},
    {"search", "what weft find understands", search_text, search_examples},
    {"files", "the files that weft reads and writes, and what it heeds of the environment", files_text, files_examples},
    {"exit", "the numbers that commands end with", exit_text, exit_examples},
}};

}  // namespace

std::span<const HelpTopic> help_topics() { return topics; }

const HelpTopic* find_help_topic(std::string_view name) {
  const auto* topic = std::find_if(topics.begin(), topics.end(), [&](const HelpTopic& t) { return t.name == name; });
  return topic == topics.end() ? nullptr : topic;
}

}  // namespace weft::cli
