// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/findings.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "io/files.hpp"

#include <weft/suggestions.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::string_view ledger_name = "ontology-ledger.yaml";

struct SuggestArguments {
  CorpusArguments corpus;
  OntologyArguments ontology;
  std::string ledger;
  std::vector<std::string> accepted;
  std::vector<std::string> ignored;
  std::size_t least_articles = 3;
  std::size_t limit = 30;
  bool json = false;
};

void set_up(Options& options, SuggestArguments& arguments) {
  add_texts(options, arguments.corpus.paths,
            {"CORPUS", "CORPUS", "the files and folders to look through (this folder)"});
  add_text(options, arguments.ledger, {"--ledger", "FILE", "what was decided before (ontology-ledger.yaml)"});
  add_texts(options, arguments.ignored, {"--ignore", "TERM", "note in the ledger: never again; may be repeated"});
  add_texts(options, arguments.accepted, {"--accept", "TERM", "note in the ledger: has a topic; may be repeated"});
  add_number(options, arguments.least_articles, {"--min-articles", "N", "terms of so many articles at least (3)"});
  add_number(options, arguments.limit, {"--limit", "N", "at most so many suggestions (30)"});
  add_ontology(options, arguments.ontology);
  add_reading(options, arguments.corpus);
  add_json(options, arguments.json);
  add_examples(options, {"weft ontology suggest newsletter/ > new-topics.yaml",
                         "weft ontology suggest newsletter/ --ignore 'pull request'"});
}

/// What the ledger says, and whether all of it could be read.
struct ReadLedger {
  Ledger ledger;
  bool complete = true;
};

ReadLedger load_ledger(const std::string& path, const SuggestArguments& arguments, std::ostream& err) {
  ReadLedger read;
  const bool is_there = io::kind_of(path) != io::PathKind::missing;
  if (is_there || (!arguments.ledger.empty() && arguments.ignored.empty() && arguments.accepted.empty())) {
    Diagnostics found;
    const std::string text = read_text(io::read_file(path, io::configuration_size_limit), found);
    read.ledger = parse_ledger(text, found);
    write_findings(place_diagnostics(found, path, text), err);
    read.complete = found.empty();
  }
  return read;
}

/// Adds what was decided now. A ledger that could not be read whole is left as it is.
void keep_ledger(const std::string& path, const SuggestArguments& arguments, ReadLedger& read) {
  if (arguments.ignored.empty() && arguments.accepted.empty()) return;
  if (!read.complete) throw Error("cannot add to '" + path + "'", "mend what is named above first");
  Ledger& ledger = read.ledger;
  ledger.ignored.insert(ledger.ignored.end(), arguments.ignored.begin(), arguments.ignored.end());
  ledger.accepted.insert(ledger.accepted.end(), arguments.accepted.begin(), arguments.accepted.end());
  io::write_file(path, [&](std::ostream& out) { write_ledger(ledger, out); });
}

Exit run(const SuggestArguments& arguments, std::ostream& out, std::ostream& err) {
  const std::string path = arguments.ledger.empty() ? std::string(ledger_name) : arguments.ledger;
  ReadLedger read = load_ledger(path, arguments, err);
  keep_ledger(path, arguments, read);
  CorpusArguments corpus = arguments.corpus;
  if (corpus.paths.empty()) corpus.paths = {"."};
  const std::array ontologies{read_ontology(ontology_sources(options_of(corpus, arguments.ontology)), err)};
  const CorpusReading reading = load_corpus(corpus, ontologies, KeepFiles::yes, err);

  SuggestionOptions options;
  options.least_articles = arguments.least_articles;
  options.known = read.ledger.accepted;
  options.known.insert(options.known.end(), read.ledger.ignored.begin(), read.ledger.ignored.end());
  std::vector<Suggestion> suggestions = suggest_topics(reading.corpora.front(), reading.texts, options);
  if (suggestions.size() > arguments.limit) suggestions.resize(arguments.limit);
  if (arguments.json) {
    write_suggestions_json(suggestions, *ontologies.front(), out);
  } else if (!suggestions.empty()) {
    write_suggestions_yaml(suggestions, *ontologies.front(), out);
  }
  if (suggestions.empty())
    say(err,
        "nothing to suggest: the topics cover what stands in " + std::to_string(arguments.least_articles) +
            " articles or more",
        arguments.least_articles > 1 ? "--min-articles N looks for what is rarer" : "");
  return suggestions.empty() || reading.left_out > 0 || !read.complete ? Exit::partly : Exit::done;
}

}  // namespace

Command ontology_suggest_command() {
  return make_command<SuggestArguments>("suggest", "find what a corpus speaks of and no topic covers");
}

}  // namespace weft::cli
