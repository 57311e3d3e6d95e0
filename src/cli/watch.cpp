// SPDX-License-Identifier: MIT
#include "io/watch.hpp"
#include "cli/archive_title.hpp"
#include "cli/build_options.hpp"
#include "cli/build_report.hpp"
#include "cli/change_report.hpp"
#include "cli/commands.hpp"
#include "cli/failure.hpp"
#include "cli/findings.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"
#include "io/folder_turn.hpp"

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

/// Issues, configurations and ontologies.
constexpr std::array<std::string_view, 5> extensions{".md", ".markdown", ".mdx", ".yaml", ".yml"};
constexpr std::size_t most_files_told = 8;

struct WatchArguments {
  BuildArguments build;
};

void set_up(Options& options, WatchArguments& arguments) {
  add_texts(options, arguments.build.paths, {"PATH", "PATH", "files and folders (this folder)"});
  add_build(options, arguments.build);
  add_flag(options, arguments.build.finish.no_exports, "--no-exports", "write the archive alone");
  add_examples(options, {"weft watch newsletter/", "weft watch newsletter/ --drafts -o preview"});
}

/// Builds a corpus time and again, and tells what each time changed.
class Builder {
 public:
  Builder(const BuildArguments& arguments, std::ostream& out, std::ostream& err)
      : finish_(arguments.finish), options_(options_of(arguments)), out_(out), err_(err), progress_(err) {
    options_.progress = [this](const BuildStep& step) { progress_.show(step); };
  }
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  /// Says what there is, as a build does.
  void begin() {
    guarded([&] {
      const BuildReport report = build_and_tell();
      has_failed_ = finish_build(report, finish_, progress_, out_, err_) == Exit::failed;
      now_ = load();
    });
  }

  /// Says what is different, when something is.
  void go_on(const std::vector<std::string>& changed) {
    guarded([&] {
      const BuildReport report = build_and_tell();
      if (report.is_unchanged && !has_failed_) return;
      const ArchiveSummary summary = summarize_archive(options_.archive, 0);
      has_failed_ = !write_exports(summary, finish_, progress_, err_).is_complete;
      if (report.is_unchanged) {
        if (!has_failed_) out_ << "\nwell again, and as it was\n";
        return;
      }
      ArchivedCorpus before = std::exchange(now_, load()).value_or(ArchivedCorpus());
      if (!before.ontology) before.ontology = now_->ontology;
      out_ << '\n';
      std::vector<Field> fields{{"changed", shortened(changed)}};
      for (Field& field : changes_of(compare(before, *now_), before, *now_)) fields.push_back(std::move(field));
      write_fields(fields, out_, columns_of(out_));
      out_ << "  " << counted(summary.issues, "issue", "issues") << ", "
           << counted(summary.articles, "article", "articles") << ", " << counted(summary.topics, "topic", "topics")
           << '\n';
    });
  }

 private:
  /// What cannot be done now may well be after the next change.
  template <typename Work>
  void guarded(Work work) {
    try {
      const io::FolderTurn turn(folder_of(finish_));
      progress_.begin();
      work();
    } catch (const Error& error) {
      has_failed_ = true;
      progress_.clear();
      tell_failure(error, err_);
    }
    out_.flush();
    err_.flush();
  }

  /// Findings in files that are as they were have been told.
  BuildReport build_and_tell() {
    const BuildReport report = build(options_);
    progress_.clear();
    write_findings(now_ ? new_findings(report) : report.diagnostics, err_);
    err_.flush();
    if (!report.has_issues) found_nothing(report);
    return report;
  }

  ArchivedCorpus load() const { return load_archive(options_.archive, Texts::no, Evidence::yes); }

  static std::vector<std::string> shortened(std::vector<std::string> paths) {
    if (paths.size() <= most_files_told) return paths;
    const std::size_t more = paths.size() - most_files_told + 1;
    paths.resize(most_files_told - 1);
    paths.push_back("… " + std::to_string(more) + " more");
    return paths;
  }

  const FinishArguments& finish_;
  BuildOptions options_;
  std::ostream& out_;
  std::ostream& err_;
  Progress progress_;
  bool has_failed_ = false;
  std::optional<ArchivedCorpus> now_;  ///< what the archive holds; nothing before the first build that succeeds
};

/// A file that may come to be, when there is a folder for it.
void watch_if_possible(io::Watch& watch, const std::string& file) {
  const std::size_t slash = file.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : file.substr(0, std::max<std::size_t>(slash, 1));
  if (!file.empty() && io::kind_of(folder) == io::PathKind::folder) watch.add(file);
}

/// Where a build looks for a weft.yaml: beside what was named, here, and where the user keeps one.
void watch_configurations(io::Watch& watch, const BuildArguments& arguments, const BuildOptions& options) {
  if (!arguments.configuration.empty()) watch.add(arguments.configuration);
  if (arguments.no_configuration) return;
  watch_if_possible(watch, "weft.yaml");
  watch_if_possible(watch, options.user_configuration);
  for (const std::string& path : options.paths) {
    const std::size_t slash = path.rfind('/');
    if (slash != std::string::npos) watch_if_possible(watch, path.substr(0, slash + 1) + "weft.yaml");
  }
}

void watch_all(io::Watch& watch, const BuildArguments& arguments, const BuildOptions& options) {
  for (const std::string& path : options.paths) {
    if (path == "-") throw Error("standard input cannot be watched", "name files or folders");
    if (io::kind_of(path) == io::PathKind::missing)
      throw Error("there is no file or folder '" + path + "'", "check the spelling");
    watch.add(path);
  }
  for (const std::string& file : options.ontologies) watch.add(file);
  watch_configurations(watch, arguments, options);
}

/// What the configurations name as they are now. One that cannot be read is told of by the build.
void watch_ontologies(io::Watch& watch, const BuildOptions& options) {
  try {
    for (const std::string& file : ontology_sources(options).paths) watch_if_possible(watch, file);
  } catch (const Error&) {
    return;
  }
}

Exit run(const WatchArguments& typed, std::ostream& out, std::ostream& err) {
  const BuildArguments& arguments = typed.build;
  const BuildOptions options = options_of(arguments);
  io::create_folder(folder_of(arguments.finish));
  io::Watch watch(extensions, folder_of(arguments.finish));
  // Watched first, so that nothing changes unseen.
  watch_all(watch, arguments, options);
  watch_ontologies(watch, options);
  Builder builder(arguments, out, err);
  builder.begin();
  std::string places;
  for (const std::string& path : options.paths) places += (places.empty() ? "" : ", ") + path;
  out << "\nwatching " << fitted(places, columns_of(out)) << "; Ctrl-C ends it\n";
  out.flush();
  while (out) {
    const std::vector<std::string> changed = watch.wait();
    watch_ontologies(watch, options);
    builder.go_on(changed);
  }
  return Exit::done;
}

}  // namespace

Command watch_command() {
  return make_command<WatchArguments>("watch", "build whenever something changes, and tell what");
}

}  // namespace weft::cli
