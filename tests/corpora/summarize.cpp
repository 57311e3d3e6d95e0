// SPDX-License-Identifier: MIT
// Reads issues and prints a line of tab-separated facts for each: what a person would check them by.
#include <weft/corpus.hpp>

#include "text/hash.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

using namespace weft;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

template <std::size_t Size, class Enum>
std::string counts_text(const std::array<std::size_t, Size>& counts, Enum) {
  std::string text;
  for (std::size_t i = 0; i < Size; ++i) {
    if (counts[i] == 0) continue;
    if (!text.empty()) text += ", ";
    text += std::to_string(counts[i]) + " " + std::string(name_of(static_cast<Enum>(i)));
  }
  return text;
}

/// The beginning of a title, which tells it from others: some titles are sentences, and those are their authors'.
std::string beginning_of(const std::string& title) {
  constexpr std::size_t longest = 48;
  if (title.size() <= longest) return title;
  std::size_t end = longest;
  while ((static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;
  return title.substr(0, end) + "…";
}

std::string summary_of(const Issue& issue) {
  std::array<std::size_t, 6> shapes{};
  std::array<std::size_t, 3> roles{};
  for (const Article& article : issue.articles) {
    ++shapes[static_cast<std::size_t>(article.shape)];
    for (const Link& link : article.links) ++roles[static_cast<std::size_t>(link.role)];
  }
  const std::string first = issue.articles.empty() ? "" : beginning_of(issue.articles.front().title);
  const std::string last = issue.articles.empty() ? "" : beginning_of(issue.articles.back().title);
  text::Fingerprint all;
  for (const Article& article : issue.articles) {
    const Link* source = first_source_link(article);
    all.add(article.title);
    all.add(source == nullptr ? "" : source->url);
  }
  return issue.date + '\t' + issue.number + '\t' + issue.series + '\t' + counts_text(shapes, Shape{}) + '\t' +
         counts_text(roles, LinkRole{}) + '\t' + first + '\t' + last + '\t' + all.hex().substr(0, 8);
}

}  // namespace

/// Prints `path date number series shapes roles first last fingerprint`, and findings that are errors to standard
/// error.
int main(int argc, char** argv) {
  bool good = true;
  for (int i = 1; i < argc; ++i) {
    const std::filesystem::path path = argv[i];
    const std::string name = (path.parent_path().filename() / path.filename()).string();
    Diagnostics found;
    const std::string text = read_text(bytes_of(path), found);
    const Issue issue = parse_issue(text, name, found);
    for (const PlacedDiagnostic& diagnostic : place_diagnostics(found, name, text)) {
      if (diagnostic.severity != Severity::error) continue;
      write_diagnostic(diagnostic, std::cerr);
      good = false;
    }
    std::cout << name << '\t' << summary_of(issue) << '\n';
  }
  return good ? 0 : 1;
}
