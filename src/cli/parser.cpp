// SPDX-License-Identifier: MIT
#include "cli/parser.hpp"

#include "text/ascii.hpp"
#include "text/nearest.hpp"

#include <weft/diagnostic.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace weft::cli {

struct Parser::Impl {
  explicit Impl(const Place& of) : place(of), options(app), action(of.row->set_up(options)) {}

  Place place;
  CLI::App app;
  Options options;
  Action action;
};

namespace {

using Words = std::vector<std::string>;

/// Whether an option is called as an argument is, or as a kind of thing where that takes any: `--topic haskell` for
/// `haskell`.
bool names_argument(std::string_view option, const Options& options) {
  constexpr std::array<std::string_view, 4> kinds{"topic", "article", "source", "issue"};
  if (!option.starts_with("--")) return false;
  option.remove_prefix(2);
  const bool is_kind = std::find(kinds.begin(), kinds.end(), option) != kinds.end();
  return std::any_of(options.rows().begin(), options.rows().end(), [&](const OptionRow& row) {
    if (!row.is_argument) return false;
    std::string name = row.names.front();
    std::transform(name.begin(), name.end(), name.begin(), text::lower);
    return name == option || (is_kind && name == "thing");
  });
}

std::string unknown_option(const std::string& typed, const Options& options, std::string_view path) {
  const std::string name = typed.substr(0, typed.find('='));
  if (names_argument(name, options)) {
    std::string argument = name.substr(2);
    std::transform(argument.begin(), argument.end(), argument.begin(),
                   [](char byte) { return text::is_lower(byte) ? static_cast<char>(byte - 'a' + 'A') : byte; });
    return "unknown option '" + name + "'; it is named without one: weft " + std::string(path) + ' ' + argument;
  }
  std::vector<std::string_view> known{"--help"};
  for (const OptionRow& row : options.rows()) {
    for (const std::string& known_name : row.names) {
      if (known_name.starts_with("--")) known.push_back(known_name);
    }
  }
  return "unknown option '" + name + "'" + text::did_you_mean(name, known);
}

/// What the parser could not place is either a mistyped option or one word too many.
void require_known(const CLI::App& app, const Options& options, std::string_view path) {
  for (const std::string& word : app.remaining()) {
    if (word == "--") continue;
    if (word.size() > 1 && word.front() == '-') misused(unknown_option(word, options, path), path);
    const bool takes_any =
        std::any_of(options.rows().begin(), options.rows().end(), [](const OptionRow& row) { return row.is_argument; });
    const bool is_pair = path == "related" && app.remaining().size() == 1;  // and no title without its quotes
    misused("'" + word + "' is one argument too many" +
                (is_pair     ? "; a name of several words goes into quotes, and how two things connect tells weft path"
                 : takes_any ? "; a name of several words goes into quotes"
                             : ": it takes options alone"),
            path);
  }
}

/// What the parser says is well put, but for one.
std::string in_our_words(const CLI::ParseError& error) {
  const std::string what = error.what();
  return what.ends_with(" missing") ? what.substr(0, what.find(':')) + " takes a value" : what;
}

/// Help may be asked for whatever else was typed, and however wrong.
bool asks_for_help(std::span<const std::string> words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::any_of(words.begin(), end, [](const std::string& word) { return word == "-h" || word == "--help"; });
}

}  // namespace

void misused(const std::string& what, std::string_view command) {
  throw Error(what, "for help: weft help" + (command.empty() ? "" : ' ' + std::string(command)));
}

Parser::Parser(const Place& place) : impl_(std::make_unique<Impl>(place)) {}

Parser::~Parser() = default;

const Options& Parser::options() const { return impl_->options; }

Parser::Asked Parser::parse(std::span<const std::string> words) {
  if (asks_for_help(words)) return Asked::help;
  const Place& place = impl_->place;
  Words typed = place.row->arrange ? place.row->arrange(words) : Words(words.begin(), words.end());
  try {
    std::reverse(typed.begin(), typed.end());  // it wants the last word first
    impl_->app.parse(std::move(typed));
  } catch (const CLI::ParseError& error) {
    require_known(impl_->app, impl_->options, place.path);
    misused(in_our_words(error), place.path);
  }
  require_known(impl_->app, impl_->options, place.path);
  return Asked::action;
}

Exit Parser::act(std::istream& in, std::ostream& out, std::ostream& err) const { return impl_->action(in, out, err); }

}  // namespace weft::cli
