// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/methods.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The Model Context Protocol, spoken by a server on standard input and output (docs/mcp.md).
/// In: lines, a message each, from whomever. Out: lines, the replies.
/// Never writes anything else, and asks nothing of its clients.
namespace weft::mcp {

class Server {
 public:
  /// `log` outlives it.
  Server(ServerOptions options, std::ostream& log) : methods_(std::move(options), log) {}

  /// The lines to write on a line that was read; none when it asks for nothing.
  std::vector<std::string> answer(std::string_view line);

 private:
  using Messages = std::vector<Json>;

  Messages answer_batch(const Json& batch);
  Messages answer_message(const Json& message);
  Messages answer_request(const Json& id, const std::string& method, const Json& parameters);
  Result answer_initialize(const Json& parameters);
  Result answer_with_handshake(const std::string& method, const Json& parameters) const;
  Messages answer_stateless(const Json& id, const std::string& method, const Json& parameters) const;

  Methods methods_;
  Revision revision_ = newest_with_handshake();  ///< for requests that do not say theirs
};

/// A line is no longer than this.
inline constexpr std::size_t longest_line = std::size_t{8} << 20;

/// Answers line after line until there are no more, or nobody reads the replies. Throws Error when `in` cannot be read.
void serve(Server& server, std::istream& in, std::ostream& out);

}  // namespace weft::mcp
