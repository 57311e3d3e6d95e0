// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

namespace weft::cli {

std::vector<Command> all_commands() {
  return {init_command(),
          build_command(),
          watch_command(),
          check_command(),
          related_command(),
          find_command(),
          show_command(),
          topics_command(),
          trends_command(),
          communities_command(),
          path_command(),
          map_command(),
          export_command(),
          serve_command(),
          ontology_command(),
          for_tools(diff_command()),
          for_tools(doctor_command()),
          for_tools(eval_command()),
          for_tools(extract_command()),
          for_tools(merge_command()),
          for_tools(mcp_command()),
          for_tools(completion_command())};
}

}  // namespace weft::cli
