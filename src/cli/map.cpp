// SPDX-License-Identifier: MIT
#include "cli/archive_title.hpp"
#include "cli/commands.hpp"
#include "cli/dates.hpp"
#include "cli/export_target.hpp"
#include "cli/map_subject.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/series_option.hpp"
#include "cli/sheet_sizes.hpp"
#include "cli/terminal.hpp"
#include "cli/undated.hpp"
#include "io/files.hpp"
#include "text/nearest.hpp"

#include <weft/map.hpp>
#include <weft/picture.hpp>
#include <weft/timeline.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct MapArguments {
  std::vector<std::string> things;
  std::string community;
  std::size_t depth = MapSubject().depth;
  std::size_t top = 0;
  bool topics_only = false;
  bool timeline = false;
  std::string since;
  std::string until;
  std::string series;
  std::string theme = "auto";
  std::string size;
  std::string title;
  std::string file;    ///< empty: standard output
  std::string format;  ///< empty: as the file ends
  std::string archive = default_archive();
};

/// What a command line asks for, with what it is made from.
struct MapOrder {
  const Excerpt& excerpt;
  const Standings& standings;
  MapSubject subject;
  MapOptions options;
  std::optional<TimelineOptions> timeline;
};

void write_svg_of(const MapOrder& order, std::ostream& out) {
  if (order.timeline) return write_timeline_svg(order.excerpt.graph(), *order.timeline, out);
  write_map(order.excerpt, order.standings, order.subject, order.options, out);
}

std::string svg_of(const MapOrder& order) {
  std::ostringstream svg;
  write_svg_of(order, svg);
  return svg.str();
}

void write_png_of(const MapOrder& order, std::ostream& out) { out << picture_png(svg_of(order), sharp_size); }
void write_pdf_of(const MapOrder& order, std::ostream& out) { out << picture_pdf(svg_of(order)); }

void write_dot_of(const MapOrder& order, std::ostream& out) {
  write_map_dot(order.excerpt, order.standings, order.subject, order.options, out);
}

constexpr std::size_t many_articles = 2000;  ///< a map of so many takes longer than a second

struct MapFormat {
  std::string_view name;
  void (*write)(const MapOrder&, std::ostream&);
  bool is_text;
};

constexpr std::array<MapFormat, 4> formats{{{"svg", write_svg_of, true},
                                            {"png", write_png_of, false},
                                            {"pdf", write_pdf_of, false},
                                            {"dot", write_dot_of, true}}};

constexpr std::array<std::pair<std::string_view, Theme>, 3> themes{
    {{"auto", Theme::automatic}, {"light", Theme::light}, {"dark", Theme::dark}}};

std::vector<std::string_view> map_format_names() {
  std::vector<std::string_view> names;
  names.reserve(formats.size());
  for (const MapFormat& format : formats) names.push_back(format.name);
  return names;
}

void set_up(Options& options, MapArguments& arguments) {
  add_texts(options, arguments.things, {"THING", "THING", "topics, articles, sources, issues to draw a map around"});
  add_text(options, arguments.community,
           {"--community", "NAME", "of one community: its number, name, or a topic in it"});
  add_number(options, arguments.depth, {"--depth", "N", "how many steps around a topic (2)"});
  add_number(options, arguments.top, {"--top", "N", "at most so many topics (as many as can be read)"});
  add_flag(options, arguments.topics_only, "--topics-only", "leave out articles and sources");
  add_flag(options, arguments.timeline, "--timeline", "when instead of where: a row for each topic");
  add_since(options, arguments.since);
  add_until(options, arguments.until);
  add_series(options, arguments.series);
  add_choice(options, arguments.theme, {"auto", "light", "dark"}, {"--theme", "THEME", "auto, light or dark (auto)"});
  add_text(options, arguments.size, {"--size", "SHEET", "a3, a4-portrait, letter, square, 16x9, … (as needed)"});
  options.offer(sheet_names());
  add_text(options, arguments.title, {"--title", "TEXT", "what the map is called (what it shows)"});
  add_text(options, arguments.file,
           {"-o,--output", "FILE", "as .svg, .png, .pdf or .dot (standard output, as --format)"});
  add_quiet_text(options, arguments.format, "--format");
  add_archive(options, arguments.archive);
  add_examples(options, {"weft map -o map.svg", "weft map kafka --depth 1 --theme dark -o kafka.svg"});
}

/// What was asked for, or what the file's name ends in.
const MapFormat& format_of(const MapArguments& arguments) {
  std::string_view name = arguments.format.empty() ? std::string_view("svg") : std::string_view(arguments.format);
  if (arguments.format.empty() && !is_standard_output(arguments.file)) {
    const std::string_view file = std::string_view(arguments.file).substr(arguments.file.rfind('/') + 1);
    const std::size_t dot = file.rfind('.');
    name = dot == std::string_view::npos ? std::string_view() : file.substr(dot + 1);
  }
  const auto format = std::find_if(formats.begin(), formats.end(), [&](const MapFormat& f) { return f.name == name; });
  if (format != formats.end()) return *format;
  if (!arguments.format.empty())
    throw Error("there is no format '" + arguments.format + "' of maps" + text::did_you_mean(name, map_format_names()),
                "it is one of " + alternatives(map_format_names()));
  throw Error("'" + arguments.file + "' does not say what to draw: its name ends in no format of maps",
              "end it in .svg, .png, .pdf or .dot, or name a format with --format");
}

MapOptions options_of(const MapArguments& arguments, const ArchivedCorpus& corpus) {
  MapOptions options;
  options.title = arguments.title;
  if (std::string title = archive_title(corpus.issues); !title.empty()) options.archive = std::move(title);
  const auto theme =
      std::find_if(themes.begin(), themes.end(), [&](const auto& t) { return t.first == arguments.theme; });
  options.theme = theme->second;
  if (!arguments.size.empty()) options.size = sheet_called(arguments.size);
  return options;
}

/// Nothing when something that was named is not there.
std::optional<MapSubject> subject_of(const TopicGraph& graph, const Standings& standings, const MapArguments& arguments,
                                     std::ostream& err) {
  MapSubject subject;
  subject.depth = arguments.depth;
  subject.top = arguments.top;
  if (!arguments.community.empty()) {
    subject.community = find_community(graph, standings, arguments.community, err);
    if (!subject.community) return std::nullopt;
  }
  auto things = find_things(graph, arguments.things, err);
  if (!things) return std::nullopt;
  subject.things = std::move(*things);
  return subject;
}

/// What was typed makes sense, whatever the archive holds.
void refuse_what_contradicts(const MapArguments& arguments, const MapFormat& format, std::ostream& out) {
  if (!arguments.community.empty() && !arguments.things.empty())
    throw Error("a map is of a community or around things, not both", "leave out --community or the things");
  if (arguments.timeline && format.name == "dot")
    throw Error("a timeline is no graph, so there is no DOT of it", "draw it as svg, png or pdf");
  if (arguments.timeline && !arguments.size.empty())
    throw Error("a timeline is as large as its rows and columns need", "leave out --size, or --timeline for a map");
  if (arguments.timeline && arguments.depth != MapSubject().depth)
    throw Error("a timeline has the topics that are named and none around them, so there is no depth",
                "leave out --depth, or name more topics");
  if (arguments.timeline && arguments.topics_only)
    throw Error("a timeline has topics only as it is", "leave out --topics-only");
  if (!format.is_text && arguments.file.empty() && is_terminal(out))
    throw Error(std::string(format.name) + " is no text, so it is not written to a terminal",
                "name a file: --output map." + std::string(format.name) + ", or --output - to have it here");
}

std::size_t articles_in(const TopicGraph& graph) {
  const auto vertices = graph.vertices();
  return static_cast<std::size_t>(std::count_if(
      vertices.begin(), vertices.end(), [](const Vertex& vertex) { return vertex.kind == VertexKind::article; }));
}

/// Says why topics that were named have no row in a timeline, and whether all of them have one.
bool has_all_rows(const MapOrder& order, std::ostream& err) {
  if (!order.timeline || order.subject.things.empty()) return true;
  std::set<VertexId> rows;
  const Timeline timeline = build_timeline(order.excerpt.graph(), *order.timeline);
  for (const TimelineGroup& group : timeline.groups)
    for (const TimelineRow& row : group.rows) rows.insert(row.topic);
  bool all = true;
  for (const VertexId topic : order.subject.things)
    if (!rows.contains(topic)) all = !tell_no_date(order.excerpt.graph(), topic, err) && all;
  return all;
}

bool shows_anything(const MapOrder& order) {
  if (order.timeline) return !build_timeline(order.excerpt.graph(), *order.timeline).groups.empty();
  return has_map(order.excerpt, order.standings, order.subject);
}

Exit run(const MapArguments& arguments, std::ostream& out, std::ostream& err) {
  const MapFormat& format = format_of(arguments);
  refuse_what_contradicts(arguments, format, out);
  auto corpus = of_typed_series(sent_between(load_archive(arguments.archive), arguments.since, arguments.until),
                                arguments.archive, arguments.series, err);
  if (!corpus) return Exit::partly;
  const MapOptions options = options_of(arguments, *corpus);
  if (arguments.timeline) require_articles(*corpus, "a timeline has none to show; weft trends draws topics over time");
  const TopicGraph graph = graph_of(*std::move(corpus));
  const Standings standings = measure(graph, NetworkKind::topics, Betweenness::no);
  const auto subject = subject_of(graph, standings, arguments, err);
  if (!subject) return Exit::partly;
  ExcerptLimits limits;
  if (arguments.topics_only) limits.kinds.push_back(VertexKind::topic);
  const Excerpt excerpt(graph, limits);
  MapOrder order{excerpt, standings, *subject, options, std::nullopt};
  if (arguments.timeline) order.timeline = timeline_of(graph, standings, *subject, options);
  const bool is_complete = has_all_rows(order, err);
  if (!shows_anything(order)) {
    if (!is_complete) return Exit::partly;
    say(err, excerpt.vertices().empty() ? "nothing in the archive is what the options ask for"
                                        : "there is nothing to draw: no topic is left of what was asked for");
    return Exit::partly;
  }
  Progress progress(err);
  const std::size_t articles = articles_in(graph);
  if (articles >= many_articles) progress.announce({"drawing the map", 0, 0, articles});
  if (is_standard_output(arguments.file)) {
    const Written written{std::string(format.name), "map." + std::string(format.name)};
    write_to_standard_output(
        written, arguments.file, [&](std::ostream& text) { format.write(order, text); }, out);
  } else {
    io::write_file(arguments.file, [&](std::ostream& file) { format.write(order, file); });
  }
  return is_complete ? Exit::done : Exit::partly;
}

}  // namespace

Command map_command() {
  return make_command<MapArguments>("map", "draw a map of topics, or of what lies around something");
}

}  // namespace weft::cli
