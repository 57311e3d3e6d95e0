// SPDX-License-Identifier: MIT
// What stands at the top of an issue: YAML between lines of three hyphens, or bare lines of `Key: value`.
#include "corpus/front_matter.hpp"
#include "corpus/calendar.hpp"
#include "corpus/days.hpp"
#include "corpus/header_block.hpp"
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "yaml/value.hpp"

#include <weft/corpus.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace weft::fuzz {

namespace {

/// What a value holds lies within it, and that in its text.
void expect_nested(const yaml::Value& outermost, std::string_view text) {
  expect(outermost.span.end <= text.size(), "a value lies within its text");
  std::vector<const yaml::Value*> left{&outermost};
  while (!left.empty()) {
    const yaml::Value& value = *left.back();
    left.pop_back();
    expect(value.span.begin <= value.span.end && value.span.end <= text.size(), "a value lies within its text");
    for (const yaml::Value& item : value.items) left.push_back(&item);
    for (const yaml::Entry& entry : value.entries) {
      expect(entry.key_span.begin <= entry.key_span.end && entry.key_span.end <= text.size(),
             "a key lies within its text");
      left.push_back(&entry.value);
    }
  }
}

void check_yaml(std::string_view text) {
  Diagnostics diagnostics;
  const auto value = yaml::parse(text, 0, yaml::front_matter_limits, diagnostics);
  expect(value.has_value() != has_errors(diagnostics), "a value comes back unless there is an error");
  expect_placed(diagnostics, text);
  if (value) expect_nested(*value, text);
}

void check_days(std::string_view written) {
  if (const auto day = corpus::parse_date(written))
    expect(corpus::find_day(*day) == day, "a date that was read is a day of the calendar");
  if (const auto days = corpus::find_days(written))
    expect(corpus::find_day(days->first) && corpus::find_day(days->last) && days->first <= days->last,
           "a stretch of time begins and ends with a day of the calendar");
}

}  // namespace

void enter_front_matter(std::string_view bytes) {
  Diagnostics diagnostics;
  const std::string text = read_text(bytes, diagnostics);
  expect_placed(std::exchange(diagnostics, {}), text);
  const corpus::FrontMatter found = corpus::parse_front_matter(text, diagnostics);
  expect_placed(diagnostics, text);
  expect(found.end <= text.size(), "front matter ends within its text");
  expect(found.title_span.begin <= found.title_span.end && found.title_span.end <= text.size(),
         "a title lies within its text");
  expect(found.date.empty() || corpus::find_day(found.date), "an issue's date is a day of the calendar");
  for (const std::string& field : {found.title, found.series, found.number})
    expect_clean(field, "what an issue says of itself is text");
  const Span span = corpus::front_matter_span(text);
  expect(span.begin <= span.end && span.end <= text.size(), "front matter lies within its text");
  for (const FrontMatterKey& key : front_matter_keys(text))
    expect(key.span.begin < key.span.end && key.span.end <= text.size(), "a key lies within its text");
  if (corpus::header_block_end(text) == 0) check_yaml(text);
  check_days(std::string_view(text).substr(0, text.find('\n')));
}

}  // namespace weft::fuzz
