// SPDX-License-Identifier: MIT
#include "cli/terminal.hpp"

#include "cli/descriptor_buffer.hpp"
#include "cli/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <ostream>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::size_t usual_columns = 80;

/// None for streams that write to no descriptor, such as those of the tests.
const DescriptorBuffer* buffer_of(const std::ostream& stream) {
  return dynamic_cast<const DescriptorBuffer*>(stream.rdbuf());
}

}  // namespace

bool is_terminal(const std::ostream& stream) {
  const DescriptorBuffer* buffer = buffer_of(stream);
  return buffer != nullptr && ::isatty(buffer->descriptor()) == 1;
}

std::size_t columns_of(const std::ostream& stream) {
  if (!is_terminal(stream)) return unlimited;
  winsize size{};
  if (::ioctl(buffer_of(stream)->descriptor(), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_columns;
  return size.ws_col;
}

Colour colour_of(const std::ostream& stream) {
  const bool wanted = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return wanted && is_terminal(stream) ? Colour::yes : Colour::no;
}

int descriptor_of(const std::ostream& stream) {
  const DescriptorBuffer* buffer = buffer_of(stream);
  return buffer == nullptr ? -1 : buffer->descriptor();
}

int failure_of(const std::ostream& stream) {
  const DescriptorBuffer* buffer = buffer_of(stream);
  return buffer == nullptr ? 0 : buffer->failure();
}

}  // namespace weft::cli
