// SPDX-License-Identifier: MIT
#include "io/input_stream.hpp"
#include "io/read_line.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <istream>
#include <sstream>
#include <string>

using namespace weft;

TEST_SUITE("io") {
  TEST_CASE("a large file is read bit by bit") {
    const TemporaryFolder folder;
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) bytes += std::to_string(i) + '\n';
    io::InputFile file(folder.write("numbers", bytes));
    std::string line;
    std::string again;
    while (io::read_line(file.stream(), line, 100).bytes > 0) again += line + '\n';
    CHECK(again == bytes);
  }

  TEST_CASE("a line of a pipe is read before the next one comes") {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    io::InputBuffer buffer(pipe[0]);
    std::istream in(&buffer);
    std::string line;
    for (const std::string text : {"one", "two"}) {
      const std::string sent = text + "\n";
      REQUIRE(::write(pipe[1], sent.data(), sent.size()) == static_cast<ssize_t>(sent.size()));
      CHECK(io::read_line(in, line, 100).bytes == 4);
      CHECK(line == text);
    }
    ::close(pipe[1]);
    CHECK(io::read_line(in, line, 100).bytes == 0);
    ::close(pipe[0]);
  }

  TEST_CASE("what cannot be read says why") {
    const TemporaryFolder folder;
    CHECK_THROWS_WITH_AS(io::InputFile(folder.path("none")), doctest::Contains("No such file"), Error);
    CHECK_THROWS_WITH_AS(io::InputFile(folder.path()), doctest::Contains("it is a folder"), Error);
    const int folder_descriptor = ::open(folder.path().c_str(), O_RDONLY | O_CLOEXEC);
    io::InputBuffer buffer(folder_descriptor);
    std::istream in(&buffer);
    std::string line;
    CHECK_THROWS_AS(io::read_line(in, line, 100), Error);
    ::close(folder_descriptor);
  }

  TEST_CASE("lines end where they are told to") {
    std::istringstream in(std::string("a\nb\0c", 5));
    std::string line;
    CHECK(io::read_line(in, line, 100, '\0').bytes == 4);
    CHECK(line == "a\nb");
    CHECK(io::read_line(in, line, 100, '\0').bytes == 1);
    CHECK(line == "c");
    CHECK(io::read_line(in, line, 100, '\0').bytes == 0);
  }

  TEST_CASE("a line over the limit is read to its end, and not kept") {
    std::istringstream in("12345\n123456\n1\n");
    std::string line;
    CHECK_FALSE(io::read_line(in, line, 5).is_too_long);
    CHECK(line == "12345");
    const io::ReadLine read = io::read_line(in, line, 5);
    CHECK(read.is_too_long);
    CHECK(read.bytes == 7);
    CHECK(line.empty());
    CHECK_FALSE(io::read_line(in, line, 5).is_too_long);
    CHECK(line == "1");
  }
}
