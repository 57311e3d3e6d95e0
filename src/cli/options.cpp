// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include "cli/messages.hpp"
#include "text/nearest.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace weft::cli {

namespace {

bool is_argument(std::string_view name) { return name.front() != '-'; }

/// `-o`, `--output` of `-o,--output`
std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    names.emplace_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

OptionRow row_of(const OptionText& text) {
  OptionRow row{names_in(text.name), std::string(text.value), std::string(text.sentence)};
  row.is_argument = is_argument(text.name);
  return row;
}

/// Notes how the option is told of, and hands it to the parser.
template <typename Value>
CLI::Option* add_option(Options& options, Value& value, OptionRow row) {
  std::string names;
  for (const std::string& name : row.names) names += (names.empty() ? "" : ",") + name;
  options.add(std::move(row));
  return options.parser().add_option(names, value);
}

std::string expected(std::string_view what, std::string_view got) {
  return "expected " + std::string(what) + ", got '" + std::string(got) + "'";
}

/// Nothing when the text is a whole number from 1 that a variable can hold, else what is wrong.
std::string fault_of_number(const std::string& text) {
  std::size_t number = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  const bool is_one = error == std::errc() && rest == end && number > 0;
  return is_one ? std::string() : expected("a whole number from 1", text);
}

/// Nothing when the text is a number from 0 to 1, else what is wrong.
std::string fault_of_share(const std::string& text) {
  double number = -1;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  const bool is_one = error == std::errc() && rest == end && number >= 0 && number <= 1;
  return is_one ? std::string() : expected("a number from 0 to 1", text);
}

/// Nothing when the text is one of the words, else what is wrong.
std::string fault_of_choice(const std::vector<std::string_view>& choices, const std::string& typed) {
  if (std::find(choices.begin(), choices.end(), typed) != choices.end()) return {};
  return expected(alternatives(choices), typed) + text::did_you_mean(typed, choices);
}

/// The row of an option whose value is one of some words, and what checks that.
std::pair<OptionRow, CLI::Validator> row_of(const OptionText& text, const std::vector<std::string_view>& choices) {
  OptionRow row = row_of(text);
  row.choices.assign(choices.begin(), choices.end());
  const auto fault = [choices](std::string& typed) { return fault_of_choice(choices, typed); };
  return {std::move(row), CLI::Validator(fault, "")};
}

OptionRow repeated(OptionRow row) {
  row.is_repeated = true;
  return row;
}

OptionRow needed(OptionRow row) {
  row.is_needed = true;
  return row;
}

OptionRow untold(OptionRow row) {
  row.is_told = false;
  return row;
}

}  // namespace

Options::Options(CLI::App& parser) : parser_(&parser) {
  parser.set_help_flag();  // who parses looks for it first
  parser.allow_extras();   // so that who parses can tell what they are
}

void add_text(Options& options, std::string& value, const OptionText& text) {
  add_option(options, value, row_of(text))->take_last();
}

void add_taken(Options& options, const std::function<std::string(const std::string&)>& take, const OptionText& text) {
  const std::string name(text.name);
  const auto taken = [take, name](const std::string& typed) {
    if (const std::string fault = take(typed); !fault.empty()) throw CLI::ValidationError(name, fault);
  };
  options.add(row_of(text));
  options.parser().add_option_function<std::string>(name, taken)->take_last();
}

void add_texts(Options& options, std::vector<std::string>& values, const OptionText& text) {
  // Otherwise it would swallow the arguments that follow its value.
  add_option(options, values, repeated(row_of(text)))->allow_extra_args(is_argument(text.name));
}

void add_number(Options& options, std::size_t& value, const OptionText& text) {
  add_option(options, value, row_of(text))->take_last()->check(fault_of_number);
}

void add_share(Options& options, double& value, const OptionText& text) {
  add_option(options, value, row_of(text))->take_last()->check(fault_of_share);
}

void add_choice(Options& options, std::string& value, const std::vector<std::string_view>& choices,
                const OptionText& text) {
  auto [row, validator] = row_of(text, choices);
  add_option(options, value, std::move(row))->take_last()->check(std::move(validator));
}

void add_choices(Options& options, std::vector<std::string>& values, const std::vector<std::string_view>& choices,
                 const OptionText& text) {
  auto [row, validator] = row_of(text, choices);
  add_option(options, values, repeated(std::move(row)))->allow_extra_args(false)->check(std::move(validator));
}

void add_flag(Options& options, bool& value, std::string_view name, std::string_view sentence) {
  options.add(row_of({name, "", sentence}));
  options.parser().add_flag(std::string(name), value);
}

void add_short_form(Options& options, bool& value, std::string_view name) {
  options.add(untold(row_of({name, "", ""})));
  options.parser().add_flag(std::string(name), value);
}

void add_quiet_text(Options& options, std::string& value, std::string_view name) {
  add_option(options, value, untold(row_of({name, "VALUE", ""})))->take_last();
}

void add_argument(Options& options, std::string& value, std::string_view name, std::string_view sentence) {
  add_option(options, value, needed(row_of({name, name, sentence})))->required();
}

void add_arguments(Options& options, std::vector<std::string>& values, std::string_view name,
                   std::string_view sentence) {
  add_option(options, values, needed(repeated(row_of({name, name, sentence}))))->required();
}

void add_chosen_argument(Options& options, std::string& value, const std::vector<std::string_view>& choices,
                         const OptionText& text) {
  auto [row, validator] = row_of(text, choices);
  add_option(options, value, needed(std::move(row)))->required()->check(std::move(validator));
}

void add_archive(Options& options, std::string& path) {
  add_text(options, path, {"--archive", "FILE", "the archive to ask (output/weft.db)"});
}

void add_json(Options& options, bool& json) { add_flag(options, json, "--json", "answer as JSON, for programs"); }

void add_examples(Options& options, const std::vector<std::string_view>& examples) {
  for (const std::string_view example : examples) options.add_example(example);
}

std::string default_archive() { return std::string(default_output) + '/' + std::string(archive_name); }

}  // namespace weft::cli
