// SPDX-License-Identifier: MIT
// What queries read of an archive, in a process that runs already. Whole commands are measured by run_commands.
#include "sample.hpp"

#include <weft/find.hpp>
#include <weft/query.hpp>
#include <weft/related.hpp>
#include <weft/trends.hpp>

#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <string>

namespace {

using namespace weft;

/// An article in the middle that may have answers.
std::string asked_article() {
  const auto& issues = bench::corpus().issues;
  for (std::size_t at = issues.size() / 2; at < issues.size(); ++at) {
    for (const Article& article : issues[at].issue.articles)
      if (!article.recurring) return article_id(issues[at].issue, article);
  }
  return {};
}

void opening_an_archive(benchmark::State& state) {
  const std::string& path = bench::archive();
  for (auto _ : state) Archive archive(path);
}
BENCHMARK(opening_an_archive)->Unit(benchmark::kMicrosecond);

void asking_related(benchmark::State& state) {
  const std::string asked = asked_article();
  const Archive archive(bench::archive());
  const auto article = archive.find_article(asked);
  if (!article) return state.SkipWithError("the archive has no article to ask about");
  for (auto _ : state) benchmark::DoNotOptimize(related_articles(archive, ask_about(archive, *article), {}));
}
BENCHMARK(asking_related)->Unit(benchmark::kMicrosecond);

void asking_find(benchmark::State& state) {
  const std::string& path = bench::archive();
  for (auto _ : state) benchmark::DoNotOptimize(find_in_archive(path, "database performance"));
}
BENCHMARK(asking_find)->Unit(benchmark::kMicrosecond);

void loading_an_archive(benchmark::State& state) {
  const std::string& path = bench::archive();
  for (auto _ : state) benchmark::DoNotOptimize(load_archive(path));
  state.SetItemsProcessed(state.iterations() * bench::articles_of_corpus());
}
BENCHMARK(loading_an_archive)->Unit(benchmark::kMillisecond);

void loading_an_archive_whole(benchmark::State& state) {
  const std::string& path = bench::archive();
  for (auto _ : state) benchmark::DoNotOptimize(load_archive(path, Texts::yes, Evidence::yes));
  state.SetItemsProcessed(state.iterations() * bench::articles_of_corpus());
}
BENCHMARK(loading_an_archive_whole)->Unit(benchmark::kMillisecond);

void asking_topics(benchmark::State& state) {
  const Archive archive(bench::archive());
  for (auto _ : state) benchmark::DoNotOptimize(list_topics(archive, TopicOrder::count));
}
BENCHMARK(asking_topics)->Unit(benchmark::kMicrosecond);

void asking_trends(benchmark::State& state) {
  const TopicGraph graph = graph_of(load_archive(bench::archive()));
  for (auto _ : state) benchmark::DoNotOptimize(build_trends(graph));
}
BENCHMARK(asking_trends)->Unit(benchmark::kMillisecond);

void asking_show(benchmark::State& state) {
  const Archive archive(bench::archive());
  const std::array kinds{VertexKind::article};
  const auto found = find_thing(archive, asked_article(), kinds);
  if (!found) return state.SkipWithError("the archive has no article to show");
  for (auto _ : state) benchmark::DoNotOptimize(portrait_of(archive, *found, {}));
}
BENCHMARK(asking_show)->Unit(benchmark::kMicrosecond);

}  // namespace
