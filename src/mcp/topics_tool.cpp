// SPDX-License-Identifier: MIT
#include "mcp/shape.hpp"
#include "mcp/tool.hpp"

#include <weft/answers.hpp>
#include <weft/query.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::mcp {

namespace {

std::vector<Parameter> topics_parameters() {
  return {{"sort",
           ParameterKind::choice,
           "The order: by articles, by rank (what holds the newsletters together), by "
           "name, or by rise (the surest riser first).",
           "count",
           0,
           {"count", "rank", "name", "rise"}},
          {"limit", ParameterKind::number, "Only the first so many; left_out counts the others.", 20, 60}};
}

Json topics_answer() {
  using namespace shape;
  const Json topic = extended(label(), {{"type", text()},
                                        {"url", or_null(text())},
                                        {"articles", whole()},
                                        {"about", whole()},
                                        {"mentions", whole()},
                                        {"first_seen", or_null(text())},
                                        {"last_seen", or_null(text())},
                                        {"trend", or_null(trend())},
                                        {"measures", measures()}});
  return shape::answer({{"topics", list_of(topic)}, {"left_out", shape::left_out()}});
}

TopicOrder order_called(std::string_view name) {
  if (name == "name") return TopicOrder::name;
  if (name == "rise") return TopicOrder::rise;
  return name == "rank" ? TopicOrder::rank : TopicOrder::count;
}

Outcome run_topics(const Arguments& arguments, const std::string& archive) {
  std::vector<KnownTopic> topics = list_topics(Archive(archive), order_called(arguments.text("sort"))).topics;
  if (topics.empty()) return Failure{"no article has a topic of the ontology; find searches titles and texts"};
  const std::size_t all = topics.size();
  topics.resize(std::min(all, arguments.number("limit")));
  Json answer = json_of([&](std::ostream& out) { write_topics_json(topics, out); });
  answer["left_out"] = Json::object();
  if (all > topics.size()) answer["left_out"]["topics"] = all - topics.size();
  return answer;
}

}  // namespace

Tool topics_tool() {
  return {"topics",
          "List the topics",
          "Lists the topics that articles have, with how many are about them or mention them, when they were first and "
          "last seen, what became of them over time, and how they stand among the others. Use it to see what the "
          "newsletters are about.",
          topics_parameters(),
          topics_answer(),
          run_topics,
          "lower limit"};
}

}  // namespace weft::mcp
