// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/findings.hpp"
#include "cli/init_report.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"
#include "text/utf8.hpp"

#include <weft/survey.hpp>

#include <ostream>
#include <string>

namespace weft::cli {

namespace {

struct InitArguments {
  std::string folder = ".";
  bool dry_run = false;
};

void set_up(Options& options, InitArguments& arguments) {
  add_text(options, arguments.folder, {"DIR", "DIR", "the folder of Markdown to look at (this folder)"});
  add_flag(options, arguments.dry_run, "-n,--dry-run", "print the weft.yaml, and write nothing");
  add_examples(options, {"weft init newsletter/", "weft init --dry-run newsletter/ > weft.yaml"});
}

/// As an argument of a command that is offered.
std::string argument_of(const std::string& folder) { return folder == "." ? "" : ' ' + shell_quoted(folder); }

std::string configuration_in(const std::string& folder) {
  if (folder == ".") return "weft.yaml";
  return folder + (folder.ends_with('/') ? "" : "/") + "weft.yaml";
}

void require_none(const std::string& path, const std::string& folder) {
  if (io::kind_of(path) == io::PathKind::missing) return;
  throw Error("there is a '" + path + "' already, and it stays as it is",
              "see what a new one would say: weft init --dry-run" + argument_of(folder));
}

/// The one of the current folder counts for a folder that has none.
void tell_of_other(const std::string& folder, std::ostream& err) {
  const std::string here = configuration_in(".");
  if (io::kind_of(here) == io::PathKind::missing || io::is_same_place(here, configuration_in(folder))) return;
  say(err, "the weft.yaml of this folder counts for '" + folder + "' no more, now that it has its own",
      "put into the new one what it is to keep of the other");
}

void write_configuration(const Survey& survey, const std::string& path) {
  try {
    io::write_file(path, [&](std::ostream& file) { write_starting_configuration(survey, file); });
  } catch (const Error& error) {
    throw Error(error.what(), "weft build needs none; to keep it elsewhere: weft init --dry-run" +
                                  argument_of(survey.folder) + " > weft.yaml");
  }
}

Exit run(const InitArguments& arguments, std::ostream& out, std::ostream& err) {
  const std::string path = configuration_in(arguments.folder);
  BuildOptions options;
  options.paths = {arguments.folder};
  options.user_configuration = user_configuration();
  if (io::kind_of(arguments.folder) == io::PathKind::folder && !arguments.dry_run) require_none(path, arguments.folder);
  const Survey survey = survey_folder(options);
  write_findings(survey.errors, err);
  if (survey.issues + survey.drafts == 0) found_no_issue(survey);
  std::ostream& words = arguments.dry_run ? err : out;
  write_survey(survey, words, columns_of(words));
  words.flush();
  if (arguments.dry_run) {
    write_starting_configuration(survey, out);
    return Exit::done;
  }
  write_configuration(survey, path);
  tell_of_other(arguments.folder, err);
  const std::string drafts = survey.issues == 0 ? " --drafts" : "";
  out << "\nwritten: " << text::printable(path) << "\nnext: weft build"
      << argument_of(text::printable(arguments.folder)) << drafts << '\n';
  return Exit::done;
}

}  // namespace

Command init_command() {
  return make_command<InitArguments>("init", "look at a folder of Markdown, and write a weft.yaml for it");
}

}  // namespace weft::cli
