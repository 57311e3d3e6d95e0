// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "support/keep_corpus.hpp"
#include "unit/archive/samples.hpp"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>

using weft::ArchivedCorpus;
using weft::Error;
using weft::archive_tests::complaint_of_loading;
using weft::archive_tests::large_corpus;
using weft::archive_tests::load_whole;
using weft::archive_tests::spelled_out;
using weft::archive_tests::TemporaryFolder;
using weft::tests::keep_corpus;

namespace {

/// What happens to a writer whose file grows to its limit.
enum class AtLimit {
  refused,  ///< the write fails, as on a full disk
  killed,   ///< the process ends there and then
};

enum class End { saved, refused, killed, wrong };

/// Saves in a child process that may write no file beyond `limit` bytes.
End save_in_child(const std::string& path, const ArchivedCorpus& corpus, rlim_t limit, AtLimit at_limit) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const rlimit none{0, 0};
    const rlimit size{limit, limit};
    setrlimit(RLIMIT_CORE, &none);
    setrlimit(RLIMIT_FSIZE, &size);
    if (std::signal(SIGXFSZ, at_limit == AtLimit::killed ? SIG_DFL : SIG_IGN) == SIG_ERR) _exit(2);
    try {
      keep_corpus(path, corpus);
    } catch (const Error& error) {
      const std::string expected = "cannot write the archive '" + path + "': a file may grow no further here";
      _exit(error.what() == expected ? 1 : 2);
    }
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGXFSZ ? End::killed : End::wrong;
  return WEXITSTATUS(status) == 0 ? End::saved : WEXITSTATUS(status) == 1 ? End::refused : End::wrong;
}

/// Limits from nothing to where everything fits, in small steps once the draft does, so that a writer is stopped in the
/// draft, and in the log of its change to the archive, which is a little longer.
rlim_t after(rlim_t limit, rlim_t draft) {
  return limit < draft ? std::min(limit + (rlim_t{24} << 10), draft) : limit + 400;
}

rlim_t size_of_draft(const ArchivedCorpus& corpus) {
  const TemporaryFolder folder;
  keep_corpus(folder.path("weft.db"), corpus);
  return std::filesystem::file_size(folder.path("weft.db"));
}

}  // namespace

TEST_SUITE("archive") {
  TEST_CASE("a write that fails at any size leaves the old archive whole, and says why") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const ArchivedCorpus corpus = large_corpus(300, "new");
    keep_corpus(path, large_corpus(200, "old"));
    const std::string old = spelled_out(load_whole(path));
    int refused = 0;
    End end = End::wrong;
    const rlim_t draft = size_of_draft(corpus);
    for (rlim_t limit = 0; end != End::saved; limit = after(limit, draft)) {
      CAPTURE(limit);
      end = save_in_child(path, corpus, limit, AtLimit::refused);
      REQUIRE(end != End::wrong);
      refused += end == End::refused;
      CHECK(spelled_out(load_whole(path)) == (end == End::saved ? spelled_out(corpus) : old));
    }
    CHECK(refused > 10);
  }

  TEST_CASE("a writer killed at any size leaves the old archive whole, for readers and for the next writer") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const ArchivedCorpus corpus = large_corpus(300, "new");
    keep_corpus(path, large_corpus(200, "old"));
    const std::string old = spelled_out(load_whole(path));
    int drafts = 0;
    int logs = 0;
    int killed = 0;
    End end = End::wrong;
    const rlim_t draft = size_of_draft(corpus);
    for (rlim_t limit = 0; end != End::saved; limit = after(limit, draft)) {
      CAPTURE(limit);
      end = save_in_child(path, corpus, limit, AtLimit::killed);
      REQUIRE((end == End::killed || end == End::saved));
      drafts += end == End::killed && limit < draft && std::filesystem::exists(path + "-new");
      logs += end == End::killed && std::filesystem::exists(path + "-wal");
      // Every second writer finds what the one before it left; the others find what a reader has mended.
      if (end == End::killed && ++killed % 2 == 0) continue;
      CHECK(spelled_out(load_whole(path)) == (end == End::saved ? spelled_out(corpus) : old));
    }
    CHECK(drafts > 10);
    CHECK(logs > 2);
    for (const char* const ending : {"-new", "-wal", "-shm", "-journal"})
      CHECK_FALSE(std::filesystem::exists(path + ending));
  }

  TEST_CASE("where the first writer was killed there is no archive, and the next writer makes one") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const ArchivedCorpus corpus = large_corpus(300, "new");
    End end = End::wrong;
    const rlim_t draft = size_of_draft(corpus);
    for (rlim_t limit = 0; end != End::saved; limit = after(limit, draft)) {
      CAPTURE(limit);
      end = save_in_child(path, corpus, limit, AtLimit::killed);
      if (end == End::saved) break;
      REQUIRE(end == End::killed);
      CHECK(complaint_of_loading(path).starts_with("there is no archive at '" + path + "'"));
    }
    CHECK(spelled_out(load_whole(path)) == spelled_out(corpus));
  }
}
