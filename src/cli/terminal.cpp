// SPDX-License-Identifier: MIT
#include "cli/terminal.hpp"

#include "cli/descriptor_buffer.hpp"
#include "cli/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

bool has_links(const std::ostream& stream) {
  if (const std::string_view forced = environment("FORCE_HYPERLINK"); !forced.empty())
    return forced != "0" && is_terminal(stream);
  if (!is_terminal(stream) || environment("TERM") == "dumb") return false;
  // There is no way to ask. Versions of VTE before 0.50 showed what they should have understood.
  if (const std::string_view version = environment("VTE_VERSION"); !version.empty())
    return version.size() > 4 || (version.size() == 4 && version >= "5000");
  constexpr std::array<std::string_view, 5> programs{"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"};
  constexpr std::array<std::string_view, 5> terminals{"xterm-kitty", "alacritty", "foot", "foot-extra",
                                                      "xterm-ghostty"};
  const auto is_among = [](std::string_view name, const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return is_among(environment("TERM_PROGRAM"), programs) || is_among(environment("TERM"), terminals) ||
         !environment("WT_SESSION").empty() || !environment("KONSOLE_VERSION").empty() ||
         !environment("DOMTERM").empty();
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
