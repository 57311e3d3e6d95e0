// SPDX-License-Identifier: MIT
// The bytes of an issue, whole: made text, read, tagged, written as a line of a shard and read again. How it is read is
// chosen by its last byte; a line break means as usual.
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/issues.hpp"

#include <weft/corpus.hpp>
#include <weft/shards.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace weft::fuzz {

namespace {

ReadingRules rules_by(unsigned char choice) {
  ReadingRules rules;
  if (choice == '\n') return rules;
  constexpr unsigned shapes = 6;
  if (choice % 8 < shapes) rules.shape = static_cast<Shape>(choice % 8);
  if ((choice & 8U) != 0) rules.base_url = "https://example.org/issues/";
  if ((choice & 16U) != 0) rules.series = "Little Weekly";
  if ((choice & 32U) != 0) rules.skip = {"sponsors", "jobs"};
  return rules;
}

void check_shard(const TaggedIssue& tagged, const Ontology& ontology) {
  const std::string line = shard_line(tagged, ontology);
  expect(line.find('\n') == line.size() - 1, "a record is one line");
  Diagnostics diagnostics;
  const auto entry = parse_shard_line(std::string_view(line).substr(0, line.size() - 1), ontology, diagnostics);
  const auto* record = entry ? std::get_if<ShardRecord>(&*entry) : nullptr;
  if (record == nullptr && !diagnostics.empty())
    expect_same(diagnostics.front().message, "", "a record that weft wrote can be read");
  expect(record != nullptr, "a record that weft wrote can be read");
  expect_same(shard_line(record->tagged, ontology), line, "an issue comes back the same from a shard");
}

void check_explained(const Issue& issue, std::string_view text, const ReadingRules& rules) {
  const Explanation explanation = explain_issue(text, issue.path, rules);
  std::size_t articles = 0;
  for (const Explanation::Part& part : explanation.parts) articles += part.articles;
  expect(explanation.parts.empty() || articles == issue.articles.size(), "each article is explained");
}

}  // namespace

void enter_issue(std::string_view bytes) {
  static const Lexicon lexicon = lexicon_of(builtin_ontology());
  const ReadingRules rules = rules_by(bytes.empty() ? '\n' : static_cast<unsigned char>(bytes.back()));
  Diagnostics diagnostics;
  const std::string text = read_text(bytes, diagnostics);
  expect_clean(text, "a text that was read is UTF-8 without NUL");
  const bool is_text = !has_errors(diagnostics);
  Issue issue = parse_issue(text, "issues/2024-01.md", diagnostics, rules);
  expect_placed(diagnostics, text);
  if (!is_text || has_errors(diagnostics)) return;
  // It reads all of it once more, so it is asked now and then.
  if (text.size() % 4 == 0) check_explained(issue, text, rules);
  const TaggedIssue tagged = tag_issue(std::move(issue), text, lexicon);
  expect_sound(tagged, text);
  check_shard(tagged, lexicon.ontology());
}

}  // namespace weft::fuzz
