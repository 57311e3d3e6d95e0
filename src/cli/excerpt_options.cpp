// SPDX-License-Identifier: MIT
#include "cli/excerpt_options.hpp"

#include "cli/dates.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/series_option.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

namespace weft::cli {

namespace {

constexpr std::array all_kinds{VertexKind::topic, VertexKind::article, VertexKind::source, VertexKind::issue};

std::vector<std::string_view> names_of_kinds() {
  std::vector<std::string_view> names;
  for (const VertexKind kind : all_kinds) names.push_back(name_of(kind));
  return names;
}

/// `topic`, and `topics` as well. Throws Error for what is no kind.
VertexKind kind_called(std::string_view typed) {
  for (const VertexKind kind : all_kinds) {
    const std::string_view name = name_of(kind);
    if (typed == name || (typed.starts_with(name) && typed.substr(name.size()) == "s")) return kind;
  }
  const auto names = names_of_kinds();
  throw Error("there is no kind '" + std::string(typed) + "'" + text::did_you_mean(typed, names),
              "the kinds are " + alternatives(names));
}

std::vector<VertexKind> kinds_of(const ExcerptArguments& arguments) {
  std::vector<VertexKind> kinds;
  if (arguments.topics_only) kinds.push_back(VertexKind::topic);
  for (std::string_view list : arguments.kinds) {
    while (true) {
      const std::size_t comma = list.find(',');
      kinds.push_back(kind_called(list.substr(0, comma)));
      if (comma == std::string_view::npos) break;
      list.remove_prefix(comma + 1);
    }
  }
  return kinds;
}

}  // namespace

void add_excerpt(Options& options, ExcerptArguments& arguments) {
  add_texts(options, arguments.kinds, {"--kinds", "KIND,…", "topic, article, source, issue (--topics-only: topic)"});
  options.offer(names_of_kinds());
  add_short_form(options, arguments.topics_only, "--topics-only");
  add_number(options, arguments.top, {"--top", "N", "only the N topics that most articles have"});
  add_share(options, arguments.min_score, {"--min-score", "S", "only tags of at least this score, 0 to 1"});
  add_share(options, arguments.min_weight,
            {"--min-weight", "W", "only together and related edges of at least this weight"});
  add_texts(options, arguments.around, {"--around", "THING", "only what is near a topic, article, source or issue"});
  add_number(options, arguments.depth, {"--depth", "N", "how many edges away is near (1)"});
  add_since(options, arguments.since);
  add_until(options, arguments.until);
  add_series(options, arguments.series);
}

std::optional<ExcerptLimits> limits_of(const TopicGraph& graph, const ExcerptArguments& arguments, std::ostream& err) {
  ExcerptLimits limits{kinds_of(arguments), arguments.min_score, arguments.min_weight, arguments.top, {},
                       arguments.depth};
  for (const std::string& name : arguments.around) {
    const auto found = find_named(graph, name, all_kinds, err);
    if (!found) return std::nullopt;
    limits.around.push_back(*found);
  }
  return limits;
}

}  // namespace weft::cli
