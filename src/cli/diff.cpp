// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/diff_report.hpp"
#include "cli/judged_files.hpp"
#include "cli/layout.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"

#include <weft/comparison.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace weft::cli {

namespace {

struct DiffArguments {
  std::string before;
  std::string after;
  bool ontology = false;
  CorpusArguments corpus;
  JudgedFiles judged;
  std::size_t limit = 0;  ///< 0: as many as a person reads, or all for a program
  bool json = false;
};

void set_up(Options& options, DiffArguments& arguments) {
  add_argument(options, arguments.before, "OLD", "an archive; with --ontology a YAML file, a folder, or builtin");
  add_argument(options, arguments.after, "NEW", "the same");
  add_texts(options, arguments.corpus.paths,
            {"CORPUS", "CORPUS", "with --ontology: files and folders to tag (this folder)"});
  add_flag(options, arguments.ontology, "--ontology", "tag CORPUS with the ontologies OLD and NEW");
  add_text(options, arguments.judged.labels, {"--labels", "FILE", "what people found: tell what becomes of F1"});
  add_text(options, arguments.judged.concepts,
           {"--concepts", "FILE", "the names of what they found (concepts.json beside it)"});
  add_reading(options, arguments.corpus);
  add_number(options, arguments.limit, {"--limit", "N", "at most so many lines of each kind (20; all with --json)"});
  add_json(options, arguments.json);
  add_examples(options, {"weft diff last-week/weft.db output/weft.db",
                         "weft diff --ontology builtin builtin,our-topics.yaml newsletter/"});
}

/// The two sides to compare, and whether nothing had to be left out.
struct Sides {
  ArchivedCorpus before;
  ArchivedCorpus after;
  bool complete = true;
};

Sides load_archives(const DiffArguments& arguments) {
  if (!arguments.corpus.paths.empty())
    throw Error("two archives are compared without a corpus", "to compare two ontologies: weft diff --ontology …");
  Sides sides{load_archive(arguments.before, Texts::no, Evidence::yes),
              load_archive(arguments.after, Texts::no, Evidence::yes)};
  for (const ArchivedCorpus* side : {&sides.before, &sides.after})
    require_articles(*side, "there are no tags to compare");
  return sides;
}

Sides tag_twice(const DiffArguments& arguments, std::ostream& err) {
  const std::array ontologies{load_named_ontology(arguments.before, err), load_named_ontology(arguments.after, err)};
  CorpusArguments corpus = arguments.corpus;
  if (corpus.paths.empty()) corpus.paths = {"."};
  CorpusReading reading = load_corpus(corpus, ontologies, KeepFiles::no, err);
  for (ArchivedCorpus& tagged : reading.corpora)
    tagged.related = strongest_pairs(FeatureTable(*tagged.ontology, tagged.issues));
  return {std::move(reading.corpora[0]), std::move(reading.corpora[1]), reading.left_out == 0};
}

Exit run(const DiffArguments& arguments, std::ostream& out, std::ostream& err) {
  std::optional<Judgement> judgement;
  if (!arguments.judged.labels.empty()) judgement = load_judgement(arguments.judged, err);
  const Sides sides = arguments.ontology ? tag_twice(arguments, err) : load_archives(arguments);
  Comparison comparison = compare(sides.before, sides.after);
  comparison.relations =
      compare_relations(TopicGraph(sides.before.ontology, sides.before.issues, sides.before.related),
                        TopicGraph(sides.after.ontology, sides.after.issues, sides.after.related), comparison);
  std::optional<ScoreChange> score;
  if (judgement)
    score = {evaluate(sides.before, judgement->articles, judgement->concepts).total,
             evaluate(sides.after, judgement->articles, judgement->concepts).total};
  if (arguments.json) {
    const std::size_t limit = arguments.limit > 0 ? arguments.limit : std::numeric_limits<std::size_t>::max();
    write_comparison_json(comparison, sides.before, sides.after, score, limit, out);
  } else {
    write_comparison(comparison, sides.before, sides.after, score,
                     arguments.limit > 0 ? arguments.limit : lines_to_read, out);
  }
  return sides.complete && (!judgement || judgement->complete) ? Exit::done : Exit::partly;
}

}  // namespace

Command diff_command() {
  return make_command<DiffArguments>("diff", "tell what changed between two archives or ontologies");
}

}  // namespace weft::cli
