// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <vector>

namespace weft::cli {

/// A file each.
Command init_command();
Command build_command();
Command watch_command();
Command check_command();
Command related_command();
Command find_command();
Command show_command();
Command topics_command();
Command trends_command();
Command communities_command();
Command path_command();
Command map_command();
Command export_command();
Command serve_command();
Command ontology_command();
Command eval_command();
Command diff_command();
Command doctor_command();
Command extract_command();
Command merge_command();
Command mcp_command();
Command completion_command();

/// The rows below `weft ontology`, a file each.
Command ontology_show_command();
Command ontology_import_command();
Command ontology_export_command();
Command ontology_check_command();
Command ontology_suggest_command();

/// All commands, in the order help lists them.
std::vector<Command> all_commands();

}  // namespace weft::cli
