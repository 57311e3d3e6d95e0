// SPDX-License-Identifier: MIT
// From Markdown to articles, beside the parser alone, which nothing that looks into Markdown by way of it can beat.
#include "sample.hpp"

#include <benchmark/benchmark.h>
#include <cmark.h>

namespace {

using namespace weft;

void count_bytes(benchmark::State& state) { state.SetBytesProcessed(state.iterations() * bench::bytes_of_texts()); }

void cmark_alone(benchmark::State& state) {
  bench::texts();
  for (auto _ : state) {
    for (const bench::Text& text : bench::texts())
      cmark_node_free(cmark_parse_document(text.text.data(), text.text.size(), CMARK_OPT_DEFAULT));
  }
  count_bytes(state);
}
BENCHMARK(cmark_alone)->Unit(benchmark::kMillisecond);

void checking_text(benchmark::State& state) {
  bench::texts();
  for (auto _ : state) {
    for (const bench::Text& text : bench::texts()) {
      Diagnostics found;
      benchmark::DoNotOptimize(read_text(text.text, found));
    }
  }
  count_bytes(state);
}
BENCHMARK(checking_text)->Unit(benchmark::kMillisecond);

void extracting_articles(benchmark::State& state) {
  bench::texts();
  for (auto _ : state) {
    for (const bench::Text& text : bench::texts()) {
      Diagnostics found;
      benchmark::DoNotOptimize(parse_issue(text.text, text.path, found));
    }
  }
  count_bytes(state);
}
BENCHMARK(extracting_articles)->Unit(benchmark::kMillisecond);

}  // namespace
