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

/// Nothing when it is no path, or its parameters are not UTF-8 in percent-encoding.
std::optional<Target> parse_target(std::string_view target);

}  // namespace weft::serve
