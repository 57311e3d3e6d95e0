// SPDX-License-Identifier: MIT
#include "cli/candidates.hpp"
#include "cli/commands.hpp"
#include "cli/completion_scripts.hpp"
#include "cli/options.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace weft::cli {

namespace {

struct CompletionArguments {
  std::string shell;
  std::vector<std::string> words;
};

void set_up(Options& options, CompletionArguments& arguments) {
  add_chosen_argument(options, arguments.shell, {"bash", "zsh", "fish", words_request},
                      {"SHELL", "SHELL", "bash, zsh or fish, to be told: source <(weft completion bash)"});
  add_texts(options, arguments.words, {"WORD", "WORD", "with words in place of SHELL: what the last could become"});
  add_examples(options, {"weft completion fish > ~/.config/fish/completions/weft.fish",
                         "weft completion words -- related --same-issue ''"});
}

/// A line for each: the word, and behind a tab what it is. A word that a line cannot hold is left out.
void write_candidates(const std::vector<std::string>& typed, std::ostream& out) {
  const std::vector<Command> commands = all_commands();
  const Candidates found = candidates_for(typed, commands);
  for (const CompletedWord& candidate : found.words) {
    if (text::printable(candidate.word) != candidate.word) continue;
    out << candidate.word << '\t' << text::printable(candidate.sentence) << '\n';
  }
  if (found.files == Files::any) out << files_go << '\n';
  if (found.files == Files::folders) out << folders_go << '\n';
}

Exit run(const CompletionArguments& arguments, std::ostream& out, std::ostream&) {
  if (arguments.shell == "bash") out << bash_completion;
  if (arguments.shell == "zsh") out << zsh_completion;
  if (arguments.shell == "fish") out << fish_completion;
  if (arguments.shell == words_request && !arguments.words.empty()) write_candidates(arguments.words, out);
  return Exit::done;
}

}  // namespace

Command completion_command() {
  return make_command<CompletionArguments>("completion", "let a shell complete what is typed");
}

}  // namespace weft::cli
