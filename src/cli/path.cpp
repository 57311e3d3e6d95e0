// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/picture_file.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/path.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::array ends_of_paths{VertexKind::topic, VertexKind::article, VertexKind::source};
constexpr std::size_t kind_columns = 7;
constexpr std::size_t widest_label = 56;  ///< a longer title does not push the columns of all others away

struct PathArguments {
  std::string from;
  std::string to;
  std::vector<std::string> avoid;
  std::string file;  ///< empty: no picture
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, PathArguments& arguments) {
  add_argument(options, arguments.from, "FROM", "a topic, an article or a source");
  add_argument(options, arguments.to, "TO", "another");
  add_texts(options, arguments.avoid, {"--avoid", "THING", "lead around it; may be repeated"});
  add_text(options, arguments.file, {"-o,--output", "FILE", "draw the path, too (.svg, .png, .pdf)"});
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft path cassandra ebpf", "weft path cassandra ebpf --avoid discord -o path.svg"});
}

/// The things along a path, its ends included.
std::vector<VertexId> things_of(const Path& path) {
  std::vector<VertexId> things{path.from};
  for (const PathStep& step : path.steps) things.push_back(step.to);
  return things;
}

/// What an article's issue says of its day; nothing for other things.
std::string date_of(const TopicGraph& graph, VertexId thing) {
  return graph[thing].kind == VertexKind::article ? text::printable(graph.issue(thing).date) : std::string();
}

/// How wide the columns have to be for what stands in them.
struct StepWidths {
  std::size_t label = 0;
  std::size_t date = 0;
};

/// Of a narrow terminal labels leave a part to the ids of topics.
StepWidths widths_of(const TopicGraph& graph, const Path& path, std::size_t columns) {
  StepWidths widths;
  for (const VertexId thing : things_of(path)) {
    widths.label = std::max(widths.label, text::display_width(text::printable(graph[thing].label)));
    widths.date = std::max(widths.date, text::display_width(date_of(graph, thing)));
  }
  constexpr std::size_t others = 2 + kind_columns + 2 * gap.size() + 24;
  const std::size_t room = columns > others + 24 ? columns - others : 24;
  widths.label = std::min({widths.label, widest_label, room});
  return widths;
}

/// The id comes last, and below where a terminal has no room for it: half an id names nothing.
void write_thing(const TopicGraph& graph, VertexId thing, const StepWidths& widths, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const Vertex& vertex = graph[thing];
  const std::string id = text::printable(vertex.id);
  const std::string label = padded(fitted(vertex.label, widths.label), widths.label);
  std::string facts = std::string(gap) + padded(name_of(vertex.kind), kind_columns);
  if (const std::string date = date_of(graph, thing); !date.empty())
    facts.append(gap).append(padded(date, widths.date));
  const Inks inks(out);
  out << "● " << inks(Ink::title, label);
  if (2 + text::display_width(label + facts) + gap.size() + text::display_width(id) <= columns) {
    out << inks(Ink::aside, facts.append(gap).append(id)) << '\n';
  } else {
    out << inks(Ink::aside, facts) << '\n' << inks.line(Ink::aside, 2, id);
  }
}

void write_path(const TopicGraph& graph, const Path& path, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const StepWidths widths = widths_of(graph, path, columns);
  const Inks inks(out);
  write_thing(graph, path.from, widths, out);
  for (const PathStep& step : path.steps) {
    out << inks(Ink::amount, "│ ") << indented(0, two_decimals(step.score) + "  " + step.why, columns - 2);
    write_thing(graph, step.to, widths, out);
  }
}

std::string quoted_label(const TopicGraph& graph, VertexId vertex) {
  return "'" + fitted(graph[vertex].label, unlimited) + "'";
}

Exit tell_of_nothing(const TopicGraph& graph, VertexId from, VertexId to, bool avoids, std::ostream& err) {
  say(err, "nothing connects " + quoted_label(graph, from) + " and " + quoted_label(graph, to),
      avoids ? "what --avoid names is left out; try without it"
             : "issues, hubs and what recurs are never bridges; weft show tells what each hangs together with");
  return Exit::partly;
}

Exit run(const PathArguments& arguments, std::ostream& out, std::ostream& err) {
  if (!arguments.file.empty() && !is_picture(arguments.file))
    throw Error("cannot draw '" + arguments.file + "': a path is drawn as SVG, PNG or PDF",
                "name a file that ends in .svg, .png or .pdf");
  const TopicGraph graph = graph_of(load_archive(arguments.archive));
  const auto from = find_named(graph, arguments.from, ends_of_paths, err);
  const auto to = from ? find_named(graph, arguments.to, ends_of_paths, err) : std::nullopt;
  if (!to) return Exit::partly;
  std::vector<VertexId> avoid;
  for (const std::string& name : arguments.avoid) {
    const auto thing = find_named(graph, name, ends_of_paths, err);
    if (!thing) return Exit::partly;
    if (*thing == *from || *thing == *to) {
      throw Error("--avoid names " + quoted_label(graph, *thing) + ", which is an end of the path",
                  "avoid what lies between");
    }
    avoid.push_back(*thing);
  }
  if (*from == *to) {
    say(err, "both ends are " + quoted_label(graph, *from), "name two things that differ");
    return Exit::partly;
  }
  const std::optional<Path> path = find_path(graph, *from, *to, avoid);
  if (!path) return tell_of_nothing(graph, *from, *to, !avoid.empty(), err);
  if (!arguments.file.empty()) {
    write_picture(arguments.file, [&](std::ostream& file) { write_path_svg(graph, *path, file); });
  }
  if (arguments.json) {
    write_path_json(graph, *path, out);
  } else {
    write_path(graph, *path, out);
  }
  return Exit::done;
}

}  // namespace

Command path_command() { return make_command<PathArguments>("path", "find how two things connect, and why"); }

}  // namespace weft::cli
