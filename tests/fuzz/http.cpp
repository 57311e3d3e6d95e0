// SPDX-License-Identifier: MIT
// What a browser sends to weft serve: in the first line the name it asks by, in the second what it asks for.
#include "fuzz/archives.hpp"
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "serve/desk.hpp"
#include "serve/host_rule.hpp"
#include "serve/target.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>

namespace weft::fuzz {

namespace {

struct Served {
  Served() : desk({kept.path(), "weft", [](std::span<const TaggedIssue>) { return std::string("Little"); }}, log) {}

  SmallArchive kept;
  std::ostringstream log;
  serve::Desk desk;
};

/// Whether a name can only be this machine, whoever looks it up.
bool is_this_machine(std::string_view host) {
  std::string name(host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':')));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte; });
  const bool is_four = name.starts_with("127.") && name.find_first_not_of("0123456789.") == std::string::npos;
  const bool is_six = name.starts_with('[') && name.find_first_not_of("[]0123456789abcdef:.%") == std::string::npos;
  return name == "localhost" || is_four || is_six;
}

void check_host(std::string_view host) {
  static const serve::HostRule loopback("127.0.0.1", "127.0.0.1");
  static const serve::HostRule any("0.0.0.0", "0.0.0.0");
  if (loopback.allows(host)) {
    expect(is_this_machine(host), "we answer to no name but those of this machine");
    expect(any.allows(host), "who answers under any address does so under each");
  }
}

void check_target(std::string_view text) {
  const auto target = serve::parse_target(text);
  if (!target) return;
  expect(target->path.starts_with('/'), "a path begins with a slash");
  for (const auto& [name, value] : target->parameters) {
    expect_clean(name, "the name of a parameter is text");
    expect_clean(value, "a parameter is text");
  }
}

void check_answer(std::string_view target) {
  static Served served;
  const serve::Answer answer = served.desk.answer(target);
  constexpr std::array<unsigned, 5> usual{200, serve::wrong_request, serve::not_found, serve::gone, serve::unavailable};
  if (std::find(usual.begin(), usual.end(), answer.status) == usual.end())
    expect_same(served.log.str(), "", "no question is a fault of ours");
  expect(answer.status != serve::unavailable, "an archive that is there can be asked");
  expect(answer.type != serve::json_type || nlohmann::json::accept(answer.body), "an answer is JSON");
}

}  // namespace

void enter_http(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  check_host(bytes.substr(0, end));
  const std::string_view target = bytes.substr(std::min(end + 1, bytes.size()));
  check_target(target);
  check_answer(target);
}

}  // namespace weft::fuzz
