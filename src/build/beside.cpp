// SPDX-License-Identifier: MIT
#include "build/beside.hpp"

#include "build/paths.hpp"
#include "io/files.hpp"
#include "text/ascii.hpp"
#include "text/natural_order.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

namespace {

constexpr std::array<std::string_view, 3> markdown{".md", ".markdown", ".mdx"};
constexpr std::size_t most_siblings = 50;  ///< the last of a folder say what is usual there

/// The issues right in a folder, the last ones as people count.
std::vector<std::string> siblings_of(std::string_view file) {
  const std::string folder = folder_of(file);
  std::vector<std::string> names = io::find_files(folder, markdown, io::Depth::folder).paths;
  std::erase_if(names, [&](const std::string& name) { return name == last_part(file); });
  std::sort(names.begin(), names.end(),
            [](const std::string& a, const std::string& b) { return text::natural_order(a, b) < 0; });
  if (names.size() > most_siblings) names.erase(names.begin(), names.end() - most_siblings);
  for (std::string& name : names) name = joined(folder, name);
  return names;
}

std::vector<FrontMatterKey> keys_of(const std::string& path) {
  try {
    Diagnostics told_when_built;
    return front_matter_keys(read_text(io::read_file(path, io::issue_size_limit), told_when_built));
  } catch (const Error&) {
    return {};  // a file that cannot be read says nothing
  }
}

void note_keys(UnpublishedIssue& unpublished) {
  std::set<std::string> names;
  for (const std::string& sibling : siblings_of(unpublished.file)) {
    const std::vector<FrontMatterKey> keys = keys_of(sibling);
    if (!keys.empty()) ++unpublished.siblings;
    for (const FrontMatterKey& key : keys) {
      std::string name = key.name;
      std::transform(name.begin(), name.end(), name.begin(), text::lower);
      names.insert(std::move(name));
    }
  }
  unpublished.sibling_keys.assign(names.begin(), names.end());
}

/// The path of a link that leads from the folder on; empty for all others, and where an escape hides it.
std::string_view path_of(const Link& link) {
  const std::string_view path = std::string_view(link.url).substr(0, link.url.find_first_of("?#"));
  const bool leads_on = link.canonical.empty() && !path.empty() && path.front() != '/';
  return leads_on && path.find_first_of(":%\\{") == std::string_view::npos ? path : std::string_view();
}

/// Whether there is a file that a site may show under a path: itself, or the Markdown it is made of.
bool is_there(const std::string& path) {
  if (io::kind_of(path) != io::PathKind::missing) return true;
  const std::string_view stem = path.ends_with(".html") ? std::string_view(path).substr(0, path.size() - 5) : path;
  return std::any_of(markdown.begin(), markdown.end(), [&](std::string_view extension) {
    return io::kind_of(std::string(without_last_slashes(stem)) + std::string(extension)) != io::PathKind::missing;
  });
}

void note_links(const Issue& issue, UnpublishedIssue& unpublished) {
  const std::string folder = folder_of(unpublished.file);
  std::set<std::string> missing;
  for (const Article& article : issue.articles) {
    for (const Link& link : article.links) {
      const std::string_view path = path_of(link);
      if (!path.empty() && !is_there(joined(folder, path))) missing.insert(link.url);
    }
  }
  unpublished.missing_files.assign(missing.begin(), missing.end());
}

}  // namespace

void look_beside(const Issue& issue, UnpublishedIssue& unpublished) {
  note_keys(unpublished);
  note_links(issue, unpublished);
}

}  // namespace weft::building
