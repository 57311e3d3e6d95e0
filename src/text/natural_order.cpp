// SPDX-License-Identifier: MIT
#include "text/natural_order.hpp"

#include "text/ascii.hpp"

#include <cstddef>

namespace weft::text {

namespace {

/// The run of digits at the beginning, which leaves the text, without its leading zeros.
std::string_view take_number(std::string_view& text) {
  std::size_t zeros = 0;
  while (zeros < text.size() && text[zeros] == '0') ++zeros;
  std::size_t end = zeros;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view number = text.substr(zeros, end - zeros);
  text.remove_prefix(end);
  return number;
}

std::strong_ordering order_of_numbers(std::string_view a, std::string_view b) {
  if (const auto by_size = a.size() <=> b.size(); by_size != 0) return by_size;
  return a <=> b;
}

}  // namespace

std::strong_ordering natural_order(std::string_view a, std::string_view b) {
  std::string_view rest_of_a = a;
  std::string_view rest_of_b = b;
  while (!rest_of_a.empty() && !rest_of_b.empty()) {
    if (is_digit(rest_of_a.front()) && is_digit(rest_of_b.front())) {
      const std::string_view number = take_number(rest_of_a);
      if (const auto order = order_of_numbers(number, take_number(rest_of_b)); order != 0) return order;
      continue;
    }
    const auto order = static_cast<unsigned char>(rest_of_a.front()) <=> static_cast<unsigned char>(rest_of_b.front());
    if (order != 0) return order;
    rest_of_a.remove_prefix(1);
    rest_of_b.remove_prefix(1);
  }
  if (const auto by_size = rest_of_a.size() <=> rest_of_b.size(); by_size != 0) return by_size;
  return a <=> b;
}

}  // namespace weft::text
