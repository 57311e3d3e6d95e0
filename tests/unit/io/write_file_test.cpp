// SPDX-License-Identifier: MIT
#include "io/files.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <functional>
#include <locale>
#include <ostream>

using weft::TemporaryFolder;
using weft::io::write_file;

namespace {

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::function<void(std::ostream&)> written_text(const std::string& written) {
  return [written](std::ostream& out) { out << written; };
}

std::string failure_of(const std::string& path, const std::function<void(std::ostream&)>& write) {
  try {
    write_file(path, write);
  } catch (const weft::Error& error) {
    return error.what();
  }
  return "";
}

/// No file may grow beyond `bytes` as long as this lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit limit{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    static_cast<void>(std::signal(SIGXFSZ, handler_));
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

struct Thousands : std::numpunct<char> {
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

}  // namespace

TEST_SUITE("io") {
  TEST_CASE("a file is written, and written anew, and nothing else is left behind") {
    const TemporaryFolder folder;
    write_file(folder.path("x.dot"), written_text("old"));
    CHECK(folder.read("x.dot") == "old");
    std::string large;
    for (int line = 0; line < 50'000; ++line) large += std::to_string(line) + "\n";
    write_file(folder.path("x.dot"), written_text(large));
    CHECK(folder.read("x.dot") == large);
    CHECK(names_in(folder.path()) == std::vector<std::string>{"x.dot"});
  }

  TEST_CASE("the old file is whole until the new one is") {
    const TemporaryFolder folder;
    folder.write("x.dot", "old");
    write_file(folder.path("x.dot"), [&](std::ostream& out) {
      out << std::string(200'000, 'n') << std::flush;
      CHECK(folder.read("x.dot") == "old");
    });
    CHECK(folder.read("x.dot").size() == 200'000);
  }

  TEST_CASE("a writer that gives up leaves the old file and nothing beside it") {
    const TemporaryFolder folder;
    folder.write("x.dot", "old");
    CHECK_THROWS_AS(write_file(folder.path("x.dot"),
                               [](std::ostream& out) {
                                 out << std::string(200'000, 'n');
                                 throw std::runtime_error("cannot go on");
                               }),
                    std::runtime_error);
    CHECK_THROWS_AS(write_file(folder.path("new.dot"), [](std::ostream&) { throw 1; }), int);
    CHECK(failure_of(folder.path("x.dot"), [](std::ostream& out) { out.setstate(std::ios::failbit); }) != "");
    CHECK(folder.read("x.dot") == "old");
    CHECK(names_in(folder.path()) == std::vector<std::string>{"x.dot"});
  }

  TEST_CASE("a disk that is full is an error, whether it shows at once or at the end") {
    const TemporaryFolder folder;
    folder.write("x.dot", "old");
    for (const std::size_t size : {std::size_t{2'000}, std::size_t{500'000}}) {
      const FileSizeLimit limit(1'000);
      CHECK(failure_of(folder.path("x.dot"), written_text(std::string(size, 'x'))) ==
            "cannot write '" + folder.path("x.dot") + "': File too large");
    }
    CHECK(folder.read("x.dot") == "old");
    CHECK(names_in(folder.path()) == std::vector<std::string>{"x.dot"});
    if (weft::io::kind_of("/dev/full") == weft::io::PathKind::other)
      CHECK(failure_of("/dev/full", written_text("x")) == "cannot write '/dev/full': No space left on device");
  }

  TEST_CASE("what cannot be written to says why") {
    const TemporaryFolder folder;
    const std::string file = folder.write("x.dot", "x");
    CHECK(failure_of(folder.path(), written_text("x")) == "cannot write '" + folder.path() + "': it is a folder");
    CHECK(failure_of(folder.path("no/x.dot"), written_text("x")) ==
          "cannot write '" + folder.path("no/x.dot") + "': there is no folder '" + folder.path("no") + "'");
    CHECK(failure_of(file + "/y.dot", written_text("x")).find("Not a directory") != std::string::npos);
    CHECK(failure_of("", written_text("x")) != "");
    CHECK(failure_of(folder.path(std::string(300, 'n')), written_text("x")).find("File name too long") !=
          std::string::npos);
    CHECK(names_in(folder.path()) == std::vector<std::string>{"x.dot"});
  }

  TEST_CASE("a folder that is gone before the end is an error") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder.path("out"));
    CHECK(failure_of(folder.path("out/x.dot"), [&](std::ostream& out) {
            out << "x";
            std::filesystem::remove_all(folder.path("out"));
          }) == "cannot write '" + folder.path("out/x.dot") + "': No such file or directory");
  }

  TEST_CASE("a device is written to, not replaced") {
    write_file("/dev/null", written_text("x"));
    CHECK(weft::io::kind_of("/dev/null") == weft::io::PathKind::other);
  }

  TEST_CASE("a symbolic link stays, and what it leads to is replaced") {
    const TemporaryFolder folder;
    folder.write("real/x.dot", "old");
    std::filesystem::create_symlink("real/x.dot", folder.path("x.dot"));
    std::filesystem::create_symlink("nowhere", folder.path("y.dot"));
    write_file(folder.path("x.dot"), written_text("new"));
    CHECK(std::filesystem::is_symlink(folder.path("x.dot")));
    CHECK(folder.read("real/x.dot") == "new");
    CHECK(names_in(folder.path("real")) == std::vector<std::string>{"x.dot"});
    CHECK(failure_of(folder.path("y.dot"), written_text("new")) != "");
  }

  TEST_CASE("two files may be written at a time into one folder") {
    const TemporaryFolder folder;
    write_file(folder.path("a"), [&](std::ostream& out) {
      write_file(folder.path("b"), written_text("b"));
      out << "a";
    });
    CHECK(folder.read("a") == "a");
    CHECK(folder.read("b") == "b");
    CHECK(names_in(folder.path()) == std::vector<std::string>{"a", "b"});
  }

  TEST_CASE("the file may be read by whom the user lets read new files") {
    const TemporaryFolder folder;
    const mode_t mask = ::umask(027);
    write_file(folder.path("x"), written_text("x"));
    ::umask(mask);
    struct stat status {};
    REQUIRE(::stat(folder.path("x").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0640);
  }

  TEST_CASE("numbers are written the same under every locale") {
    const TemporaryFolder folder;
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Thousands));
    write_file(folder.path("x"), [](std::ostream& out) { out << 1234567; });
    std::locale::global(before);
    CHECK(folder.read("x") == "1234567");
  }
}
