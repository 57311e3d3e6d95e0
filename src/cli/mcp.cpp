// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "mcp/server.hpp"

#include <string>

namespace weft::cli {

namespace {

struct McpArguments {
  std::string archive = default_archive();
};

void set_up(Options& options, McpArguments& arguments) {
  add_archive(options, arguments.archive);
  add_examples(options, {"weft mcp", "weft mcp --archive /home/ada/newsletters/output/weft.db"});
}

Exit run(const McpArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  mcp::Server server({arguments.archive, WEFT_VERSION}, err);
  mcp::serve(server, in, out);
  return Exit::done;
}

}  // namespace

Command mcp_command() { return make_command<McpArguments>("mcp", "let an assistant ask the archive, over MCP"); }

}  // namespace weft::cli
