// SPDX-License-Identifier: MIT
#include "cli/environment.hpp"

#include <cstdlib>

namespace weft::cli {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody changes it
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::string user_configuration() {
  // A folder that is not given from the root is to be ignored.
  if (const std::string_view folder = environment("XDG_CONFIG_HOME"); folder.starts_with('/'))
    return std::string(folder) + "/weft/weft.yaml";
  const std::string_view home = environment("HOME");
  return home.empty() ? std::string() : std::string(home) + "/.config/weft/weft.yaml";
}

}  // namespace weft::cli
