// SPDX-License-Identifier: MIT
#include "cli/descriptor_buffer.hpp"

#include "cli/terminal.hpp"
#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <ostream>
#include <sstream>
#include <string>

namespace weft::cli {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("all that is written arrives, however much it is") {
  const TemporaryFolder folder;
  const std::string path = folder.write("file", "");
  const int file = ::open(path.c_str(), O_WRONLY);
  REQUIRE(file >= 0);
  DescriptorBuffer buffer(file);
  std::ostream out(&buffer);
  const std::string much(100'000, 'x');
  out << 'a' << much << 7 << std::flush;
  ::close(file);
  CHECK(folder.read("file") == "a" + much + "7");
  CHECK(buffer.failure() == 0);
}

TEST_CASE("why writing failed is remembered") {
  DescriptorBuffer buffer(-1);
  std::ostream out(&buffer);
  out << "lost" << std::flush;
  CHECK_FALSE(out);
  CHECK(failure_of(out) == EBADF);
}

TEST_CASE("what is no terminal has neither colours nor an end of the line") {
  std::ostringstream text;
  CHECK(columns_of(text) == unlimited);
  CHECK(colour_of(text) == Colour::no);
  CHECK(failure_of(text) == 0);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::cli
