// SPDX-License-Identifier: MIT
#include "corpus/bare_address.hpp"

#include "corpus/pieces.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace weft::corpus {

namespace {

constexpr std::array<std::string_view, 2> schemes{"http://", "https://"};

/// Where the next address begins, from `at` on; the end when there is none.
std::size_t find_address(std::string_view text, std::size_t at) {
  for (at = text.find("http", at); at != std::string_view::npos; at = text.find("http", at + 1)) {
    const bool fresh = at == 0 || !text::is_letter(text[at - 1]);
    const bool complete = std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
      return text.substr(at).starts_with(scheme) && at + scheme.size() < text.size() &&
             static_cast<unsigned char>(text[at + scheme.size()]) > ' ';
    });
    if (fresh && complete) return at;
  }
  return text.size();
}

/// An address ends where no address goes on, before the punctuation of the sentence around it; a closing
/// bracket belongs to it when its opening one does.
std::size_t address_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && text[size] > ' ' && text[size] != '<' && text[size] != '>' && text[size] != '"' &&
         static_cast<unsigned char>(text[size]) < 0x80)
    ++size;
  std::string_view address = text.substr(0, size);
  auto open = std::count(address.begin(), address.end(), '(');
  auto closed = std::count(address.begin(), address.end(), ')');
  while (!address.empty()) {
    const char last = address.back();
    const bool spare = last == ')' && closed > open;
    if (!spare && std::string_view("?!.,:;*_~'|").find(last) == std::string_view::npos) break;
    if (last == ')') --closed;
    address.remove_suffix(1);
  }
  return address.size();
}

}  // namespace

bool holds_address(std::string_view text) { return find_address(text, 0) < text.size(); }

std::vector<Piece> split_at_addresses(const Piece& piece) {
  std::vector<Piece> parts;
  std::size_t done = 0;
  const std::string_view text = piece.text;
  const auto add = [&](std::size_t end) {
    if (end > done) parts.push_back(cut(piece, done, end));
    done = end;
  };
  for (std::size_t at = find_address(text, 0); at < text.size(); at = find_address(text, std::max(done, at + 1))) {
    const std::size_t size = address_size(text.substr(at));
    add(at);
    add(at + size);
    parts.back().link = 0;
  }
  add(text.size());
  return parts;
}

}  // namespace weft::corpus
