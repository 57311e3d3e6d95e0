// SPDX-License-Identifier: MIT
#include "cli/ink.hpp"

#include "cli/layout.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace weft::cli {

namespace {

std::string_view rendition_of(Ink ink) {
  switch (ink) {
    case Ink::title:
      return "1";
    case Ink::aside:
      return "2";
    case Ink::amount:
      return "36";
    case Ink::good:
      return "32";
    case Ink::notable:
      return "35";
    case Ink::bad:
      return "33";
    case Ink::fault:
      return "1;31";
  }
  assert(false);
  return "0";
}

bool can_be_clicked(std::string_view url) {
  constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "mailto:"};
  return std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) { return url.starts_with(scheme); });
}

/// With all bytes that a terminal might heed as it does what is typed written as `%1B`.
std::string encoded(std::string_view url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string safe;
  for (const char byte : url) {
    const auto value = static_cast<unsigned char>(byte);
    if (value > 0x20 && value < 0x7F) {
      safe += byte;
    } else {
      safe += {'%', digits[value >> 4U], digits[value & 0xFU]};
    }
  }
  return safe;
}

}  // namespace

Inks::Inks(const std::ostream& stream)
    : colour_(colour_of(stream)), has_links_(has_links(stream)), columns_(columns_of(stream)) {}

std::string Inks::operator()(Ink ink, std::string_view text) const {
  if (colour_ == Colour::no || text.empty()) return std::string(text);
  return "\x1B[" + std::string(rendition_of(ink)) + "m" + std::string(text) + "\x1B[0m";
}

std::string Inks::line(Ink ink, std::size_t blanks, std::string_view text) const {
  return std::string(blanks, ' ') + (*this)(ink, fitted(text, columns_ - std::min(columns_, blanks))) + '\n';
}

std::string Inks::linked(std::string_view text, std::string_view url) const {
  if (!has_links_ || !can_be_clicked(url)) return std::string(text);
  return "\x1B]8;;" + encoded(url) + "\x1B\\" + std::string(text) + "\x1B]8;;\x1B\\";
}

std::string Inks::address(std::size_t column, std::string_view url) const {
  const bool leads_there = has_links_ && can_be_clicked(url);
  const std::size_t room = leads_there ? columns_ - std::min(columns_, column) : unlimited;
  return linked((*this)(Ink::aside, fitted(url, room)), url) + '\n';
}

}  // namespace weft::cli
