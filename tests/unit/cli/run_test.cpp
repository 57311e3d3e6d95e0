// SPDX-License-Identifier: MIT
#include "program.hpp"
#include "terminal_output.hpp"

#include "cli/descriptor_buffer.hpp"
#include "cli/run.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstddef>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

/// Asks with the answer going to a file descriptor.
Ran ask_into(const LittleArchive& archive, const std::vector<std::string>& question, int descriptor) {
  std::vector<std::string> arguments = question;
  arguments.insert(arguments.end(), {"--archive", archive.path()});
  cli::DescriptorBuffer buffer(descriptor);
  std::istringstream in;
  std::ostream out(&buffer);
  std::ostringstream err;
  const int exit = cli::run(arguments, in, out, err);
  return {exit, "", err.str()};
}

TEST_SUITE_BEGIN("cli");

TEST_CASE("what was mistyped is named, with the nearest there is and a way on, and nothing on standard output") {
  struct Row {
    std::vector<std::string> typed;
    std::string said;
  };
  const std::vector<Row> rows{
      {{"relatd", "x"}, "weft: there is no command 'relatd'; did you mean 'related'?\n  for help: weft help\n"},
      {{"relatd", "--help"}, "weft: there is no command 'relatd'; did you mean 'related'?\n  for help: weft help\n"},
      {{"version"}, "weft: there is no 'version'; did you mean '--version'?\n  for help: weft help\n"},
      {{"-V"}, "weft: there is no '-V'; did you mean '--version'?\n  for help: weft help\n"},
      {{"topics", "rust"},
       "weft: 'rust' is one argument too many: it takes options alone\n  for help: weft help topics\n"},
      {{"xyzzy"}, "weft: there is no command 'xyzzy'\n  for help: weft help\n"},
      {{""}, "weft: there is no command ''\n  for help: weft help\n"},
      {{"--versoin"}, "weft: unknown option '--versoin'; did you mean '--version'?\n  for help: weft help\n"},
      {{"help", "exprt"}, "weft: there is no command 'exprt'; did you mean 'export'?\n  for help: weft help\n"},
      {{"help", "formts"}, "weft: there is no command 'formts'; did you mean 'formats'?\n  for help: weft help\n"},
      {{"map", "--topic", "haskell"},
       "weft: unknown option '--topic'; it is named without one: weft map TOPIC\n  for help: weft help map\n"},
      {{"topics", "--topic", "haskell"}, "weft: unknown option '--topic'\n  for help: weft help topics\n"},
      {{"ontology", "shwo"},
       "weft: there is no command 'ontology shwo'; did you mean 'show'?\n  for help: weft help ontology\n"},
      {{"help", "ontology", "xyzzy"}, "weft: there is no command 'ontology xyzzy'\n  for help: weft help ontology\n"},
      {{"ontology", "--hepl"},
       "weft: unknown option '--hepl'; did you mean '--help'?\n  for help: weft help ontology\n"},
      {{"ontology", "--version"}, "weft: unknown option '--version'\n  for help: weft help ontology\n"},
      {{"ontology", "show", "--jsno"},
       "weft: unknown option '--jsno'; did you mean '--json'?\n  for help: weft help ontology show\n"},
      {{"ontology", "show", "a", "b"},
       "weft: 'b' is one argument too many; a name of several words goes into quotes\n"
       "  for help: weft help ontology show\n"},
      {{"related", "x", "--limt", "5"},
       "weft: unknown option '--limt'; did you mean '--limit'?\n  for help: weft help related\n"},
      {{"related", "--limt"},
       "weft: unknown option '--limt'; did you mean '--limit'?\n  for help: weft help related\n"},
      {{"topics", "--srot=name"},
       "weft: unknown option '--srot'; did you mean '--sort'?\n  for help: weft help topics\n"},
      {{"topics", "-z"}, "weft: unknown option '-z'\n  for help: weft help topics\n"},
      {{"related", "Paxos", "Made", "Simple"},
       "weft: 'Made' is one argument too many; a name of several words goes into quotes\n"
       "  for help: weft help related\n"},
      {{"related", "rust", "haskell"},
       "weft: 'haskell' is one argument too many; a name of several words goes into quotes, and how two things connect "
       "tells weft path\n"
       "  for help: weft help related\n"},
      {{"related"}, "weft: THING is required\n  for help: weft help related\n"},
      {{"topics", "--limit"}, "weft: --limit takes a value\n  for help: weft help topics\n"},
      {{"topics", "--limit", "many"},
       "weft: --limit: expected a whole number from 1, got 'many'\n  for help: weft help topics\n"},
      {{"topics", "--limit", "0"},
       "weft: --limit: expected a whole number from 1, got '0'\n  for help: weft help topics\n"},
      {{"topics", "--limit", "99999999999999999999"},
       "weft: --limit: expected a whole number from 1, got '99999999999999999999'\n  for help: weft help topics\n"},
      {{"topics", "--sort", "nmae"},
       "weft: --sort: expected count, rank, name or rise, got 'nmae'; did you mean 'name'?\n  for help: weft help "
       "topics\n"},
      {{"related", "x", "--same-issue", "maybe"},
       "weft: --same-issue: expected no, less or yes, got 'maybe'\n  for help: weft help related\n"},
  };
  for (const Row& row : rows) {
    const Ran ran = run_weft(row.typed);
    CAPTURE(row.said);
    CHECK(ran.exit == 2);
    CHECK(ran.err == row.said);
    CHECK(ran.out.empty());
  }
}

TEST_CASE("what was typed cannot act on the terminal") {
  const Ran ran = run_weft({"\x1B[2Jbuild"});
  CHECK(ran.exit == 2);
  CHECK_FALSE(holds(ran.err, "\x1B"));
}

TEST_CASE("without a command, help goes where words go, and the program was misused") {
  const Ran ran = run_weft({});
  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == run_weft({"help"}).out);
}

TEST_CASE("a row that only leads to others is misused alone, and shows those") {
  const Ran ran = run_weft({"ontology"});
  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == run_weft({"help", "ontology"}).out);
}

TEST_CASE("the version is told") {
  const Ran ran = run_weft({"--version"});
  CHECK(ran.exit == 0);
  CHECK(ran.out.starts_with("weft "));
  CHECK(lines_of(ran.out).size() == 1);
}

TEST_CASE("without an archive every query says how to build one") {
  const TemporaryFolder folder;
  const std::string missing = folder.path("weft.db");
  const std::vector<std::vector<std::string>> queries{{"related", "x"}, {"show", "x"}, {"topics"}, {"export", "dot"}};
  for (std::vector<std::string> query : queries) {
    query.insert(query.end(), {"--archive", missing});
    const Ran ran = run_weft(query);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == "weft: there is no archive at '" + missing + "'\n  build one: weft build FOLDER\n");
  }
}

TEST_CASE("a reader who has gone is no error") {
  const LittleArchive archive;
  struct IgnoreBrokenPipe {
    IgnoreBrokenPipe() : before(std::signal(SIGPIPE, SIG_IGN)) {}
    ~IgnoreBrokenPipe() { std::signal(SIGPIPE, before); }
    void (*before)(int);
  };
  const IgnoreBrokenPipe ignore;
  for (const std::vector<std::string>& question :
       std::vector<std::vector<std::string>>{{"topics"}, {"export", "dot"}, {"export", "jsonld"}}) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    ::close(ends[0]);
    const Ran ran = ask_into(archive, question, ends[1]);
    ::close(ends[1]);
    CHECK(ran.exit == 0);
    CHECK(ran.err.empty());
  }
}

TEST_CASE("lines fit the terminal they are printed to, but for links, which would lead nowhere") {
  const LittleArchive archive;
  const std::string printed = without_inks(printed_to_terminal(50, [&](std::ostream& out) {
    std::istringstream in;
    std::ostringstream err;
    CHECK(cli::run(std::vector<std::string>{"related", "2019-09/moving-to-scylladb", "--archive", archive.path()}, in,
                   out, err) == 0);
  }));
  for (const std::string& line : lines_of(printed)) {
    CAPTURE(line);
    CHECK((text::display_width(text::trimmed(line)) <= 50 || holds(line, "://")));
  }
  CHECK(holds(printed, "\n          - "));
  CHECK(holds(printed, "…"));
}

TEST_CASE("a terminal is not written to what it cannot show") {
  int terminal = -1;
  int inside = -1;
  REQUIRE(::openpty(&terminal, &inside, nullptr, nullptr, nullptr) == 0);
  const LittleArchive archive;
  for (const std::string format : {"png", "pdf"}) {
    const Ran ran = ask_into(archive, {"export", format}, inside);
    CHECK(ran.exit == 2);
    CHECK(holds(ran.err, format + " is no text"));
    CHECK(holds(ran.err, "--output graph." + format));
    const Ran filed = ask_into(archive, {"export", format, "-o", archive.beside("graph." + format)}, inside);
    CHECK(filed.exit == 0);
    CHECK(filed.err.empty());
  }
  ::close(inside);
  ::close(terminal);
  CHECK(archive.read("graph.png").starts_with("\x89PNG"));
  CHECK(archive.read("graph.pdf").starts_with("%PDF-"));
  CHECK((archive.ask({"export", "png"}).out == archive.read("graph.png")));
}

TEST_CASE("a full disk is an error") {
  const int full = ::open("/dev/full", O_WRONLY);
  if (full < 0) return;  // not on every system
  const LittleArchive archive;
  for (const std::vector<std::string>& question :
       std::vector<std::vector<std::string>>{{"topics"}, {"export", "dot"}, {"export", "jsonld"}}) {
    const Ran ran = ask_into(archive, question, full);
    CHECK(ran.exit == 2);
    CHECK(ran.err == "weft: cannot write the output: No space left on device\n");
  }
  ::close(full);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
