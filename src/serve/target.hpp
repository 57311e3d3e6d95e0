// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::serve {

/// What a request is for: `/api/find?words=raft+paxos`.
struct Target {
  std::string path;  ///< as it was sent: no path of ours has a sign that would be encoded
  std::vector<std::pair<std::string, std::string>> parameters;  ///< decoded, in their order
};

/// A target as it was sent: a path and its query, before which there may be a host (RFC 9112, 3.2.2).
struct SentTarget {
  std::string_view host;  ///< with the port, if any; empty when none was sent
  std::string_view rest;
};

SentTarget split_target(std::string_view target);

/// Nothing when it is no path, or its parameters are not UTF-8 in percent-encoding.
std::optional<Target> parse_target(std::string_view target);

}  // namespace weft::serve
