// SPDX-License-Identifier: MIT
#include "mcp/message.hpp"

#include <utility>

namespace weft::mcp {

namespace {

Json fault_item(Fault fault) {
  Json item{{"code", static_cast<int>(fault.code)}, {"message", std::move(fault.message)}};
  if (!fault.data.is_null()) item["data"] = std::move(fault.data);
  return item;
}

}  // namespace

Json reply_to(const Json& id, Result result) {
  Json reply{{"jsonrpc", "2.0"}, {"id", id}};
  if (Fault* fault = std::get_if<Fault>(&result)) {
    reply["error"] = fault_item(std::move(*fault));
  } else {
    reply["result"] = std::move(std::get<Json>(result));
  }
  return reply;
}

Json notification(const char* method, Json parameters) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(parameters)}};
}

}  // namespace weft::mcp
