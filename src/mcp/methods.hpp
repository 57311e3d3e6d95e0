// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/message.hpp"
#include "mcp/revision.hpp"
#include "mcp/tool.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace weft::mcp {

struct ServerOptions {
  std::string archive;  ///< is read at each call, and need not be there before
  std::string version;  ///< of weft
};

/// What the methods come to, in the form that a revision of the protocol has for it. Each call stands for itself.
class Methods {
 public:
  /// What is no fault of a client's goes to `log`, which outlives this.
  Methods(ServerOptions options, std::ostream& log);

  Json initialize(const Revision& revision) const;
  Json discover() const;
  Result list_tools(const Json& parameters, const Revision& revision) const;
  Result call_tool(const Json& parameters, const Revision& revision) const;

  /// How a server says who it is.
  Json server_info(const Revision& revision) const;

 private:
  /// Throws what is no fault of a client's.
  Outcome run(const Tool& tool, const Arguments& arguments) const;

  ServerOptions options_;
  std::ostream& log_;
  std::vector<Tool> tools_ = all_tools();
};

}  // namespace weft::mcp
