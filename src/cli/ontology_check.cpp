// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/findings.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "cli/placed_lines.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <weft/evaluation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct OntologyCheckArguments {
  CorpusArguments corpus;
  OntologyArguments ontology;
  std::size_t frequent_percent = 10;
  std::size_t limit = 0;  ///< 0: as many as a person reads, or all for a program
  bool json = false;
};

void set_up(Options& options, OntologyCheckArguments& arguments) {
  add_texts(options, arguments.corpus.paths,
            {"CORPUS", "CORPUS", "files and folders: tell how each label does in them"});
  add_ontology(options, arguments.ontology);
  add_number(options, arguments.frequent_percent,
             {"--frequent", "PERCENT", "mark labels that tag more of the articles (10)"});
  add_reading(options, arguments.corpus);
  add_number(options, arguments.limit, {"--limit", "N", "at most so many labels (20; all with --json)"});
  add_json(options, arguments.json);
  add_examples(options,
               {"weft ontology check --ontology our-topics.yaml", "weft ontology check newsletter/ --limit 50"});
}

std::string marks_of(const LabelUse& use) {
  std::string marks;
  if (use.is_frequent) marks += "frequent";
  if (use.is_mostly_lower) marks += std::string(marks.empty() ? "" : ", ") + "mostly lower case";
  return marks;
}

void write_labels(const LabelReport& report, const Ontology& ontology, std::size_t limit, std::ostream& out) {
  const std::size_t rows = std::min(limit, report.labels.size());
  std::size_t label = 5;
  std::size_t topic = 5;
  for (std::size_t i = 0; i < rows; ++i) {
    label = std::max(label, text::display_width(text::printable(report.labels[i].label)));
    topic = std::max(topic, text::display_width(text::printable(ontology[report.labels[i].topic].id)));
  }
  const std::size_t columns = columns_of(out);
  label = std::min(label, columns / 4);
  topic = std::min(topic, columns / 4);
  out << "\nlabels in " << counted(report.articles, "article", "articles") << ":\n  " << padded("label", label) << "  "
      << padded("topic", topic) << "  articles  alone  lower case  rejected\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const LabelUse& use = report.labels[i];
    const std::string line = padded(fitted(use.label, label), label) + "  " +
                             padded(fitted(ontology[use.topic].id, topic), topic) + "  " +
                             right_aligned(use.articles, 8) + "  " + right_aligned(use.alone, 5) + "  " +
                             right_aligned(use.lower_case, 10) + "  " + right_aligned(use.rejected, 8);
    const std::string marks = marks_of(use);
    out << indented(2, marks.empty() ? line : line + "  " + marks, columns);
  }
  write_rest(report.labels.size(), rows, out);
}

void write_covered(const LabelReport& report, const Ontology& ontology, std::ostream& out) {
  if (report.covered.empty()) return;
  out << "\nlabels that always stand within longer ones, and so find nothing:\n";
  for (const CoveredLabel& covered : report.covered)
    out << indented(2,
                    covered.label + " (" + ontology[covered.topic].id +
                        "): " + counted(covered.times, "time", "times") + ", mostly within " + covered.by_label + " (" +
                        ontology[covered.by].id + ")",
                    columns_of(out));
}

/// What is found in the corpus, and whether nothing of it had to be left out.
struct Measured {
  std::optional<LabelReport> labels;
  bool complete = true;
};

Measured measure(const OntologyCheckArguments& arguments, const std::shared_ptr<const Ontology>& ontology,
                 std::ostream& err) {
  if (arguments.corpus.paths.empty()) return {};
  const std::array ontologies{ontology};
  const CorpusReading reading = load_corpus(arguments.corpus, ontologies, KeepFiles::no, err);
  return {measure_labels(reading.corpora.front(), arguments.frequent_percent), reading.left_out == 0};
}

Exit run(const OntologyCheckArguments& arguments, std::ostream& out, std::ostream& err) {
  std::vector<PlacedDiagnostic> findings;
  const OntologySources sources = ontology_sources(options_of(arguments.corpus, arguments.ontology));
  const auto ontology = load_ontology(sources, findings, Scrutiny::doubts);
  if (!ontology) throw OntologyError(std::move(findings));
  const auto counts = [](const PlacedDiagnostic& finding) { return finding.severity > Severity::note; };
  const auto serious = static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), counts));
  const Measured measured = measure(arguments, ontology, err);
  const LabelReport* labels = measured.labels ? &*measured.labels : nullptr;
  if (arguments.json) {
    write_check_json(findings, *ontology, labels, arguments.limit > 0 ? arguments.limit : unlimited, out);
  } else {
    write_findings(findings, out, unlimited);
    if (!findings.empty()) out << '\n';
    out << counted(ontology->topics().size(), "topic", "topics") << " checked, "
        << counted(serious, "finding", "findings");
    if (findings.size() > serious) out << ", " << counted(findings.size() - serious, "note", "notes");
    out << '\n';
    if (labels != nullptr) {
      write_labels(*labels, *ontology, arguments.limit > 0 ? arguments.limit : lines_to_read, out);
      write_covered(*labels, *ontology, out);
    }
  }
  return serious == 0 && measured.complete ? Exit::done : Exit::partly;
}

}  // namespace

Command ontology_check_command() {
  return make_command<OntologyCheckArguments>("check", "find what is wrong with topics, or likely not meant");
}

}  // namespace weft::cli
