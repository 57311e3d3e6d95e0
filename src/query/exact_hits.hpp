// SPDX-License-Identifier: MIT
#pragma once

#include "text/url.hpp"

#include <weft/graph.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft::query {

/// An address, also one that is written without its scheme.
inline std::optional<text::WebAddress> address_in(std::string_view name) {
  if (auto address = text::parse_web_address(name)) return address;
  const bool like_one =
      name.find('.') != std::string_view::npos && name.find_first_of(" \t\n") == std::string_view::npos;
  return like_one ? text::parse_web_address("https://" + std::string(name)) : std::nullopt;
}

/// Whether an address names the whole site of a publisher, and not one page on it.
inline bool is_site(const text::WebAddress& address) {
  const std::string_view bare = text::without_scheme(address.canonical);
  return bare == address.source || bare.find('/') == std::string_view::npos;
}

/// What `name` is exactly: an id, else a name, else an address; of each the first of `kinds` that has it decides.
/// `directory` is asked for the things of one kind `with_id`, those that are `called` so, and those `at` an address.
template <typename Directory>
auto exact_hits(const Directory& directory, std::string_view name, std::span<const VertexKind> kinds) {
  decltype(directory.called(VertexKind::topic, name)) hits;
  for (const VertexKind kind : kinds) {
    if (const auto hit = directory.with_id(kind, name)) {
      hits.push_back(*hit);
      return hits;
    }
  }
  for (const VertexKind kind : kinds) {
    if (hits = directory.called(kind, name); !hits.empty()) return hits;
  }
  const auto address = address_in(name);
  if (!address) return hits;
  for (const VertexKind kind : kinds) {
    if (hits = directory.at(kind, *address); !hits.empty()) return hits;
  }
  return hits;
}

}  // namespace weft::query
