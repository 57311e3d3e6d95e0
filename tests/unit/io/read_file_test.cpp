// SPDX-License-Identifier: MIT
#include "io/files.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

#include <string>

using weft::TemporaryFolder;
using weft::io::read_file;

namespace {

std::string failure_of(const std::string& path, std::size_t limit = 100) {
  try {
    read_file(path, limit);
  } catch (const weft::Error& error) {
    CHECK(error.advice() != "");
    return error.what();
  }
  return "";
}

}  // namespace

TEST_SUITE("io") {
  TEST_CASE("a file is read byte for byte") {
    const TemporaryFolder folder;
    const std::string bytes("a\0b\r\n\xFF", 6);
    CHECK(read_file(folder.write("x.md", bytes), 100) == bytes);
    CHECK(read_file(folder.write("empty.md", ""), 100).empty());
    const std::string large(300'000, 'x');
    CHECK(read_file(folder.write("large.md", large), 300'000) == large);
  }

  TEST_CASE("a file that claims to be empty is read to its end") {
    if (::access("/proc/self/status", R_OK) != 0) return;
    CHECK(read_file("/proc/self/status", 1 << 20).starts_with("Name:"));
    CHECK(failure_of("/proc/self/status", 10) == "cannot read '/proc/self/status': it is larger than 10 bytes");
  }

  TEST_CASE("a file over the limit is refused, one at the limit is not") {
    const TemporaryFolder folder;
    const std::string path = folder.write("x.md", "12345");
    CHECK(read_file(path, 5) == "12345");
    CHECK(failure_of(path, 4) == "cannot read '" + path + "': it is larger than 4 bytes");
    const std::string huge = folder.write("huge.md", "");
    std::filesystem::resize_file(huge, std::size_t{1} << 40);
    CHECK(failure_of(huge, std::size_t{8} << 20) == "cannot read '" + huge + "': it is larger than 8 MiB");
  }

  TEST_CASE("what is no file is refused with the reason") {
    const TemporaryFolder folder;
    CHECK(failure_of(folder.path()) == "cannot read '" + folder.path() + "': it is a folder");
    CHECK(failure_of(folder.path("no.md")) == "cannot read '" + folder.path("no.md") + "': No such file or directory");
    CHECK(failure_of("") == "cannot read '': No such file or directory");
    const std::string file = folder.write("x.md", "x");
    CHECK(failure_of(file + "/y.md").find("Not a directory") != std::string::npos);
    CHECK(failure_of("/dev/zero") == "cannot read '/dev/zero': it is not a regular file");
  }

  TEST_CASE("a pipe without a writer does not hold the program up") {
    const TemporaryFolder folder;
    const std::string pipe = folder.path("pipe.md");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(failure_of(pipe) == "cannot read '" + pipe + "': it is not a regular file");
  }

  TEST_CASE("a file that may not be read is refused with the reason") {
    if (::geteuid() == 0) return;
    const TemporaryFolder folder;
    const std::string path = folder.write("x.md", "x");
    REQUIRE(::chmod(path.c_str(), 0) == 0);
    CHECK(failure_of(path) == "cannot read '" + path + "': Permission denied");
  }
}
