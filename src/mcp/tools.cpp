// SPDX-License-Identifier: MIT
#include "mcp/tool.hpp"

namespace weft::mcp {

std::vector<Tool> all_tools() {
  return {find_tool(), related_tool(), show_tool(), topics_tool(), path_tool(), trends_tool(), check_tool()};
}

}  // namespace weft::mcp
