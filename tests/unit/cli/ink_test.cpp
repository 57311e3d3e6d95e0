// SPDX-License-Identifier: MIT
#include "cli/ink.hpp"

#include "program.hpp"
#include "terminal_output.hpp"

#include "cli/messages.hpp"
#include "cli/run.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {
namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

/// Variables of the environment that say what a terminal can, as they are set here and as they were after that.
class Environment {
 public:
  explicit Environment(const Variables& set) {
    for (const char* name : {"NO_COLOR", "TERM", "FORCE_HYPERLINK", "VTE_VERSION", "TERM_PROGRAM", "WT_SESSION",
                             "KONSOLE_VERSION", "DOMTERM"}) {
      const char* value = std::getenv(name);
      before_[name] = value == nullptr ? std::nullopt : std::optional<std::string>(value);
      ::unsetenv(name);
    }
    for (const auto& [name, value] : set) ::setenv(name.c_str(), value.c_str(), 1);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment() {
    for (const auto& [name, value] : before_) {
      if (value) {
        ::setenv(name.c_str(), value->c_str(), 1);
      } else {
        ::unsetenv(name.c_str());
      }
    }
  }

 private:
  std::map<std::string, std::optional<std::string>> before_;
};

std::string title_on_terminal() {
  return printed_to_terminal(80, [](std::ostream& out) { out << cli::Inks(out)(cli::Ink::title, "Raft"); });
}

std::string link_on_terminal(const std::string& url) {
  return printed_to_terminal(80, [&](std::ostream& out) { out << cli::Inks(out).linked("Raft", url); });
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("colours are for terminals that have them, and for people who want them") {
  {
    const Environment environment(Variables{{"TERM", "xterm"}});
    CHECK(title_on_terminal() == "\x1B[1mRaft\x1B[0m");
    std::ostringstream elsewhere;
    CHECK(cli::Inks(elsewhere)(cli::Ink::title, "Raft") == "Raft");
  }
  const Environment dumb(Variables{{"TERM", "dumb"}});
  CHECK(title_on_terminal() == "Raft");
  const Environment unwanted(Variables{{"TERM", "xterm"}, {"NO_COLOR", "1"}});
  CHECK(title_on_terminal() == "Raft");
}

TEST_CASE("links are for terminals that are known for them") {
  const std::string url = "https://example.org/raft";
  const std::string linked = "\x1B]8;;" + url + "\x1B\\Raft\x1B]8;;\x1B\\";
  struct Row {
    Variables set;
    bool has_links;
  };
  const std::vector<Row> rows{{{{"TERM", "xterm"}}, false},
                              {{{"TERM", "xterm-kitty"}}, true},
                              {{{"TERM", "xterm"}, {"VTE_VERSION", "7006"}}, true},
                              {{{"TERM", "xterm"}, {"VTE_VERSION", "4602"}}, false},
                              {{{"TERM", "xterm"}, {"TERM_PROGRAM", "iTerm.app"}}, true},
                              {{{"TERM", "xterm"}, {"WT_SESSION", "x"}}, true},
                              {{{"TERM", "dumb"}, {"WT_SESSION", "x"}}, false},
                              {{{"TERM", "xterm"}, {"FORCE_HYPERLINK", "1"}}, true},
                              {{{"TERM", "xterm-kitty"}, {"FORCE_HYPERLINK", "0"}}, false}};
  for (const Row& row : rows) {
    const Environment environment(row.set);
    CHECK(link_on_terminal(url) == (row.has_links ? linked : "Raft"));
  }
}

TEST_CASE("no address acts on a terminal, or leads to where no browser goes") {
  const Environment environment(Variables{{"TERM", "xterm"}, {"FORCE_HYPERLINK", "1"}});
  CHECK(link_on_terminal("javascript:alert(1)") == "Raft");
  CHECK(link_on_terminal("file:///etc/passwd") == "Raft");
  CHECK(link_on_terminal("https://x.org/\x1B\\\x1B[2J é") ==
        "\x1B]8;;https://x.org/%1B\\%1B[2J%20%C3%A9\x1B\\Raft\x1B]8;;\x1B\\");
}

TEST_CASE("an address is whole where it is to be copied, and as wide as there is room where it is clicked") {
  const std::string url = "https://example.org/a/way/that/is/longer/than/the/terminal/is/wide";
  const auto print = [&](std::ostream& out) { out << "    " << cli::Inks(out).address(4, url); };
  {
    const Environment environment(Variables{{"TERM", "xterm"}, {"NO_COLOR", "1"}});
    CHECK(printed_to_terminal(40, print) == "    " + url + "\n");
  }
  const Environment environment(Variables{{"TERM", "xterm"}, {"NO_COLOR", "1"}, {"FORCE_HYPERLINK", "1"}});
  const std::string printed = printed_to_terminal(40, print);
  CHECK(holds(printed, "\x1B]8;;" + url + "\x1B\\"));
  CHECK(text::display_width(without_inks(printed)) == 40);
}

TEST_CASE("messages are broken between words where a terminal is narrow") {
  const Environment environment(Variables{{"TERM", "dumb"}});
  const std::string printed = printed_to_terminal(30, [](std::ostream& err) {
    cli::say(err, "no topic changes so much that chance would not explain it",
             "ask for one by name: weft trends kafka");
  });
  CHECK(printed ==
        "weft: no topic changes so much\n"
        "      that chance would not\n"
        "      explain it\n"
        "  ask for one by name: weft\n"
        "  trends kafka\n");
}

TEST_CASE("colours change nothing of what is said") {
  const LittleArchive archive;
  const std::vector<std::vector<std::string>> questions{{"related", "2019-09/moving-to-scylladb"},
                                                        {"show", "raft"},
                                                        {"topics"},
                                                        {"find", "raft"},
                                                        {"communities"},
                                                        {"path", "raft", "paxos"},
                                                        {"trends", "raft"}};
  for (std::vector<std::string> question : questions) {
    question.insert(question.end(), {"--archive", archive.path()});
    const auto print = [&](std::ostream& out) {
      std::istringstream in;
      std::ostringstream err;
      cli::run(question, in, out, err);
    };
    CAPTURE(question.front());
    std::string plain;
    {
      const Environment environment(Variables{{"TERM", "dumb"}});
      plain = printed_to_terminal(100, print);
    }
    const Environment environment(Variables{{"TERM", "xterm-256color"}});
    const std::string inked = printed_to_terminal(100, print);
    CHECK(inked != plain);
    CHECK(without_inks(inked) == plain);
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
