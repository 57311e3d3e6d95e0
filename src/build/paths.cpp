// SPDX-License-Identifier: MIT
#include "build/paths.hpp"

#include "text/fold.hpp"

#include <cstddef>

namespace weft::building {

std::string_view without_last_slashes(std::string_view path) {
  while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

std::string_view without_dot(std::string_view path) {
  while (path.size() > 2 && path.starts_with("./")) path.remove_prefix(2);
  return path;
}

std::string_view last_part(std::string_view path) {
  path = without_last_slashes(path);
  const std::string_view last = path.substr(path.find_last_of('/') + 1);
  return last == "." || last == ".." ? std::string_view() : last;
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(without_last_slashes(path.substr(0, slash + 1)));
}

std::optional<std::string> way_below(std::string_view folder, std::string_view path) {
  if (folder.ends_with('/')) folder.remove_suffix(1);
  if (!path.starts_with(folder) || path.size() < folder.size() + 2 || path[folder.size()] != '/') return std::nullopt;
  return std::string(path.substr(folder.size() + 1));
}

std::string joined(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  return std::string(folder) + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

std::string extension_of(std::string_view path) {
  const std::string_view name = last_part(path);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : text::fold(name.substr(dot));
}

}  // namespace weft::building
