// SPDX-License-Identifier: MIT
#include "archive/anchors.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace weft::archive {

namespace {

void append_number(std::string& text, std::uint32_t number) {
  std::array<char, 10> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  text.append(digits.data(), end);
}

/// Takes from the front of a text what is expected there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool sign(char expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::optional<std::uint32_t> number_after(char expected) {
    if (!sign(expected)) return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc{}) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }

  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

std::optional<Anchor> parse_anchor(Scanner& scanner) {
  const auto at = scanner.number_after('[');
  const auto from = scanner.number_after(',');
  if (!at || !from || !scanner.sign(']')) return std::nullopt;
  return Anchor{*at, *from};
}

}  // namespace

std::string write_anchors(const std::vector<Anchor>& anchors) {
  std::string text = "[";
  for (const Anchor& anchor : anchors) {
    if (text.size() > 1) text += ',';
    text += '[';
    append_number(text, anchor.at);
    text += ',';
    append_number(text, anchor.from);
    text += ']';
  }
  text += ']';
  return text;
}

std::optional<std::vector<Anchor>> parse_anchors(std::string_view text) {
  std::vector<Anchor> anchors;
  if (text == "[]") return anchors;
  Scanner scanner(text);
  if (!scanner.sign('[')) return std::nullopt;
  do {
    const auto anchor = parse_anchor(scanner);
    if (!anchor) return std::nullopt;
    anchors.push_back(*anchor);
  } while (scanner.sign(','));
  if (!scanner.sign(']') || !scanner.at_end()) return std::nullopt;
  return anchors;
}

}  // namespace weft::archive
