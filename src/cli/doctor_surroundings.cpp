// SPDX-License-Identifier: MIT
#include "cli/doctor_checks.hpp"
#include "cli/environment.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::size_t comfortable_columns = 60;
constexpr std::size_t most_of_a_script = std::size_t{1} << 20;

HealthCheck terminal_check(const std::ostream& out) {
  if (!is_terminal(out)) return {"terminal", Health::ok, "none: lines are whole, and without colours", {}};
  const std::size_t columns = columns_of(out);
  const std::string width = std::to_string(columns) + " columns";
  if (columns < comfortable_columns)
    return {"terminal", Health::warning, width + ": lines are cut", "make the window wider"};
  if (colour_of(out) == Colour::yes) return {"terminal", Health::ok, width + ", colours", {}};
  const bool unwanted = !environment("NO_COLOR").empty();
  return {"terminal", Health::ok, width + ", no colours, for " + (unwanted ? "NO_COLOR is set" : "TERM is dumb"), {}};
}

/// The locale decides about the letters of other programs, too; weft itself writes UTF-8 whatever it is.
HealthCheck locale_check() {
  std::string_view locale;
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (locale.empty()) locale = environment(name);
  const std::string folded = text::fold(locale);
  const bool is_utf8 = folded.find("utf-8") != std::string::npos || folded.find("utf8") != std::string::npos;
  if (is_utf8) return {"locale", Health::ok, std::string(locale), {}};
  return {"locale", Health::warning,
          (locale.empty() ? "none is set" : "'" + std::string(locale) + "'") + ", and weft writes UTF-8",
          "if letters come out wrong: export LC_ALL=C.UTF-8"};
}

struct ShellFiles {
  std::string_view shell;
  std::vector<std::string> completions;  ///< files that are there when completion is installed
  std::string start;                     ///< a file that may ask for it
  std::string_view advice;
};

/// Where shells look, as far as that is usual.
ShellFiles files_of(std::string_view shell) {
  const std::string home(environment("HOME"));
  if (shell == "bash")
    return {shell,
            {home + "/.local/share/bash-completion/completions/weft", "/etc/bash_completion.d/weft",
             "/usr/share/bash-completion/completions/weft", "/usr/local/share/bash-completion/completions/weft"},
            home + "/.bashrc",
            "echo 'source <(weft completion bash)' >> ~/.bashrc"};
  if (shell == "zsh") {
    const std::string_view folder = environment("ZDOTDIR");
    return {shell,
            {"/usr/share/zsh/vendor-completions/_weft", "/usr/share/zsh/site-functions/_weft",
             "/usr/local/share/zsh/site-functions/_weft"},
            (folder.empty() ? home : std::string(folder)) + "/.zshrc",
            "echo 'source <(weft completion zsh)' >> ~/.zshrc"};
  }
  if (shell == "fish")
    return {shell,
            {home + "/.config/fish/completions/weft.fish", "/usr/share/fish/vendor_completions.d/weft.fish",
             "/usr/local/share/fish/vendor_completions.d/weft.fish"},
            home + "/.config/fish/config.fish",
            "weft completion fish > ~/.config/fish/completions/weft.fish"};
  return {};
}

bool asks_for_completion(const std::string& path) {
  try {
    return io::kind_of(path) == io::PathKind::file &&
           io::read_file(path, most_of_a_script).find("weft completion") != std::string::npos;
  } catch (const Error&) {
    return false;
  }
}

bool is_there(const std::string& path) {
  try {
    return io::kind_of(path) == io::PathKind::file;
  } catch (const Error&) {
    return false;
  }
}

HealthCheck completion_check() {
  std::string_view shell = environment("SHELL");
  shell.remove_prefix(shell.rfind('/') + 1);
  const ShellFiles files = files_of(shell);
  if (files.shell.empty())
    return {"completion",
            Health::ok,
            "there is none for " + (shell.empty() ? "an unknown shell" : "'" + std::string(shell) + "'") +
                ", only for bash, zsh and fish",
            {}};
  const std::string name(files.shell);
  if (std::any_of(files.completions.begin(), files.completions.end(), is_there) || asks_for_completion(files.start))
    return {"completion", Health::ok, name + " completes", {}};
  return {"completion", Health::warning, name + " has not been told how to complete", std::string(files.advice)};
}

}  // namespace

void check_surroundings(const std::ostream& out, HealthChecks& checks) {
  checks.push_back(terminal_check(out));
  checks.push_back(locale_check());
  checks.push_back(completion_check());
}

}  // namespace weft::cli
