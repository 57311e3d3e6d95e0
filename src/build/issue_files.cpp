// SPDX-License-Identifier: MIT
#include "build/issue_files.hpp"

#include "build/configurations.hpp"
#include "build/paths.hpp"
#include "io/file_part.hpp"
#include "io/files.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace weft::building {

namespace {

/// Markdown first, then what is told of when it lies in a folder: it looks like issues, and is none.
constexpr std::array<std::string_view, 6> extensions{".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml"};
constexpr std::size_t markdown_extensions = 3;

/// What keeps house in a repository, in any letter case and with any extensions.
constexpr std::array<std::string_view, 7> housekeeping_stems{"readme",       "changelog",       "license", "licence",
                                                             "contributing", "code_of_conduct", "security"};

constexpr std::string_view what_is_read = "weft reads .md, .markdown and .mdx";

enum class Kind { markdown, html, other };

Kind kind_of_text(std::string_view path) {
  const auto found = std::find(extensions.begin(), extensions.end(), extension_of(path));
  if (found == extensions.end()) return Kind::other;
  return found - extensions.begin() < std::ptrdiff_t{markdown_extensions} ? Kind::markdown : Kind::html;
}

bool keeps_house(std::string_view path) {
  const std::string_view name = last_part(path);
  const std::string stem = text::fold(name.substr(0, name.find('.')));
  return std::find(housekeeping_stems.begin(), housekeeping_stems.end(), stem) != housekeeping_stems.end();
}

/// Where package managers put what others wrote.
bool is_of_package(std::string_view below) {
  constexpr std::array<std::string_view, 3> folders{"/node_modules/", "/bower_components/", "/site-packages/"};
  const std::string path = '/' + std::string(below);
  return std::any_of(folders.begin(), folders.end(),
                     [&](std::string_view folder) { return path.find(folder) != std::string::npos; });
}

/// Whether weft has exported it: of what was read once nothing is to be learned.
bool is_note_of_weft(const std::string& path) {
  constexpr std::size_t front_matter = 1024;
  try {
    return is_note(io::read_part(path, 0, front_matter));
  } catch (const Error&) {
    return false;  // whoever reads it tells
  }
}

bool is_hidden(std::string_view below) { return below.starts_with('.') || below.find("/.") != std::string_view::npos; }

/// A folder that was given, and what was found of it so far.
struct Folder {
  std::string path;  ///< as it was given, without slashes at its end
  std::string real;
  Layers layers;
  std::vector<std::string> html;          ///< not read, below the folder
  std::vector<std::string> housekeeping;  ///< the same
  std::vector<std::string> packages;      ///< the same
  std::vector<std::string> notes;         ///< the same
};

}  // namespace

class IssueFinder::Finder {
 public:
  Finder(const BuildOptions& options, IsKnownIssue is_known)
      : options_(options), is_known_(std::move(is_known)), configurations_(options) {
    if (options.root.empty()) return;
    if (io::kind_of(options.root) != io::PathKind::folder)
      throw Error("there is no folder '" + options.root + "'", "name the folder of the corpus: --root DIR");
    root_ = folder_at(options.root);
  }

  void add(const std::string& path) {
    if (path == "-") return add_standard_input();
    switch (io::kind_of(path)) {
      case io::PathKind::folder:
        return root_ ? add_folder_below_root(path) : add_folder(path);
      case io::PathKind::file:
        return root_ ? add_file_below_root(path) : add_named_file(path);
      case io::PathKind::missing:
        return report("path-missing", path, "there is no such file or folder", "check the spelling");
      case io::PathKind::other:
        return report("path-missing", path, "neither a file nor a folder", "name a Markdown file, or a folder of them");
    }
  }

  /// A document is read wherever it comes from, but for what the folder that it would lie in lays down.
  void add_document(const std::string& path) {
    if (!root_) {
      const std::string name(without_dot(path));
      return take(name, {name, name, {}, false, {}}, configurations_.layers_for("."), name);
    }
    const std::optional<std::string> below = spelled_below_root(path);
    if (!below) return tell_outside(path);
    add_one_below_root(*below);
  }

  void forget() {
    taken_.clear();
    passed_over_.clear();
    told_.clear();
  }

  /// What was found since it was called last, in the order in which it was found.
  IssueFiles found_since() { return std::exchange(result_, {}); }

  std::vector<PlacedDiagnostic> configuration_findings() { return configurations_.checked_findings(); }

  IssueFiles result() && {
    for (const std::string& real : passed_over_)
      if (!taken_.contains(real)) ++result_.passed_over;
    std::vector<PlacedDiagnostic> findings = configurations_.checked_findings();
    std::move(result_.diagnostics.begin(), result_.diagnostics.end(), std::back_inserter(findings));
    result_.diagnostics = std::move(findings);
    std::sort(result_.files.begin(), result_.files.end(), [](const IssueFile& a, const IssueFile& b) {
      return std::tie(a.name, a.path) < std::tie(b.name, b.path);
    });
    return std::move(result_);
  }

 private:
  void add_standard_input() {
    const std::string name(name_of_standard_input(options_));
    take("-", {name, name, {}, false, options_.standard_input}, configurations_.layers_for("."), name);
  }

  /// Whatever is named is meant, so only its kind can speak against it.
  void add_named_file(const std::string& path) {
    switch (kind_of_text(path)) {
      case Kind::markdown: {
        const std::string real = io::real_path(path);
        const std::string name = joined(last_part(folder_of(real)), last_part(path));
        return take(real, {path, name, {}, false, {}}, configurations_.layers_for(folder_of(path)), last_part(path));
      }
      case Kind::html:
        return report("file-html", path, "HTML is not read; " + std::string(what_is_read), "save it as Markdown");
      case Kind::other:
        return report("file-not-markdown", path,
                      "the name does not say that this is Markdown; " + std::string(what_is_read),
                      "rename it, or if it is Markdown all the same, hand it over: weft build - < FILE");
    }
  }

  Folder folder_at(const std::string& path) {
    return {
        std::string(without_last_slashes(path)), io::real_path(path), configurations_.layers_for(path), {}, {}, {}, {}};
  }

  void add_folder(const std::string& path) {
    Folder folder = folder_at(path);
    add_found(path, {}, folder);
  }

  /// Adds what lies in a folder, which is `below` the one whose rules are those of its files.
  void add_found(const std::string& path, const std::string& below, Folder& folder) {
    io::FoundFiles found = io::find_files(path, extensions);
    for (const std::string& name : found.paths) sort_in(joined(below, name), folder);
    for (PlacedDiagnostic& diagnostic : found.diagnostics) pass_on(std::move(diagnostic), folder);
    tell_of_rest(folder);
  }

  void tell_of_rest(Folder& folder) {
    tell_of(std::exchange(folder.housekeeping, {}), folder, "files that keep house are passed over",
            file_diagnostic(Severity::note, "file-housekeeping", {}, "passed over: a file that keeps house is no issue",
                            "to have it read, name it on the command line, or below 'include' in weft.yaml"));
    tell_of(std::exchange(folder.packages, {}), folder, "files of packages are passed over",
            file_diagnostic(Severity::note, "file-housekeeping", {}, "passed over: a file of a package is no issue",
                            "to have it read, name it on the command line, or below 'include' in weft.yaml"));
    tell_of(std::exchange(folder.notes, {}), folder, "notes that weft has written are passed over",
            file_diagnostic(Severity::note, "file-housekeeping", {},
                            "passed over: a note that weft has written is no issue",
                            "export elsewhere to have issues alone here"));
    tell_of(std::exchange(folder.html, {}), folder, "HTML files are not read",
            file_diagnostic(Severity::warning, "file-html", {}, "HTML is not read",
                            "save it as Markdown, or put it below 'exclude' in weft.yaml"));
  }

  /// The way from the root down to a path; nothing when it does not lie below it. A link is not followed at its end,
  /// as none is in a folder.
  std::optional<std::string> below_root(const std::string& path) const {
    const std::string real = joined(io::real_path(folder_of(path)), last_part(path));
    return way_below(root_->real, real);
  }

  /// The same for what need not be there.
  std::optional<std::string> spelled_below_root(std::string_view path) const {
    const std::string_view root = without_dot(root_->path);
    path = without_dot(path);
    std::optional<std::string> below = way_below(root, path);
    if (!below) below = way_below(root_->real, path);
    if (!below && root == "." && !path.starts_with('/')) below = std::string(path);
    const bool leads_up = below && ("/" + *below + "/").find("/../") != std::string::npos;
    return leads_up ? std::nullopt : below;
  }

  void tell_outside(const std::string& path) {
    report("file-outside", path, "does not lie below '" + root_->path + "'",
           "name what lies in the folder of --root, or leave that option out");
  }

  void add_folder_below_root(const std::string& path) {
    const std::string real = io::real_path(path);
    if (real == root_->real) return add_found(root_->path, {}, *root_);
    const std::optional<std::string> below = way_below(root_->real, real);
    if (!below) return tell_outside(path);
    if (is_hidden(*below)) return pass_over(*below, "it is hidden");
    add_found(joined(root_->path, *below), *below, *root_);
  }

  void add_file_below_root(const std::string& path) {
    const std::optional<std::string> below = below_root(path);
    if (!below) return tell_outside(path);
    if (is_hidden(*below)) return pass_over(*below, "it is hidden");
    if (io::real_path(path) != joined(root_->real, *below)) return pass_over(*below, "symbolic links are not followed");
    if (kind_of_text(*below) == Kind::other) return pass_over(*below, what_is_read);
    add_one_below_root(*below);
  }

  void add_one_below_root(const std::string& below) {
    const auto results = [&] { return result_.files.size() + result_.diagnostics.size(); };
    const std::size_t before = results();
    sort_in(below, *root_);
    tell_of_rest(*root_);
    if (results() == before && root_->layers.choice_of(below) == Choice::excluded)
      pass_over(below, "weft.yaml excludes it");
  }

  /// Tells of what a build of the root passes over without a word.
  void pass_over(const std::string& below, std::string_view reason) {
    const std::string path(without_dot(joined(root_->path, below)));
    if (!told_.insert(path).second) return;
    result_.diagnostics.push_back(
        file_diagnostic(Severity::note, "file-passed-over", path, "passed over: " + std::string(reason), {}));
  }

  void sort_in(const std::string& below, Folder& folder) {
    const std::string real = joined(folder.real, below);
    const std::optional<PassedBy> by = passed_by(below, folder);
    if (!by)
      return take(real, {joined(folder.path, below), joined(last_part(folder.real), below), {}, false, {}},
                  folder.layers, below);
    if (taken_.contains(real) || !passed_over_.insert(real).second) return;
    result_.passed.push_back({below, *by});
    if (*by == PassedBy::html) folder.html.push_back(below);
    if (*by == PassedBy::house) folder.housekeeping.push_back(below);
    if (*by == PassedBy::package) folder.packages.push_back(below);
    if (*by == PassedBy::note) folder.notes.push_back(below);
  }

  std::optional<PassedBy> passed_by(const std::string& below, const Folder& folder) const {
    const Choice choice = folder.layers.choice_of(below);
    if (choice == Choice::excluded) return PassedBy::rules;
    if (choice != Choice::by_name && is_of_package(below)) return PassedBy::package;
    if (kind_of_text(below) == Kind::html) return PassedBy::html;
    if (choice != Choice::by_name && keeps_house(below)) return PassedBy::house;
    const bool is_known = is_known_ && is_known_(joined(folder.real, below));
    if (choice != Choice::by_name && !is_known && is_note_of_weft(joined(folder.path, below))) return PassedBy::note;
    return std::nullopt;
  }

  void take(const std::string& real, IssueFile file, const Layers& layers, std::string_view below) {
    if (!taken_.insert(real).second) return;
    file.path = without_dot(file.path);
    file.real = real;
    file.rules = layers.rules_for(below);
    file.drafts = options_.drafts || layers.reads_drafts();
    result_.files.push_back(std::move(file));
  }

  /// Passes on what was found on the way, each once even when folders lie within one another.
  void pass_on(PlacedDiagnostic diagnostic, const Folder& folder) {
    const std::string real = folder.real + diagnostic.file.substr(std::min(folder.path.size(), diagnostic.file.size()));
    if (!told_.insert(real).second) return;
    if (diagnostic.severity != Severity::error) passed_over_.insert(real);
    result_.diagnostics.push_back(std::move(diagnostic));
  }

  /// One line for a folder, however many files there are: `finding` when it is one, else how `many` they are.
  void tell_of(const std::vector<std::string>& files, const Folder& folder, std::string_view many,
               PlacedDiagnostic finding) {
    if (files.empty()) return;
    finding.file = files.size() == 1 ? std::string(without_dot(joined(folder.path, files.front()))) : folder.path;
    if (files.size() > 1)
      finding.message = std::to_string(files.size()) + ' ' + std::string(many) + ", first: " + files.front();
    result_.diagnostics.push_back(std::move(finding));
  }

  void report(std::string code, const std::string& path, std::string message, std::string advice) {
    if (!told_.insert(path).second) return;
    result_.diagnostics.push_back(
        file_diagnostic(Severity::error, std::move(code), path, std::move(message), std::move(advice)));
  }

  const BuildOptions& options_;
  IsKnownIssue is_known_;
  Configurations configurations_;
  std::optional<Folder> root_;
  std::set<std::string> taken_;        ///< real paths
  std::set<std::string> passed_over_;  ///< real paths
  std::set<std::string> told_;         ///< what findings are about
  IssueFiles result_;
};

IssueFinder::IssueFinder(const BuildOptions& options, IsKnownIssue is_known)
    : finder_(std::make_unique<Finder>(options, std::move(is_known))) {}
IssueFinder::~IssueFinder() = default;

IssueFiles IssueFinder::find(const std::string& path) {
  finder_->add(path);
  return finder_->found_since();
}

IssueFiles IssueFinder::find_all(const std::vector<std::string>& paths) && {
  for (const std::string& path : paths) finder_->add(path);
  return std::move(*finder_).result();
}

IssueFiles IssueFinder::find_document(const std::string& path) {
  finder_->add_document(path);
  return finder_->found_since();
}

void IssueFinder::forget() { finder_->forget(); }

std::vector<PlacedDiagnostic> IssueFinder::configuration_findings() { return finder_->configuration_findings(); }

std::string bytes_of(const IssueFile& file) {
  if (!file.bytes) return io::read_file(file.path, io::issue_size_limit);
  if (file.bytes->size() > io::issue_size_limit)
    throw Error("standard input is larger than " + std::to_string(io::issue_size_limit >> 20) + " MiB", "split it");
  return std::string(*file.bytes);
}

IssueFiles find_issue_files(const BuildOptions& options, IsKnownIssue is_known) {
  return IssueFinder(options, std::move(is_known)).find_all(options.paths);
}

}  // namespace weft::building
