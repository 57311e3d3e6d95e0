// SPDX-License-Identifier: MIT
#include "serve/target.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace weft::serve {
namespace {

bool is_readable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Character character = text::character_at(text, at);
    if (!character.valid || character.code == 0) return false;
    at += character.size;
  }
  return true;
}

/// As forms encode it: a plus is a blank.
std::optional<std::string> decoded(std::string_view text) {
  constexpr std::size_t digits = 2;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      plain += text[at] == '+' ? ' ' : text[at];
      continue;
    }
    const std::string_view code = text.substr(at + 1, digits);
    unsigned char byte = 0;
    const auto read = std::from_chars(code.data(), code.data() + code.size(), byte, 16);
    if (code.size() < digits || read.ptr != code.data() + digits) return std::nullopt;
    plain += static_cast<char>(byte);
    at += digits;
  }
  if (!is_readable(plain)) return std::nullopt;
  return plain;
}

}  // namespace

SentTarget split_target(std::string_view target) {
  constexpr std::string_view scheme = "http://";
  if (text::fold(target.substr(0, scheme.size())) != scheme) return {{}, target};
  const std::string_view rest = target.substr(scheme.size());
  const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
  return {rest.substr(0, end), end == rest.size() ? "/" : rest.substr(end)};
}

std::optional<Target> parse_target(std::string_view target) {
  if (!target.starts_with('/')) return std::nullopt;
  const std::size_t question = target.find('?');
  Target found{std::string(target.substr(0, question)), {}};
  std::string_view rest = question == std::string_view::npos ? std::string_view() : target.substr(question + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    auto name = decoded(pair.substr(0, equals));
    auto value = decoded(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1));
    if (!name || !value) return std::nullopt;
    found.parameters.emplace_back(*std::move(name), *std::move(value));
  }
  return found;
}

}  // namespace weft::serve
