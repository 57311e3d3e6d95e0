// SPDX-License-Identifier: MIT
#pragma once

#include "text/ascii.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace weft::io {

/// Whether a name ends in one of some extensions, such as ".md", in any letter case, and does not only consist of it.
inline bool has_extension(std::string_view name, std::span<const std::string_view> extensions) {
  return std::any_of(extensions.begin(), extensions.end(), [&](std::string_view extension) {
    if (name.size() <= extension.size()) return false;
    const std::string_view end = name.substr(name.size() - extension.size());
    return std::equal(end.begin(), end.end(), extension.begin(),
                      [](char left, char right) { return text::lower(left) == text::lower(right); });
  });
}

}  // namespace weft::io
