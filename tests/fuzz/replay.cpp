// SPDX-License-Identifier: MIT
// Lets files in through a door, one after the other, without a fuzzer: weft_replay DOOR FILE|FOLDER…
#include "fuzz/doors.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace weft::fuzz;

constexpr std::array<std::pair<std::string_view, void (*)(std::string_view)>, 13> doors{{
    {"archive", enter_archive},
    {"configuration", enter_configuration},
    {"export", enter_export},
    {"front_matter", enter_front_matter},
    {"http", enter_http},
    {"issue", enter_issue},
    {"mcp", enter_mcp},
    {"ontology", enter_ontology},
    {"query", enter_query},
    {"shard", enter_shard},
    {"skos", enter_skos},
    {"text", enter_text},
    {"url", enter_url},
}};

std::vector<std::filesystem::path> files_at(const std::filesystem::path& place) {
  if (!std::filesystem::is_directory(place)) return {place};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(place))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  const auto* const door = std::find_if(doors.begin(), doors.end(),
                                        [&](const auto& one) { return !words.empty() && one.first == words.front(); });
  if (door == doors.end() || words.size() < 2) {
    std::cerr << "usage: weft_replay DOOR FILE|FOLDER...\n";
    return 2;
  }
  std::size_t replayed = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    for (const std::filesystem::path& file : files_at(words[i])) {
      std::cerr << file.string() << std::endl;  // the last line is the file that did it
      std::ostringstream bytes;
      bytes << std::ifstream(file, std::ios::binary).rdbuf();
      door->second(bytes.str());
      ++replayed;
    }
  }
  std::cout << replayed << " files\n";
  return replayed > 0 ? 0 : 1;
}
