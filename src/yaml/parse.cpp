// SPDX-License-Identifier: MIT
#include "yaml/builder.hpp"
#include "yaml/syntax.hpp"
#include "yaml/value.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstdint>
#include <sstream>

namespace weft::yaml {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The text as yaml-cpp takes it best, with every byte in its place: 0.7 knows no CR as a line end, takes
/// the control character 4 for the end of the text, and the last line of a map for a key.
std::string prepared(std::string_view text) {
  constexpr char end_of_stream = '\x04';
  constexpr char other_control = '\x1A';
  std::string result(text);
  for (std::size_t at = 0; at < result.size(); ++at) {
    if (result[at] == '\r' && (at + 1 == result.size() || result[at + 1] != '\n')) result[at] = '\n';
    if (result[at] == end_of_stream) result[at] = other_control;
  }
  if (!result.ends_with('\n')) result += '\n';
  return result;
}

/// yaml-cpp reads a value in brackets to its end before it tells of its beginning, at some 250 bytes of
/// memory a bracket. So brackets and commas are counted before, without regard to quotes, and far above
/// what any text holds that is not made to do harm.
std::optional<Diagnostic> check_brackets(std::string_view text, const Limits& limits) {
  constexpr std::size_t most_open = 10'000;
  const std::size_t most_parts = limits.nodes + most_open;
  std::size_t open = 0;
  std::size_t parts = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    if (byte == '[' || byte == '{') ++open;
    if ((byte == ']' || byte == '}') && open > 0) --open;
    if (open > 0 && (byte == ',' || byte == '[' || byte == '{')) ++parts;
    if (open <= most_open && parts <= most_parts) continue;
    const auto place = static_cast<std::uint32_t>(at);
    if (open > most_open)
      return Diagnostic{.code = "yaml-too-deep",
                        .message = "nested deeper than " + std::to_string(limits.depth),
                        .span = {place, place + 1},
                        .advice = "close the brackets"};
    return Diagnostic{.code = "yaml-too-large",
                      .message = "more than " + std::to_string(limits.nodes) + " values",
                      .span = {place, place + 1},
                      .advice = "split the text into several files"};
  }
  return std::nullopt;
}

std::optional<Diagnostic> check_size(std::string_view text, const Limits& limits) {
  if (text.size() <= limits.bytes) return check_brackets(text, limits);
  const auto place = static_cast<std::uint32_t>(std::min(limits.bytes, std::size_t{UINT32_MAX}));
  return Diagnostic{.code = "yaml-too-large",
                    .message = "more than " + std::to_string(limits.bytes) + " bytes of YAML",
                    .span = {place, place},
                    .advice = "split the text into several files"};
}

void report(Diagnostic found, std::uint32_t offset, Diagnostics& diagnostics) {
  found.span = {found.span.begin + offset, found.span.end + offset};
  diagnostics.push_back(std::move(found));
}

}  // namespace

std::optional<Value> parse(std::string_view text, std::uint32_t offset, const Limits& limits,
                           Diagnostics& diagnostics) {
  // yaml-cpp drops one without counting it.
  while (text.starts_with(byte_order_mark)) {
    text.remove_prefix(byte_order_mark.size());
    offset += static_cast<std::uint32_t>(byte_order_mark.size());
  }
  if (auto excess = check_size(text, limits)) {
    report(std::move(*excess), offset, diagnostics);
    return std::nullopt;
  }

  Builder builder(text, offset, limits, diagnostics);
  try {
    std::istringstream in(prepared(text));
    YAML::Parser parser(in);
    while (parser.HandleNextDocument(builder)) continue;
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& failure) {
    report(explain(failure, builder.scene()), offset, diagnostics);
    return std::nullopt;
  }
  return builder.take();
}

}  // namespace weft::yaml
