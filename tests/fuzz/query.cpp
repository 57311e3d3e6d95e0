// SPDX-License-Identifier: MIT
// What people type to ask: words to find, and behind a NUL each a topic, a source, a newsletter and a day as filters.
// The words are also taken for the name of a thing.
#include "fuzz/archives.hpp"
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "query/find_with.hpp"

#include <weft/answers.hpp>
#include <weft/find.hpp>
#include <weft/names.hpp>
#include <weft/portrait.hpp>
#include <weft/query.hpp>
#include <weft/series.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <sstream>
#include <string>

namespace weft::fuzz {

namespace {

constexpr std::array all_kinds{VertexKind::topic, VertexKind::article, VertexKind::source, VertexKind::issue};

struct World {
  SmallArchive kept;
  archive::SearchReader reader{kept.path()};
  Archive archive{kept.path()};
  TopicGraph graph{graph_of(load_archive(kept.path()))};
};

const World& world() {
  static const World made;
  return made;
}

std::string take_part(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\0'), rest.size());
  std::string part(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

void expect_marked(const MarkedText& marked) {
  std::uint32_t end = 0;
  for (const Span& hit : marked.hits) {
    expect(hit.begin >= end && hit.begin < hit.end && hit.end <= marked.text.size(),
           "what was looked for is marked in order, within its text");
    end = hit.end;
  }
}

void check_find(const std::string& words, const FindOptions& options) {
  const FindAnswer found = query::find_with(world().reader, words, options);
  expect(found.articles.size() <= options.limit, "no more is found than was asked for");
  expect(found.articles.size() <= found.all_articles, "what is found is counted");
  for (const FoundArticle& article : found.articles) {
    expect_marked(article.title);
    expect_marked(article.snippet);
  }
  std::ostringstream json;
  write_find_json(words, found, json);
  expect(nlohmann::json::accept(json.str()), "an answer is JSON");
}

void check_thing(const std::string& name) {
  const Resolution resolved = resolve(world().graph, name, all_kinds);
  expect(resolved.hits.empty() || resolved.nearest.empty(), "the nearest are told only where there is no hit");
  const auto thing = find_thing(world().archive, name, all_kinds);
  if (!thing) return;
  expect(!resolved.hits.empty(), "what the archive finds by its name, the graph finds as well");
  const Portrait portrait = portrait_of(world().archive, *thing, {Evidence::yes});
  std::ostringstream json;
  write_portrait_json(portrait, Evidence::yes, json);
  expect(nlohmann::json::accept(json.str()), "a portrait is JSON");
}

void check_names(const std::string& name) {
  resolve_topic(world().graph.ontology(), name);
  find_article(world().archive, name);
  if (const auto series = find_one_series(world().archive, name)) portrait_of_series(world().archive, *series);
  // Now and then, and one of them: each opens the archive, which takes longer than all else.
  if (name.size() % 8 != 0) return;
  constexpr std::array kinds{NameKind::topics, NameKind::articles, NameKind::sources, NameKind::issues,
                             NameKind::series};
  for (const KnownName& known : names_beginning(world().kept.path(), kinds[name.size() / 8 % kinds.size()], name, 5))
    expect(known.name.starts_with(name), "names begin as was asked");
}

}  // namespace

void enter_query(std::string_view bytes) {
  const std::string words = take_part(bytes);
  FindOptions options;
  options.limit = 3;
  options.topic = take_part(bytes);
  options.source = take_part(bytes);
  options.series = take_part(bytes);
  options.since = take_part(bytes);
  check_find(words, options);
  check_thing(words);
  check_names(words);
}

}  // namespace weft::fuzz
