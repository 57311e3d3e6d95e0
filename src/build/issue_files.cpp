// SPDX-License-Identifier: MIT
#include "build/issue_files.hpp"

#include "build/configurations.hpp"
#include "build/paths.hpp"
#include "io/files.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <iterator>
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
constexpr std::array<std::string_view, 7> housekeeping{"readme",       "changelog",       "license", "licence",
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
  return std::find(housekeeping.begin(), housekeeping.end(), stem) != housekeeping.end();
}

/// A folder that was given, and what was found of it so far.
struct Folder {
  std::string path;  ///< as it was given, without slashes at its end
  std::string real;
  Layers layers;
  std::vector<std::string> html;          ///< not read, below the folder
  std::vector<std::string> housekeeping;  ///< the same
};

class Finder {
 public:
  explicit Finder(const BuildOptions& options) : options_(options), configurations_(options) {}

  void add(const std::string& path) {
    if (path == "-") return add_standard_input();
    switch (io::kind_of(path)) {
      case io::PathKind::folder:
        return add_folder(path);
      case io::PathKind::file:
        return add_named_file(path);
      case io::PathKind::missing:
        return report("path-missing", path, "there is no such file or folder", "check the spelling");
      case io::PathKind::other:
        return report("path-missing", path, "neither a file nor a folder", "name a Markdown file, or a folder of them");
    }
  }

  IssueFiles result() && {
    for (const std::string& real : passed_over_)
      if (!taken_.contains(real)) ++result_.passed_over;
    std::vector<PlacedDiagnostic> findings = std::move(configurations_).checked_findings();
    std::move(result_.diagnostics.begin(), result_.diagnostics.end(), std::back_inserter(findings));
    result_.diagnostics = std::move(findings);
    std::sort(result_.files.begin(), result_.files.end(), [](const IssueFile& a, const IssueFile& b) {
      return std::tie(a.name, a.path) < std::tie(b.name, b.path);
    });
    return std::move(result_);
  }

 private:
  void add_standard_input() {
    const std::string name(standard_input_name);
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

  void add_folder(const std::string& path) {
    Folder folder{
        std::string(without_last_slashes(path)), io::real_path(path), configurations_.layers_for(path), {}, {}};
    io::FoundFiles found = io::find_files(path, extensions);
    for (const std::string& below : found.paths) sort_in(below, folder);
    for (PlacedDiagnostic& diagnostic : found.diagnostics) pass_on(std::move(diagnostic), folder);
    tell_of(folder.housekeeping, folder, "files that keep house are passed over",
            file_diagnostic(Severity::note, "file-housekeeping", {}, "passed over: a file that keeps house is no issue",
                            "to have it read, name it on the command line, or below 'include' in weft.yaml"));
    tell_of(folder.html, folder, "HTML files are not read",
            file_diagnostic(Severity::warning, "file-html", {}, "HTML is not read",
                            "save it as Markdown, or put it below 'exclude' in weft.yaml"));
  }

  void sort_in(const std::string& below, Folder& folder) {
    const std::string real = joined(folder.real, below);
    const Choice choice = folder.layers.choice_of(below);
    const bool is_html = kind_of_text(below) == Kind::html;
    const bool at_home = keeps_house(below) && choice != Choice::by_name;
    if (choice != Choice::excluded && !is_html && !at_home)
      return take(real, {joined(folder.path, below), joined(last_part(folder.real), below), {}, false, {}},
                  folder.layers, below);
    if (taken_.contains(real) || !passed_over_.insert(real).second || choice == Choice::excluded) return;
    (is_html ? folder.html : folder.housekeeping).push_back(below);
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
  Configurations configurations_;
  std::set<std::string> taken_;        ///< real paths
  std::set<std::string> passed_over_;  ///< real paths
  std::set<std::string> told_;         ///< what findings are about
  IssueFiles result_;
};

}  // namespace

std::string bytes_of(const IssueFile& file) {
  if (!file.bytes) return io::read_file(file.path, io::issue_size_limit);
  if (file.bytes->size() > io::issue_size_limit)
    throw Error("standard input is larger than " + std::to_string(io::issue_size_limit >> 20) + " MiB", "split it");
  return std::string(*file.bytes);
}

IssueFiles find_issue_files(const BuildOptions& options) {
  Finder finder(options);
  for (const std::string& path : options.paths) finder.add(path);
  return std::move(finder).result();
}

}  // namespace weft::building
