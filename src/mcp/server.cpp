// SPDX-License-Identifier: MIT
#include "mcp/server.hpp"

#include "mcp/wording.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace weft::mcp {

namespace {

constexpr std::size_t largest_batch = 50;

// What requests say of themselves, and servers of themselves, since there is no handshake.
constexpr const char* version_key = "io.modelcontextprotocol/protocolVersion";
constexpr const char* capabilities_key = "io.modelcontextprotocol/clientCapabilities";
constexpr const char* server_key = "io.modelcontextprotocol/serverInfo";
constexpr const char* subscription_key = "io.modelcontextprotocol/subscriptionId";

constexpr std::array<std::string_view, 4> with_handshake{"initialize", "ping", "tools/list", "tools/call"};
constexpr std::array<std::string_view, 4> stateless{"server/discover", "tools/list", "tools/call",
                                                    "subscriptions/listen"};

bool is_id(const Json& id) { return id.is_string() || id.is_number_integer(); }

Fault no_request(std::string why) { return {FaultCode::no_request, std::move(why)}; }

Fault wrong_parameters(std::string why) { return {FaultCode::wrong_parameters, std::move(why)}; }

Fault unknown_method(const std::string& method, std::span<const std::string_view> known) {
  return {FaultCode::unknown_method, "there is no method " + in_quotes(method) + nearest_to(method, known) +
                                         " (there are: " + listed(known) + ")"};
}

Fault other_revision(const std::string& requested) {
  Json supported = Json::array();
  for (const Revision& revision : revisions()) supported.push_back(revision.name());
  return {FaultCode::other_revision,
          "Unsupported protocol version",
          {{"supported", std::move(supported)}, {"requested", requested}}};
}

/// What is wrong with how a request says what it speaks.
std::optional<Fault> fault_of_meta(const Json& meta) {
  const auto version = find_text(meta, version_key);
  if (!version)
    return wrong_parameters("params._meta has to say the revision of the protocol: " + std::string(version_key));
  const auto revision = find_revision(*version);
  if (!revision || !revision->is_stateless()) return other_revision(*version);
  const Json* capabilities = find_member(meta, capabilities_key);
  if (capabilities == nullptr || !capabilities->is_object())
    return wrong_parameters("params._meta has to say what the client can do: " + std::string(capabilities_key));
  return std::nullopt;
}

}  // namespace

std::vector<std::string> Server::answer(std::string_view line) {
  if (std::all_of(line.begin(), line.end(), text::is_blank)) return {};
  const auto message = parse_json(line);
  if (!message)
    return {
        line_of(reply_to(nullptr, Fault{FaultCode::no_json, "a line has to be JSON in UTF-8, and not nested deeply"}))};
  std::vector<std::string> lines;
  for (const Json& reply : message->is_array() ? answer_batch(*message) : answer_message(*message))
    lines.push_back(line_of(reply));
  return lines;
}

Server::Messages Server::answer_batch(const Json& batch) {
  if (!revision_.has_batches())
    return {reply_to(nullptr, no_request("a line has to be one message: only revision 2025-03-26 has batches"))};
  if (batch.empty() || batch.size() > largest_batch)
    return {reply_to(nullptr, no_request("a batch has from 1 to " + std::to_string(largest_batch) + " messages"))};
  Json replies = Json::array();
  for (const Json& message : batch) {
    if (find_text(message, "method") == "initialize") {
      replies.push_back(reply_to(nullptr, no_request("initialize is no part of a batch")));
      continue;
    }
    for (Json& reply : answer_message(message)) replies.push_back(std::move(reply));
  }
  if (replies.empty()) return {};
  return {std::move(replies)};
}

Server::Messages Server::answer_message(const Json& message) {
  const Json* id = find_member(message, "id");
  const bool has_id = id != nullptr && is_id(*id);
  const auto refused = [&](Fault fault) -> Messages { return {reply_to(has_id ? *id : Json(), std::move(fault))}; };
  if (!message.is_object()) return refused(no_request("a message has to be an object"));
  const Json* method = find_member(message, "method");
  // Nothing was asked of the client, so whatever it replies to is not ours.
  if (method == nullptr && (message.contains("result") || message.contains("error"))) return {};
  if (find_text(message, "jsonrpc") != "2.0") return refused(no_request("jsonrpc has to be \"2.0\""));
  if (method == nullptr || !method->is_string()) return refused(no_request("method has to be a text"));
  // All that may be notified of is of no consequence: each request is answered before the next line is read.
  if (id == nullptr) return {};
  if (!has_id) return refused(no_request("id has to be a text or a whole number"));
  const Json* parameters = find_member(message, "params");
  if (parameters != nullptr && !parameters->is_object()) return refused(wrong_parameters("params has to be an object"));
  return answer_request(*id, method->get<std::string>(), parameters == nullptr ? Json::object() : *parameters);
}

Server::Messages Server::answer_request(const Json& id, const std::string& method, const Json& parameters) {
  if (method == "initialize") return {reply_to(id, answer_initialize(parameters))};
  const Json* meta = find_member(parameters, "_meta");
  const bool says_revision = meta != nullptr && find_member(*meta, version_key) != nullptr;
  const bool is_new = method == "server/discover" || method == "subscriptions/listen";
  if (!says_revision && !is_new) return {reply_to(id, answer_with_handshake(method, parameters))};
  if (auto fault = fault_of_meta(meta == nullptr ? Json() : *meta)) return {reply_to(id, std::move(*fault))};
  return answer_stateless(id, method, parameters);
}

Result Server::answer_initialize(const Json& parameters) {
  const auto wanted = find_text(parameters, "protocolVersion");
  if (!wanted) return wrong_parameters("protocolVersion has to be a text, for instance 2025-11-25");
  const auto known = find_revision(*wanted);
  revision_ = known && !known->is_stateless() ? *known : newest_with_handshake();
  return methods_.initialize(revision_);
}

Result Server::answer_with_handshake(const std::string& method, const Json& parameters) const {
  if (method == "ping") return Json::object();
  if (method == "tools/list") return methods_.list_tools(parameters, revision_);
  if (method == "tools/call") return methods_.call_tool(parameters, revision_);
  return unknown_method(method, with_handshake);
}

Server::Messages Server::answer_stateless(const Json& id, const std::string& method, const Json& parameters) const {
  const Revision revision;
  Json meta{{server_key, methods_.server_info(revision)}};
  Messages replies;
  Result result = Json::object();
  if (method == "server/discover") {
    result = methods_.discover();
  } else if (method == "tools/list") {
    result = methods_.list_tools(parameters, revision);
  } else if (method == "tools/call") {
    result = methods_.call_tool(parameters, revision);
  } else if (method == "subscriptions/listen") {
    // There is nothing that would ever change, so the subscription ends as soon as it has begun.
    replies.push_back(notification("notifications/subscriptions/acknowledged",
                                   {{"_meta", {{subscription_key, id}}}, {"notifications", Json::object()}}));
    meta[subscription_key] = id;
  } else {
    result = unknown_method(method, stateless);
  }
  if (Json* value = std::get_if<Json>(&result)) {
    Json complete{{"resultType", "complete"}};
    complete.update(*value);
    complete["_meta"] = std::move(meta);
    *value = std::move(complete);
  }
  replies.push_back(reply_to(id, std::move(result)));
  return replies;
}

}  // namespace weft::mcp
