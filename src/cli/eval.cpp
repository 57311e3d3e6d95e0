// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/eval_report.hpp"
#include "cli/judged_files.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"

#include <weft/evaluation.hpp>

#include <cstddef>
#include <limits>
#include <ostream>
#include <string>

namespace weft::cli {

namespace {

struct EvalArguments {
  JudgedFiles files;
  double least_f1 = 0;
  std::size_t limit = 0;  ///< 0: as many as a person reads, or all for a program
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, EvalArguments& arguments) {
  add_argument(options, arguments.files.labels, "LABELS",
               "lines {\"title\": \"A\", \"essential\": [\"raft\"], \"acceptable\": []}");
  add_text(options, arguments.files.concepts,
           {"--concepts", "FILE", "the names of what they found (concepts.json beside LABELS)"});
  add_share(options, arguments.least_f1, {"--min-f1", "X", "exit with 1 when F1 is below (0)"});
  add_number(options, arguments.limit, {"--limit", "N", "at most so many lines of each kind (20; all with --json)"});
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft eval labels.jsonl", "weft eval labels.jsonl --min-f1 0.8 --json"});
}

Exit run(const EvalArguments& arguments, std::ostream& out, std::ostream& err) {
  const Judgement judgement = load_judgement(arguments.files, err);
  const ArchivedCorpus corpus = load_archive(arguments.archive, Texts::no, Evidence::yes);
  require_articles(corpus, "there are no tags to compare with those of people");
  const Evaluation evaluation = evaluate(corpus, judgement.articles, judgement.concepts);
  if (arguments.json) {
    const std::size_t limit = arguments.limit > 0 ? arguments.limit : std::numeric_limits<std::size_t>::max();
    write_evaluation_json(evaluation, corpus, judgement.articles, limit, out);
  } else {
    write_evaluation(evaluation, corpus, judgement.articles, arguments.limit > 0 ? arguments.limit : lines_to_read,
                     out);
  }
  const double f1 = evaluation.total.f1();
  if (f1 < arguments.least_f1)
    say(err, "F1 is " + three_decimals(f1) + ", below " + three_decimals(arguments.least_f1));
  return f1 < arguments.least_f1 || !judgement.complete ? Exit::partly : Exit::done;
}

}  // namespace

Command eval_command() {
  return make_command<EvalArguments>("eval", "measure the tags against what people found in the articles");
}

}  // namespace weft::cli
