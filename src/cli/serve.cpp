// SPDX-License-Identifier: MIT
#include "cli/archive_title.hpp"
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "serve/server.hpp"

#include <charconv>
#include <cstdint>
#include <ostream>
#include <string>
#include <system_error>

namespace weft::cli {

namespace {

struct ServeArguments {
  std::string host = serve::ServerOptions().host;
  std::uint16_t port = 0;
  std::string archive = default_archive();
};

void set_up(Options& options, ServeArguments& arguments) {
  const auto take_port = [&arguments](const std::string& typed) -> std::string {
    const char* const end = typed.data() + typed.size();
    const auto read = std::from_chars(typed.data(), end, arguments.port);
    const bool is_port = read.ec == std::errc() && read.ptr == end && !typed.empty();
    return is_port ? "" : "expected a port from 0 to 65535, got '" + typed + "'";
  };
  add_taken(options, take_port, {"--port", "N", "the port to listen at (one that is free)"});
  // Asked for the address of nothing, the system would name all it has.
  const auto take_host = [&arguments](const std::string& typed) -> std::string {
    arguments.host = typed;
    return typed.empty() ? "expected an address of this machine, got ''" : "";
  };
  add_taken(options, take_host, {"--host", "ADDRESS", "whom to serve: an address of this machine (127.0.0.1)"});
  add_archive(options, arguments.archive);
  add_examples(options, {"weft serve", "weft serve --port 8080 --archive maps/weft.db"});
}

Exit run(const ServeArguments& arguments, std::ostream& out, std::ostream& err) {
  const serve::ServerOptions options{
      {arguments.archive, std::string("weft ") + WEFT_VERSION, archive_title}, arguments.host, arguments.port};
  const auto begun = [&](const serve::ServedAt& at) {
    out << at.url << std::endl;
    say(err, at.is_loopback ? "the archive is served to this machine alone; Ctrl-C ends it"
                            : "whoever reaches this machine can read the archive; Ctrl-C ends it");
    err.flush();
  };
  serve::serve(options, begun, err);
  return Exit::done;
}

}  // namespace

Command serve_command() {
  return make_command<ServeArguments>("serve", "show the map in a browser, from this machine");
}

}  // namespace weft::cli
