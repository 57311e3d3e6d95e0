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

template <typename Value>
CLI::Option* add_option(CLI::App& app, Value& value, const OptionText& text) {
  return app.add_option(std::string(text.name), value, std::string(text.sentence))->type_name(std::string(text.value));
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

}  // namespace

void add_text(CLI::App& app, std::string& value, const OptionText& text) { add_option(app, value, text)->take_last(); }

void add_texts(CLI::App& app, std::vector<std::string>& values, const OptionText& text) {
  // Otherwise it would swallow the arguments that follow its value.
  add_option(app, values, text)->allow_extra_args(text.name.front() != '-');
}

void add_number(CLI::App& app, std::size_t& value, const OptionText& text) {
  add_option(app, value, text)->take_last()->check(fault_of_number);
}

void add_share(CLI::App& app, double& value, const OptionText& text) {
  add_option(app, value, text)->take_last()->check(fault_of_share);
}

void add_choice(CLI::App& app, std::string& value, std::vector<std::string_view> choices, const OptionText& text) {
  const auto fault = [choices = std::move(choices)](const std::string& typed) {
    if (std::find(choices.begin(), choices.end(), typed) != choices.end()) return std::string();
    return expected(alternatives(choices), typed) + text::did_you_mean(typed, choices);
  };
  add_option(app, value, text)->take_last()->check(fault);
}

void add_flag(CLI::App& app, bool& value, std::string_view name, std::string_view sentence) {
  app.add_flag(std::string(name), value, std::string(sentence));
}

void add_short_form(CLI::App& app, bool& value, std::string_view name) {
  app.add_flag(std::string(name), value)->group("");
}

void add_quiet_text(CLI::App& app, std::string& value, std::string_view name) {
  app.add_option(std::string(name), value)->group("")->take_last();
}

void add_argument(CLI::App& app, std::string& value, std::string_view name, std::string_view sentence) {
  add_option(app, value, {name, name, sentence})->required();
}

void add_archive(CLI::App& app, std::string& path) {
  add_text(app, path, {"--archive", "FILE", "the archive to ask (output/weft.db)"});
}

void add_json(CLI::App& app, bool& json) { add_flag(app, json, "--json", "answer as JSON, for programs"); }

void add_examples(CLI::App& app, const std::vector<std::string_view>& examples) {
  std::string text;
  for (const std::string_view example : examples) text += "  " + std::string(example) + '\n';
  app.footer(text);
}

std::string default_archive() { return std::string(default_output) + '/' + std::string(archive_name); }

}  // namespace weft::cli
