// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/json.hpp"

#include <string>
#include <variant>

/// Messages of JSON-RPC 2.0 (jsonrpc.org/specification), and why one is refused.
namespace weft::mcp {

enum class FaultCode {
  no_json = -32700,
  no_request = -32600,
  unknown_method = -32601,
  wrong_parameters = -32602,
  internal = -32603,
  other_revision = -32022,  ///< of MCP
};

struct Fault {
  FaultCode code = FaultCode::internal;
  std::string message;
  Json data = nullptr;
};

/// What comes of a request.
using Result = std::variant<Json, Fault>;

/// `id` is null when it could not be read.
Json reply_to(const Json& id, Result result);

Json notification(const char* method, Json parameters);

}  // namespace weft::mcp
