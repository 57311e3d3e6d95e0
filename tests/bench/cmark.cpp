// SPDX-License-Identifier: MIT
// The rival: reads the Markdown files below a folder and parses them with cmark, and does nothing else. No program
// that looks into Markdown by way of this library can be faster than this one.
#include <cmark.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

namespace {

std::size_t count_nodes(const std::string& text) {
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT), &cmark_node_free);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(document.get()), &cmark_iter_free);
  std::size_t nodes = 0;
  while (cmark_iter_next(walk.get()) != CMARK_EVENT_DONE) ++nodes;
  return nodes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::size_t nodes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    if (entry.path().extension() != ".md" && entry.path().extension() != ".markdown") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    nodes += count_nodes(text.str());
  }
  std::cout << nodes << " events\n";
}
