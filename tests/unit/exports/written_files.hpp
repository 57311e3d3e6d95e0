// SPDX-License-Identifier: MIT
#pragma once

#include <weft/exports.hpp>

#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>

namespace weft::tests {

/// What a format of several files is, by their names.
inline std::map<std::string, std::string> files_of(void (*write)(const Excerpt&, const ExportOptions&, const NewFile&),
                                                   const Excerpt& excerpt) {
  std::map<std::string, std::string> files;
  write(excerpt, {}, [&](std::string_view name, const auto& write_file) {
    std::ostringstream out;
    write_file(out);
    CHECK_MESSAGE(files.emplace(name, out.str()).second, name, " is written twice");
  });
  return files;
}

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace weft::tests
