// SPDX-License-Identifier: MIT
// What it costs to have an ontology and to look for its labels: loading, compiling, and matching beside the parser of
// the same text, all in one thread. The texts are the Markdown files below a folder.
#include <weft/corpus.hpp>
#include <weft/ontology.hpp>
#include <weft/tagging.hpp>

#include "tagging/matcher.hpp"
#include "text/words.hpp"

#include <cmark.h>

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace weft;

namespace {

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// The best of several runs: noise only ever adds. What else runs on the machine is not counted.
double seconds_for(const std::function<void()>& work) {
  double best = 1e9;
  double all = 0;
  for (int run = 0; run < 30 && (run < 3 || all < 3); ++run) {
    const double start = processor_seconds();
    work();
    const double seconds = processor_seconds() - start;
    best = std::min(best, seconds);
    all += seconds;
  }
  return best;
}

std::vector<std::string> texts_below(const char* folder) {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    texts.push_back(text.str());
  }
  return texts;
}

/// Labels of one to three words; every fifth is made of words that are frequent in the texts.
std::string yaml_of(std::size_t labels, const std::vector<std::string>& words) {
  std::string text = "topics:\n";
  std::size_t state = 12345;
  const auto next = [&](std::size_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % below;
  };
  for (std::size_t i = 0; i < labels; ++i) {
    std::string label = i % 5 == 0 ? words[next(words.size())] : "w" + std::to_string(i);
    for (std::size_t more = next(3); more > 0; --more) label += " " + words[next(words.size())];
    text += "  t" + std::to_string(i) + ": {label: \"" + label + " x" + std::to_string(i) + "\", type: concept}\n";
  }
  return text;
}

std::shared_ptr<const Ontology> ontology_of(std::string yaml) {
  std::vector<PlacedDiagnostic> found;
  const std::vector<std::vector<OntologyText>> layers{{{"bench.yaml", std::move(yaml)}}};
  return std::make_shared<const Ontology>(parse_ontology(layers, found).value());
}

std::size_t match_all(const std::vector<std::string>& texts, const Lexicon& lexicon) {
  std::size_t sightings = 0;
  for (const std::string& text : texts)
    sightings += tagging::find_sightings(tagging::PassageWords(text, lexicon), lexicon).size();
  return sightings;
}

void parse_all(const std::vector<std::string>& texts) {
  for (const std::string& text : texts)
    cmark_node_free(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
}

std::vector<std::string> frequent_words(const std::vector<std::string>& texts) {
  std::vector<std::string> words;
  for (const std::string& text : texts)
    for (const std::string& word : text::folded_words(text))
      if (word.size() > 3 && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos)
        words.push_back(word);
  return words;
}

void print(std::string_view what, double figure, std::string_view unit) {
  std::cout << "  " << std::left << std::setw(52) << what << std::right << std::setw(9) << figure << ' ' << unit
            << '\n';
}

}  // namespace

int main(int count, char** values) {
  if (count != 3) {
    std::cerr << "usage: weft_bench_lexicon TEXTS ONTOLOGY\n";
    return 2;
  }
  const std::vector<std::string> texts = texts_below(values[1]);
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::cout << std::fixed << std::setprecision(2) << texts.size() << " texts, " << megabytes << " MB\n";

  const double start = processor_seconds();
  const Lexicon builtin = lexicon_of(builtin_ontology());
  print("the built-in topics and lexicon, first use", 1e3 * (processor_seconds() - start), "ms");
  print("topics", static_cast<double>(builtin.ontology().topics().size()), "");
  print("spellings, forms included", static_cast<double>(builtin.size().spellings), "");

  const std::vector<std::vector<OntologyText>> layers{load_ontology_texts(values[2])};
  std::vector<PlacedDiagnostic> found;
  print("the same topics from YAML", 1e3 * seconds_for([&] { parse_ontology(layers, found); }), "ms");

  const std::vector<std::string> words = frequent_words(texts);
  const auto few = ontology_of(yaml_of(1'000, words));
  const auto many = ontology_of(yaml_of(100'000, words));
  print("a lexicon of 100,000 labels, compiled", 1e3 * seconds_for([&] { Lexicon lexicon(many); }), "ms");

  const Lexicon small(few);
  const Lexicon large(many);
  const double parsing = seconds_for([&] { parse_all(texts); });
  const double matching = seconds_for([&] { match_all(texts, builtin); });
  const double matching_small = seconds_for([&] { match_all(texts, small); });
  const double matching_large = seconds_for([&] { match_all(texts, large); });
  print("cmark, parsing", megabytes / parsing, "MB/s");
  print("matching the built-in labels", megabytes / matching, "MB/s");
  print("matching 1,000 labels", megabytes / matching_small, "MB/s");
  print("matching 100,000 labels", megabytes / matching_large, "MB/s");
  print("matching the built-in labels against parsing", parsing / matching, "×");
  print("100,000 labels against 1,000", matching_small / matching_large, "×");
}
