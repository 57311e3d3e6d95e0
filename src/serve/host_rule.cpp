// SPDX-License-Identifier: MIT
#include "serve/host_rule.hpp"

#include "text/ascii.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace weft::serve {
namespace {

using boost::asio::ip::address;

std::optional<address> find_address(std::string_view text) {
  // An address is read as far as there is none.
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  boost::system::error_code failure;
  const address found = boost::asio::ip::make_address(std::string(text), failure);
  if (failure) return std::nullopt;
  return found;
}

/// Without the port, and without the brackets of an IPv6 address; empty when it is neither name nor address.
std::string name_in(std::string_view sent) {
  const bool in_brackets = sent.starts_with('[');
  const std::size_t end = std::min(sent.find(in_brackets ? ']' : ':'), sent.size());
  const std::string_view behind = sent.substr(std::min(end + (in_brackets ? 1 : 0), sent.size()));
  if (in_brackets && (end == sent.size() || !(behind.empty() || behind.starts_with(':')))) return {};
  std::string name(sent.substr(0, end).substr(in_brackets ? 1 : 0));
  if (in_brackets && name.find(':') == std::string::npos) return {};
  std::transform(name.begin(), name.end(), name.begin(), text::lower);
  return name;
}

}  // namespace

HostRule::HostRule(std::string typed, std::string_view bound) : typed_(std::move(typed)), bound_(bound) {
  std::transform(typed_.begin(), typed_.end(), typed_.begin(), text::lower);
  const std::optional<address> here = find_address(bound);
  is_loopback_ = here && here->is_loopback();
  is_any_ = here && here->is_unspecified();
}

bool HostRule::allows(std::string_view sent) const {
  const std::string name = name_in(sent);
  if (name.empty()) return false;
  if (name == typed_ || name == bound_) return true;
  if (name == "localhost") return is_loopback_ || is_any_;
  // No name leads a browser astray that goes by an address.
  const std::optional<address> asked = find_address(name);
  return asked && (is_any_ || (is_loopback_ && asked->is_loopback()));
}

}  // namespace weft::serve
