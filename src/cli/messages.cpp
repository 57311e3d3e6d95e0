// SPDX-License-Identifier: MIT
#include "cli/messages.hpp"

#include "cli/ink.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

#include <ostream>

namespace weft::cli {

void say(std::ostream& err, std::string_view what, std::string_view advice) {
  constexpr std::string_view name = "weft: ";
  constexpr std::size_t indent = 2;
  const std::size_t columns = columns_of(err);
  err << Inks(err)(Ink::title, "weft:") << ' '
      << text::wrapped(text::printable(what), name.size(), name.size(), columns) << '\n';
  if (!advice.empty())
    err << std::string(indent, ' ') << text::wrapped(text::printable(advice), indent, indent, columns) << '\n';
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string shell_quoted(std::string_view text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:";
  if (!text.empty() && text.find_first_not_of(plain) == std::string_view::npos) return std::string(text);
  std::string quoted = "'";
  for (const char byte : text) quoted += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  return quoted + "'";
}

std::string alternatives(const std::vector<std::string_view>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
    list += names[i];
  }
  return list;
}

}  // namespace weft::cli
