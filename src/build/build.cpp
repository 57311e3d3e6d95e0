// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "archive/replace.hpp"
#include "build/alike_files.hpp"
#include "build/assemble.hpp"
#include "build/file_source.hpp"
#include "build/in_sequence.hpp"
#include "build/ontology_in_use.hpp"
#include "build/plan.hpp"
#include "build/seen_files.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace weft {

namespace {

using building::FilePlan;
using building::FileSource;
using building::IssueFile;
using building::IssueFiles;
using building::Plan;
using building::Previous;
using building::SeenFiles;

void append(std::vector<PlacedDiagnostic>& all, std::vector<PlacedDiagnostic> some) {
  std::move(some.begin(), some.end(), std::back_inserter(all));
}

/// One build, from the files that there are to the archive.
class Run {
 public:
  Run(const BuildOptions& options, std::shared_ptr<const Ontology> ontology)
      : options_(options),
        threads_(building::threads_for(options.jobs)),
        ontology_(std::move(ontology)),
        previous_(building::previous_archive(options.archive)),
        seen_(SeenFiles::load(options.archive, previous_.contents)),
        found_(building::find_issue_files(options, [&](const std::string& real) { return is_as_seen(real); })),
        plan_(building::make_plan(found_.files, previous_, ontology_->fingerprint(), seen_, threads_)),
        source_(found_.files, plan_, previous_, options.archive, ontology_, threads_) {}

  /// Whether there is an archive now that holds the files.
  bool keep() {
    building::Gathering gathering(source_, options_);
    gathering.look_through(plan_.numbers(FileFate::read));
    gathering.look_through(plan_.numbers(FileFate::retagged));
    is_unchanged_ = gathering.size() == 0 && holds_these_files();
    if (!is_unchanged_) {
      gathering.look_through(plan_.numbers(FileFate::reused));
      if (gathering.size() == 0) return false;
      std::move(gathering).keep_in(options_.archive, ontology_);
    }
    note_files();
    return true;
  }

  void account(BuildReport& report) {
    report.gone = std::move(plan_.gone);
    report.is_unchanged = is_unchanged_;
    report.passed_over = found_.passed_over;
    for (PlacedDiagnostic& diagnostic : found_.diagnostics) {
      if (diagnostic.severity == Severity::error) ++report.left_out;
      report.diagnostics.push_back(std::move(diagnostic));
    }
    for (std::size_t i = 0; i < found_.files.size(); ++i) {
      const FileSource::Outcome& outcome = source_.outcome(i);
      if (outcome.fate == FileFate::left_out) ++report.left_out;
      append(report.diagnostics, outcome.diagnostics);
      report.files.push_back({found_.files[i].path, outcome.fate, reason_for(plan_.files[i], outcome.fate)});
    }
    append(report.diagnostics, building::find_alike_files(files_kept()));
  }

 private:
  /// Whether a file is as it was when the build before read it as an issue.
  bool is_as_seen(const std::string& real) const {
    const auto state = io::state_of(real);
    return state && !seen_.hash_of(real, *state).empty();
  }

  /// Whether all issues of the archive are those of the files that are to be reused, and can be had from it.
  bool holds_these_files() {
    const std::vector<std::size_t> reused = plan_.numbers(FileFate::reused);
    if (reused.empty() || reused.size() != previous_.entries.size()) return false;
    // Of files with one name, the order of their paths decides the ids.
    const auto same_name = [](const IssueFile& a, const IssueFile& b) { return a.name == b.name; };
    if (std::adjacent_find(found_.files.begin(), found_.files.end(), same_name) != found_.files.end()) return false;
    return std::all_of(reused.begin(), reused.end(), [&](std::size_t number) { return source_.leave(number); });
  }

  std::vector<building::KeptFile> files_kept() const {
    std::vector<building::KeptFile> kept;
    kept.reserve(found_.files.size());
    for (std::size_t i = 0; i < found_.files.size(); ++i) {
      const FileSource::Outcome& outcome = source_.outcome(i);
      if (!outcome.hash.empty()) kept.push_back({found_.files[i].path, outcome.hash});
    }
    return kept;
  }

  static std::string_view reason_for(const FilePlan& plan, FileFate fate) {
    switch (fate) {
      case FileFate::draft:
        return "it is not published";
      case FileFate::left_out:
        return "it cannot be read";
      case FileFate::read:
        return plan.fate == FileFate::read ? plan.reason : "the archive is damaged";
      case FileFate::retagged:
      case FileFate::reused:
        break;
    }
    return plan.reason;
  }

  void note_files() {
    bool is_news = !is_unchanged_;
    for (std::size_t i = 0; i < found_.files.size(); ++i) {
      const FilePlan& plan = plan_.files[i];
      const std::string& path = found_.files[i].real;
      const std::string& hash = source_.outcome(i).hash;
      if (!plan.state || hash.empty()) continue;
      noted_.note(path, *plan.state, hash);
      is_news = is_news || seen_.hash_of(path, *plan.state).empty();
    }
    if (!is_news) return;
    if (is_unchanged_) noted_.keep_made(seen_);
    noted_.save(options_.archive, archive::KeptIssues(options_.archive).contents());
  }

  const BuildOptions& options_;
  unsigned threads_;
  SeenFiles noted_;  ///< begins before any file is looked at
  std::shared_ptr<const Ontology> ontology_;
  Previous previous_;
  SeenFiles seen_;
  IssueFiles found_;
  Plan plan_;
  FileSource source_;
  bool is_unchanged_ = false;
};

}  // namespace

std::size_t BuildReport::count(FileFate fate) const {
  return static_cast<std::size_t>(
      std::count_if(files.begin(), files.end(), [&](const BuiltFile& file) { return file.fate == fate; }));
}

BuildReport build(const BuildOptions& options) {
  BuildReport report;
  auto ontology = building::ontology_in_use(options, report.diagnostics);
  {
    Run run(options, std::move(ontology));
    report.has_issues = run.keep();
    run.account(report);
  }
  if (report.has_issues) archive::bring_into_form(options.archive);
  return report;
}

UnusableError::UnusableError(const std::string& what, std::vector<PlacedDiagnostic> diagnostics)
    : Error(what, "mend what is named above; the archive is as it was"), diagnostics_(std::move(diagnostics)) {}

}  // namespace weft
