// SPDX-License-Identifier: MIT
// From tagged issues to what articles have in common, the pairs that follow from it, and the graph.
#include "sample.hpp"

#include <weft/relatedness.hpp>

#include <benchmark/benchmark.h>

#include <utility>

namespace {

using namespace weft;

void count_articles(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * bench::articles_of_corpus());
}

void features_of_articles(benchmark::State& state) {
  const ArchivedCorpus& corpus = bench::corpus();
  for (auto _ : state) benchmark::DoNotOptimize(FeatureTable(*corpus.ontology, corpus.issues));
  count_articles(state);
}
BENCHMARK(features_of_articles)->Unit(benchmark::kMillisecond);

/// On so many threads.
void related_pairs(benchmark::State& state) {
  const ArchivedCorpus& corpus = bench::corpus();
  const FeatureTable features(*corpus.ontology, corpus.issues);
  for (auto _ : state) benchmark::DoNotOptimize(strongest_pairs(features, static_cast<unsigned>(state.range(0))));
  count_articles(state);
}
BENCHMARK(related_pairs)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

void building_the_graph(benchmark::State& state) {
  const ArchivedCorpus& corpus = bench::corpus();
  for (auto _ : state) {
    state.PauseTiming();
    auto issues = corpus.issues;
    state.ResumeTiming();
    benchmark::DoNotOptimize(TopicGraph(corpus.ontology, std::move(issues), corpus.related));
  }
  count_articles(state);
}
BENCHMARK(building_the_graph)->Unit(benchmark::kMillisecond);

}  // namespace
