// SPDX-License-Identifier: MIT
// A weft.yaml. What stands behind the first NUL is the path of a file that its patterns are held against.
#include "corpus/configuration.hpp"
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "text/glob.hpp"

#include <weft/corpus.hpp>

#include <algorithm>
#include <string>

namespace weft::fuzz {

namespace {

bool is_plain(std::string_view pattern) { return pattern.find_first_of("*?[]!/\\") == std::string_view::npos; }

void check_pattern(const text::Glob& glob, std::string_view path) {
  glob.fits(path);
  const std::string& pattern = glob.pattern();
  expect(!text::fault_of_glob(pattern), "a pattern that is taken has no fault");
  if (!is_plain(pattern)) return;
  expect(glob.fits(pattern) && glob.fits("a/" + pattern) && glob.fits(pattern + "/a"),
         "a plain name fits itself, at any depth, and what lies below it");
}

}  // namespace

void enter_configuration(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view path = bytes.substr(std::min(end + 1, bytes.size()));
  Diagnostics diagnostics;
  const std::string text = read_text(bytes.substr(0, end), diagnostics);
  diagnostics.clear();
  const corpus::Configuration read = corpus::parse_configuration(text, diagnostics);
  expect_placed(diagnostics, text);
  for (const auto& globs : {read.include, read.exclude})
    if (globs)
      for (const text::Glob& glob : *globs) check_pattern(glob, path);
  for (const corpus::PatternRules& rules : read.files) check_pattern(rules.pattern, path);
  if (has_errors(diagnostics)) return;
  const corpus::FileRules rules = corpus::rules_for(path, read);
  const corpus::FileRules again = corpus::rules_for(path, read, rules);
  expect(again.shape == rules.shape && again.series == rules.series && again.base_url == rules.base_url &&
             again.skip == rules.skip,
         "rules that are laid down twice are the same");
  parse_issue("# One\n\n[a](https://example.org/)\n", "issues/2024-01.md", diagnostics, corpus::reading_rules(rules));
}

}  // namespace weft::fuzz
