// SPDX-License-Identifier: MIT
#pragma once

#include "serve/desk.hpp"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>

namespace weft::serve {

struct ServerOptions {
  DeskOptions desk;
  std::string host = "127.0.0.1";  ///< a name or an address of this machine
  std::uint16_t port = 0;          ///< 0: any that is free
};

/// Where it is served.
struct ServedAt {
  std::string url;
  bool is_loopback = true;  ///< nobody but this machine reaches it
};

/// Serves an archive until the process is interrupted or asked to end, which is when it returns. One thread does it
/// all: a question is answered before the next is read. `begun` is called once there is something to connect to. Throws
/// Error when there is no archive, or nothing can be served at that address.
void serve(const ServerOptions& options, const std::function<void(const ServedAt&)>& begun, std::ostream& log);

}  // namespace weft::serve
