// SPDX-License-Identifier: MIT
#include "cli/descriptions.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::cli {

namespace {

using Description = std::pair<std::string_view, std::string_view>;

constexpr std::array descriptions{
    Description{"",
                "weft reads folders of Markdown issues, each a handful of articles with a title, links and a summary. "
                "It tags every article with topics from an ontology, builds a graph of topics, articles, sources and "
                "issues, and keeps it in an archive. Pictures, data for other programs and answers come from there. "
                "It needs no network, and the same input makes the same bytes."},
    Description{
        "init",
        "Looks at a folder of Markdown and says what it found: how many issues, of which newsletters, from when "
        "to when, how articles are told apart, in which languages, and which files are no issues. Then it "
        "writes a weft.yaml into the folder that says the same, with an explanation of each key. A weft.yaml "
        "that is there already stays as it is. None is needed: weft build reads the folder without one."},
    Description{"build",
                "Reads the issues below the paths, tags their articles, relates them, writes the archive and the "
                "default exports, and says what was found. Issues that have not changed are taken from the archive of "
                "the build before; the outcome is that of a build from nothing. What is wrong with a file is told with "
                "its line and column, and the rest is done. No configuration is needed."},
    Description{"watch",
                "Builds the corpus, and again whenever an issue, a weft.yaml or an ontology is written, moved or "
                "removed, and tells what that changed: issues, articles, tags, topics. What is wrong is told as by "
                "weft build, and waited for to be mended. The output folder and hidden folders are not watched. It "
                "runs until it is interrupted; the archive is whole at any moment."},
    Description{"check",
                "Reads issues that are not published yet, without touching the archive, and tells which links were "
                "sent before, which older articles are worth pointing back to, which topics the issue has, which terms "
                "are new, and what is formally wrong. Ends with 1 when there are findings."},
    Description{"related",
                "Lists what is most related to an article, a topic, a source or a text, each with its score from 0 to "
                "1 and the reasons, heaviest first. A page that was sent more than once answers once."},
    Description{"find",
                "Looks for words in titles, sections, authors, texts, topics and sources; the best answers come first. "
                "Words that are a label of a topic find what has the topic under any name. What finds nothing is "
                "looked for with slips of the pen, and it is told how."},
    Description{"show",
                "Prints everything that the archive knows of one thing: of an article its issue, links and topics; of "
                "a topic its labels, what is above and below it, what stands together with it, its course over time "
                "and its articles; of a source or an issue its articles."},
    Description{"topics",
                "Lists the topics that articles have, with how many articles are about them or mention them, when they "
                "were first and last seen, and how they fared over time."},
    Description{"trends",
                "Compares the share of recent articles that have a topic with the share of those before, within each "
                "newsletter, and tells only what chance hardly explains. With topics named, it tells all that is known "
                "of these. Draws charts with -o FILE.svg."},
    Description{"communities",
                "Lists groups of topics that stand in the same articles, or of articles that are related to each "
                "other, largest first, with what they are about."},
    Description{"path",
                "Finds the strongest way from one thing to another through the graph, and says for each step what "
                "makes it: an article about both topics, a publisher, a broader topic, a relation."},
    Description{"map",
                "Draws the topics of the archive, or what lies around some things, as SVG, PNG, PDF or DOT. What is "
                "placed near each other belongs together; topics of a colour form a community. A timeline shows when "
                "instead of where."},
    Description{"export",
                "Writes the topic graph, or an excerpt of it, in a format that other programs read. All formats hold "
                "the same things under the same names."},
    Description{
        "serve",
        "Serves the explorer, in which the map is moved about in, searched and read, over HTTP, and prints where "
        "it is. Only this machine reaches it, unless an address is named, and there is nothing but reading. It "
        "answers the queries of the commands as JSON, too, below /api/. A build may go on beside it: a page "
        "that is loaded anew has the archive of now. It runs until it is interrupted."},
    Description{"ontology",
                "Shows, checks, exchanges and extends the topics that articles are tagged with: those that come with "
                "weft, and files of your own that add to them or override them."},
    Description{"ontology show",
                "Prints a topic as the tagger knows it: its labels, what is above and below it, and by which rules its "
                "labels count. Without a topic it tells how much the ontology holds, and of what kinds."},
    Description{"ontology import",
                "Turns a SKOS vocabulary, in Turtle, N-Triples or JSON-LD, into a file of topics that --ontology "
                "takes. What SKOS can say and weft cannot is told."},
    Description{
        "ontology export",
        "Writes the topics in use as SKOS, in Turtle, N-Triples or JSON-LD, for other programs, or as YAML, for "
        "people to edit."},
    Description{"ontology check",
                "Looks for faults and doubts in the topics: names that are not there, labels that two topics claim, "
                "words that are too common to be a label. With a corpus it tells how each label does in it."},
    Description{"ontology suggest",
                "Looks through a corpus for terms that are used like topics and are none, and proposes them with "
                "examples, as a file to be edited and given to --ontology. A ledger keeps what was turned down."},
    Description{"eval",
                "Compares tags with those that people gave: precision, recall and F1, in all and for each topic, with "
                "the articles where they differ."},
    Description{"diff",
                "Tells what changed from one archive to another: issues and articles that came and went, tags gained "
                "and lost, and why. With --ontology a corpus is tagged with two ontologies and these are compared."},
    Description{"doctor",
                "Looks at what weft stands on, a line each, and says what to do where something is wrong: the program, "
                "its topics and SQLite, the configurations that count here, the archive with the files that it was "
                "made of, the folder to write into, what draws pictures, the terminal, and completion. It writes "
                "nothing, and leaves an archive that is damaged or of another program as it is. Ends with 1 when there "
                "is a fault."},
    Description{"extract",
                "Reads and tags issues, and writes each as a line of JSON to standard output, in the order in which "
                "they were named. A document that cannot be read is a line of diagnostics. Many may run at once, on "
                "many machines."},
    Description{"merge",
                "Makes from the lines of weft extract, in any order and any number of files, the archive that one "
                "weft build over all issues would have made. Issues that came twice count once."},
    Description{
        "mcp",
        "Speaks the Model Context Protocol on standard input and output, for assistants that start it: the tools "
        "find, related, show, topics, path, trends and check answer from the archive as the commands of these "
        "names do with --json. It reads the archive anew at each call, touches no other file, changes nothing, "
        "and ends with its input."},
    Description{"completion",
                "Prints what a shell is to be told so that it completes commands, options, topics, articles, sources "
                "and formats. For bash and zsh: source <(weft completion bash). For fish: weft completion fish > "
                "~/.config/fish/completions/weft.fish. With words, it is what these scripts ask: a line for each "
                "candidate, with its meaning behind a tab."},
};

}  // namespace

std::string_view description_of(std::string_view path) {
  const auto* found =
      std::find_if(descriptions.begin(), descriptions.end(), [&](const Description& d) { return d.first == path; });
  return found == descriptions.end() ? std::string_view() : found->second;
}

}  // namespace weft::cli
