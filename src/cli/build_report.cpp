// SPDX-License-Identifier: MIT
#include "cli/build_report.hpp"

#include "cli/messages.hpp"
#include "cli/options.hpp"

#include <algorithm>
#include <ostream>

namespace weft::cli {

namespace {

constexpr std::size_t most_topics = 8;

std::size_t count_of(const TopicGraph& graph, VertexKind kind) {
  const auto vertices = graph.vertices();
  return static_cast<std::size_t>(
      std::count_if(vertices.begin(), vertices.end(), [&](const Vertex& v) { return v.kind == kind; }));
}

}  // namespace

std::size_t count_links(const std::vector<TaggedIssue>& issues) {
  std::size_t links = 0;
  for (const TaggedIssue& issue : issues) {
    for (const Article& article : issue.issue.articles) links += article.links.size();
  }
  return links;
}

std::vector<std::string> commonest(const TopicGraph& graph, const std::vector<TopicLine>& topics) {
  std::vector<std::string> names;
  for (const TopicLine& line : topics) {
    if (names.size() == most_topics) break;
    names.push_back(graph[line.topic].label + ' ' + std::to_string(line.about + line.mentions));
  }
  return names;
}

std::vector<std::string> files_of(const BuildReport& report, std::size_t read) {
  std::vector<std::string> parts{std::to_string(read) + " read"};
  if (report.drafts > 0) parts.push_back(counted(report.drafts, "draft", "drafts") + " passed over");
  if (report.passed_over > 0)
    parts.push_back(counted(report.passed_over, "other file", "other files") + " passed over");
  if (report.left_out > 0) parts.push_back(std::to_string(report.left_out) + " left out");
  return parts;
}

void found_nothing(const BuildReport& report) {
  if (report.drafts > 0)
    throw Error("no issue was read, only " + counted(report.drafts, "draft", "drafts"), "--drafts reads them");
  if (report.left_out > 0) throw Error("no issue was read: all were left out", "mend what is named above");
  if (report.passed_over > 0)
    throw Error("no issue was read: " + counted(report.passed_over, "file was", "files were") + " passed over",
                "name the files themselves, or see what weft.yaml includes and excludes");
  throw Error("no issue was read", "name the Markdown files of a newsletter, or their folder: weft build FOLDER");
}

void write_counts(const TopicGraph& graph, std::size_t links, std::size_t topics, std::ostream& out) {
  out << counted(count_of(graph, VertexKind::issue), "issue", "issues") << ", "
      << counted(count_of(graph, VertexKind::article), "article", "articles") << ", " << counted(links, "link", "links")
      << ", " << counted(topics, "topic", "topics") << "\n\n";
}

std::string next_command(const TopicGraph& graph, const std::string& archive) {
  const std::string option = archive == default_archive() ? "" : " --archive " + shell_quoted(archive);
  const Edge* closest = nullptr;
  for (const Edge& edge : graph.edges()) {
    if (edge.kind == EdgeKind::related_article && (closest == nullptr || edge.weight > closest->weight))
      closest = &edge;
  }
  if (closest == nullptr) return "weft topics" + option;
  return "weft related " + shell_quoted(graph[closest->from].id) + option;
}

}  // namespace weft::cli
