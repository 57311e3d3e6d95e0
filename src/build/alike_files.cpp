// SPDX-License-Identifier: MIT
#include "build/alike_files.hpp"

#include "build/read_issue.hpp"
#include "text/fold.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace weft::building {

std::vector<PlacedDiagnostic> find_alike_files(std::span<const KeptFile> files) {
  std::vector<PlacedDiagnostic> found;
  const auto warn = [&](const KeptFile& file, std::string code, std::string message, std::string advice) {
    found.push_back(
        file_diagnostic(Severity::warning, std::move(code), file.path, std::move(message), std::move(advice)));
  };
  std::unordered_map<std::string_view, const KeptFile*> texts;
  std::unordered_map<std::string, const KeptFile*> names;
  const std::string nothing = hash_of_text({});
  for (const KeptFile& file : files) {
    if (const auto [first, is_new] = texts.emplace(file.hash, &file); !is_new && file.hash != nothing)
      warn(file, "file-duplicate", "a duplicate of '" + first->second->path + "': both hold the same text",
           "remove one of the two, or put it below 'exclude' in weft.yaml");
    if (const auto [first, is_new] = names.emplace(text::fold(file.path), &file); !is_new)
      warn(file, "file-like-name",
           "its name differs from that of '" + first->second->path +
               "' only in letter case or in how accents are stored",
           "rename one of the two: some file systems keep only one of them");
  }
  return found;
}

}  // namespace weft::building
