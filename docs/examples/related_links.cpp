// SPDX-License-Identifier: MIT
// Related links below every article of a newsletter, to be put into its pages, and its graph as linked data:
//
//   related_links NEWSLETTER FOLDER
//
// reads the Markdown issues below NEWSLETTER and writes FOLDER/related.md and FOLDER/graph.jsonld. The archive that is
// kept beside them makes the next run quick: only what has changed is read again.
#include <weft/build.hpp>
#include <weft/exports.hpp>
#include <weft/query.hpp>
#include <weft/related.hpp>

#include <fstream>
#include <iostream>
#include <ostream>
#include <string>
#include <string_view>

namespace {

/// A title as the text of a Markdown link.
std::string link_text(std::string_view title) {
  std::string escaped;
  for (const char letter : title) {
    if (std::string_view("\\[]<>*_`").find(letter) != std::string_view::npos) escaped += '\\';
    escaped += letter;
  }
  return escaped;
}

/// An article with the three that are closest to it, each with the weightiest reason why.
void write_article(const weft::Archive& archive, std::string_view id, std::ostream& out) {
  const auto article = archive.find_article(id);
  if (!article) return;
  weft::RelatedOptions options;
  options.limit = 3;
  options.diverse = true;
  const weft::RelatedArticles found = weft::related_articles(archive, weft::ask_about(archive, *article), options);
  if (found.related.empty()) return;
  out << "\n### " << link_text(archive.card(*article).title) << "\n\n";
  for (const weft::RelatedArticle& other : found.related) {
    out << "- [" << link_text(other.card.title) << "](<" << other.card.url << ">), " << other.card.issue;
    if (!other.reasons.empty()) out << ": " << other.reasons.front().phrase;
    out << '\n';
  }
}

void write_related_links(const weft::Archive& archive, const weft::TopicGraph& graph, std::ostream& out) {
  out << "# Related links\n";
  const weft::Excerpt all(graph);
  for (const weft::VertexId issue : all.vertices(weft::VertexKind::issue)) {
    out << "\n## " << link_text(graph[issue].label) << '\n';
    for (const weft::VertexId article : weft::articles_in(graph, issue)) write_article(archive, graph[article].id, out);
  }
}

void run(const std::string& newsletter, const std::string& folder) {
  weft::BuildOptions options;
  options.paths = {newsletter};
  options.archive = folder + "/weft.db";
  weft::write_diagnostics(weft::build(options).diagnostics, std::cerr);

  const weft::Archive archive(options.archive);
  const weft::TopicGraph graph = weft::graph_of(weft::load_archive(options.archive));
  std::ofstream links(folder + "/related.md", std::ios::binary);
  write_related_links(archive, graph, links);
  std::ofstream linked_data(folder + "/graph.jsonld", std::ios::binary);
  weft::write_jsonld(weft::Excerpt(graph), {}, linked_data);
  if (!links.flush() || !linked_data.flush()) throw weft::Error("cannot write to " + folder);
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) {
    std::cerr << "usage: related_links NEWSLETTER FOLDER\n";
    return 2;
  }
  try {
    run(values[1], values[2]);
  } catch (const weft::Error& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
