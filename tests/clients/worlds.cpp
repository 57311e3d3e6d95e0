// SPDX-License-Identifier: MIT
// Writes the exports of small worlds for the judges: worlds FOLDER
#include "support/little_world.hpp"
#include "unit/exports/hostile_world.hpp"

#include <weft/answers.hpp>
#include <weft/exports.hpp>
#include <weft/path.hpp>
#include <weft/skos.hpp>
#include <weft/timeline.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

void write_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  write(out);
  if (!out.flush()) throw weft::Error("cannot write " + path.string());
}

void write_all(const weft::TopicGraph& graph, const weft::ExportOptions& options, const std::string& stem) {
  const weft::Excerpt excerpt(graph);
  for (const weft::ExportFormat& format : weft::export_formats()) {
    if (format.write == weft::write_html && !weft::has_explorer_page()) continue;
    const std::string path = stem + "." + std::string(format.name);
    if (format.write_files != nullptr) {
      std::filesystem::remove_all(path);
      format.write_files(excerpt, options, [&](std::string_view name, const auto& write) {
        write_file(std::filesystem::path(path) / name, write);
      });
    } else {
      write_file(path, [&](std::ostream& out) { format.write(excerpt, options, out); });
    }
  }
  weft::ExportOptions older = options;
  older.gexf_version = weft::GexfVersion::v1_2;
  write_file(stem + ".older.gexf", [&](std::ostream& out) { weft::write_gexf(excerpt, older, out); });
}

/// A panel for each topic, in all of its trends.
void write_chart(const weft::TopicGraph& graph, const std::string& path) {
  const weft::Trends trends = weft::build_trends(graph);
  weft::TrendAnswer answer{trends, {}};
  for (const weft::Trend& trend : trends.topics) answer.told.push_back(&trend);
  write_file(path, [&](std::ostream& out) { weft::write_trends_svg(graph, answer, out); });
}

void write_timeline(const weft::TopicGraph& graph, const std::string& path) {
  weft::TimelineOptions options;
  options.top = 8;
  write_file(path, [&](std::ostream& out) { weft::write_timeline_svg(graph, options, out); });
}

/// The ontology of a world, and its own way of saying the same in three formats.
void write_all(const weft::Ontology& ontology, std::string_view base, const std::string& stem) {
  for (const auto& [format, extension] :
       {std::pair{weft::SkosFormat::turtle, ".ttl"}, std::pair{weft::SkosFormat::ntriples, ".nt"},
        std::pair{weft::SkosFormat::jsonld, ".topics.jsonld"}}) {
    const auto written = format;
    write_file(stem + extension, [&](std::ostream& out) { weft::write_skos(ontology, written, base, out); });
  }
}

/// The longest of all paths between two things, drawn.
void draw_path(const weft::TopicGraph& graph, const std::string& file) {
  std::optional<weft::Path> longest;
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    for (std::uint32_t j = 0; j < graph.vertices().size(); ++j) {
      const weft::VertexId ends[] = {weft::VertexId{i}, weft::VertexId{j}};
      const auto is_issue = [&](weft::VertexId end) { return graph[end].kind == weft::VertexKind::issue; };
      if (i == j || is_issue(ends[0]) || is_issue(ends[1])) continue;
      const auto path = weft::find_path(graph, ends[0], ends[1]);
      if (path && (!longest || path->steps.size() > longest->steps.size())) longest = path;
    }
  }
  if (!longest) throw weft::Error("no two things are connected");
  write_file(file, [&](std::ostream& out) { weft::write_path_svg(graph, *longest, out); });
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string folder = std::string(arguments[1]) + "/";
  try {
    write_all(weft::tests::little_graph(), {}, folder + "little");
    write_all(weft::tests::hostile_graph(), {"https://example.org/weekly", "<&\"'>"}, folder + "hostile");
    write_all(weft::tests::monstrous_graph(), {"https://example.org/weekly#", "\"\\\n"}, folder + "monstrous");
    write_chart(weft::tests::little_graph(), folder + "little.trends.svg");
    write_chart(weft::tests::hostile_graph(), folder + "hostile.trends.svg");
    write_timeline(weft::tests::little_graph(), folder + "little.timeline.svg");
    write_timeline(weft::tests::hostile_graph(), folder + "hostile.timeline.svg");
    draw_path(weft::tests::little_graph(), folder + "little.path.svg");
    draw_path(weft::tests::hostile_graph(), folder + "hostile.path.svg");
    write_all(weft::tests::hostile_graph().ontology(), "https://example.org/weekly", folder + "hostile");
  } catch (const weft::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
