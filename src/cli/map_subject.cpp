// SPDX-License-Identifier: MIT
#include "cli/map_subject.hpp"

#include "cli/messages.hpp"
#include "cli/naming.hpp"

#include <weft/query.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>
#include <system_error>

namespace weft::cli {

namespace {

constexpr std::array mapped_kinds{VertexKind::topic, VertexKind::issue, VertexKind::source, VertexKind::article};
constexpr std::array topic_alone{VertexKind::topic};

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_one = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return is_one ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> find_community(const TopicGraph& graph, const Standings& standings, std::string_view name,
                                          std::ostream& err) {
  const auto& communities = standings.communities;
  const std::string advice = "weft communities lists them";
  if (communities.empty()) {
    say(err, "no topics stand together more than chance has it", "communities need more articles that share topics");
    return std::nullopt;
  }
  if (const auto number = number_of(name)) {
    if (*number > 0 && *number <= communities.size()) return *number - 1;
    say(err, "there is no community " + std::string(name) + "; there are " + std::to_string(communities.size()),
        advice);
    return std::nullopt;
  }
  const auto named =
      std::find_if(communities.begin(), communities.end(), [&](const auto& c) { return c.name == name; });
  if (named != communities.end()) return static_cast<std::size_t>(named - communities.begin());
  const auto topic = find_named(graph, name, topic_alone, err);
  if (!topic) return std::nullopt;
  if (const auto community = standings[*topic].community) return community;
  say(err, "'" + graph[*topic].label + "' is in no community", advice);
  return std::nullopt;
}

std::optional<std::vector<VertexId>> find_things(const TopicGraph& graph, const std::vector<std::string>& names,
                                                 std::ostream& err) {
  std::vector<VertexId> things;
  for (const std::string& name : names) {
    const auto thing = find_named(graph, name, mapped_kinds, err);
    if (!thing) return std::nullopt;
    if (std::find(things.begin(), things.end(), *thing) == things.end()) things.push_back(*thing);
  }
  return things;
}

TimelineOptions timeline_of(const TopicGraph& graph, const Standings& standings, const MapSubject& subject,
                            const MapOptions& options) {
  TimelineOptions timeline;
  timeline.theme = options.theme;
  timeline.title = options.title.empty() ? options.archive : options.title;
  if (subject.top > 0) timeline.top = subject.top;
  if (subject.community) {
    const Community& community = standings.communities[*subject.community];
    timeline.topics = community.members;
    if (options.title.empty()) timeline.title = community.name;
  }
  for (const VertexId thing : subject.things) {
    if (graph[thing].kind != VertexKind::topic)
      throw Error("a timeline is of topics, and '" + graph[thing].label + "' is none",
                  "name topics, or leave out --timeline");
    timeline.topics.push_back(thing);
  }
  return timeline;
}

}  // namespace weft::cli
