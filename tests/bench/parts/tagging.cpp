// SPDX-License-Identifier: MIT
// Looking for labels: with ours, and with many that are made up, since the time must not depend on how many there are.
#include "sample.hpp"

#include "tagging/matcher.hpp"
#include "text/words.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace weft;

std::vector<std::string> frequent_words() {
  std::vector<std::string> words;
  for (const bench::Text& text : bench::texts()) {
    for (std::string& word : text::folded_words(text.text)) {
      if (word.size() > 3 && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos)
        words.push_back(std::move(word));
    }
  }
  return words;
}

/// Labels of one to three words; every fifth is made of words that are frequent in the texts.
std::string yaml_of(std::size_t labels, const std::vector<std::string>& words) {
  std::string text = "topics:\n";
  std::size_t state = 12345;
  const auto next = [&](std::size_t below) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return (state >> 33) % below;
  };
  for (std::size_t i = 0; i < labels; ++i) {
    std::string label = i % 5 == 0 ? words[next(words.size())] : "w" + std::to_string(i);
    for (std::size_t more = next(3); more > 0; --more) label += " " + words[next(words.size())];
    text += "  t" + std::to_string(i) + ": {label: \"" + label + " x" + std::to_string(i) + "\", type: concept}\n";
  }
  return text;
}

std::shared_ptr<const Ontology> ontology_of(std::size_t labels) {
  std::vector<PlacedDiagnostic> found;
  const std::vector<std::vector<OntologyText>> layers{{{"bench.yaml", yaml_of(labels, frequent_words())}}};
  return std::make_shared<const Ontology>(parse_ontology(layers, found).value());
}

void match_texts(benchmark::State& state, const Lexicon& lexicon) {
  tagging::PassageWords words;
  for (auto _ : state) {
    for (const bench::Text& text : bench::texts()) {
      words.read(text.text, lexicon);
      benchmark::DoNotOptimize(tagging::find_sightings(words, lexicon));
    }
  }
  state.SetBytesProcessed(state.iterations() * bench::bytes_of_texts());
}

void matching_our_labels(benchmark::State& state) { match_texts(state, lexicon_of(builtin_ontology())); }
BENCHMARK(matching_our_labels)->Unit(benchmark::kMillisecond);

void matching_labels(benchmark::State& state) {
  match_texts(state, Lexicon(ontology_of(static_cast<std::size_t>(state.range(0)))));
}
BENCHMARK(matching_labels)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void compiling_labels(benchmark::State& state) {
  const auto ontology = ontology_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) Lexicon lexicon(ontology);
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(compiling_labels)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void parsing_our_topics(benchmark::State& state) {
  const std::vector<std::vector<OntologyText>> layers{load_ontology_texts(WEFT_BENCH_ONTOLOGY)};
  for (auto _ : state) {
    std::vector<PlacedDiagnostic> found;
    benchmark::DoNotOptimize(parse_ontology(layers, found));
  }
}
BENCHMARK(parsing_our_topics)->Unit(benchmark::kMillisecond);

void tagging_issues(benchmark::State& state) {
  const Lexicon lexicon = lexicon_of(builtin_ontology());
  bench::issues();
  for (auto _ : state) {
    for (std::size_t i = 0; i < bench::issues().size(); ++i) {
      state.PauseTiming();
      Issue issue = bench::issues()[i];
      state.ResumeTiming();
      benchmark::DoNotOptimize(tag_issue(std::move(issue), bench::texts()[i].text, lexicon));
    }
  }
  state.SetBytesProcessed(state.iterations() * bench::bytes_of_texts());
}
BENCHMARK(tagging_issues)->Unit(benchmark::kMillisecond);

}  // namespace
