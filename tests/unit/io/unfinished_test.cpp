// SPDX-License-Identifier: MIT
#include "io/unfinished.hpp"

#include "io/draft_file.hpp"
#include "io/file_batch.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <filesystem>
#include <functional>
#include <ostream>
#include <set>
#include <string>

using weft::TemporaryFolder;
using weft::io::DraftFile;
using weft::io::FileBatch;

namespace {

/// The signal that ends a process which does this; 0 when none does.
int ending_of(const std::function<void()>& life) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // The tests have handlers of their own.
    for (const int signal : {SIGHUP, SIGINT, SIGTERM}) static_cast<void>(std::signal(signal, SIG_DFL));
    weft::io::remove_unfinished_when_told_to_end();
    life();
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

std::set<std::string> left_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

void write_words(std::ostream& out) { out << "words"; }

}  // namespace

TEST_SUITE("io") {
  TEST_CASE("who is told to end takes along what is not finished, and what was made for it") {
    for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
      CAPTURE(signal);
      const TemporaryFolder folder;
      folder.write("weft.db", "of before");
      const int ended_by = ending_of([&] {
        FileBatch batch(folder.path("made/for/it"));
        batch.write("graph.dot", write_words);
        batch.write("below/graph.svg", write_words);
        const DraftFile draft(folder.path("weft.db"));
        ::raise(signal);
      });
      CHECK(ended_by == signal);
      CHECK(left_in(folder.path()) == std::set<std::string>{"weft.db"});
    }
  }

  TEST_CASE("what has got its name stays when its writer is told to end") {
    const TemporaryFolder folder;
    const int ended_by = ending_of([&] {
      FileBatch batch(folder.path("made"));
      batch.write("graph.dot", write_words);
      batch.move_into_place();
      DraftFile draft(folder.path("weft.db"));
      draft.move_into_place();
      folder.write("weft.db-new", "somebody else's by now");
      ::raise(SIGTERM);
    });
    CHECK(ended_by == SIGTERM);
    CHECK(left_in(folder.path()) == std::set<std::string>{"made", "weft.db", "weft.db-new"});
    CHECK(left_in(folder.path("made")) == std::set<std::string>{"graph.dot"});
  }

  TEST_CASE("who is not to be told to end is not") {
    const TemporaryFolder folder;
    const int ended_by = ending_of([&] {
      static_cast<void>(std::signal(SIGHUP, SIG_IGN));
      weft::io::remove_unfinished_when_told_to_end();
      DraftFile draft(folder.path("weft.db"));
      ::raise(SIGHUP);
      draft.move_into_place();
    });
    CHECK(ended_by == 0);
    CHECK(left_in(folder.path()) == std::set<std::string>{"weft.db"});
  }
}
