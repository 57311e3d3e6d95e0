// SPDX-License-Identifier: MIT
#include "cli/known_names.hpp"

#include "cli/options.hpp"
#include "text/ascii.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>

namespace weft::cli {

namespace {

constexpr std::size_t most_completions = 500;
constexpr std::size_t most_articles = 100;  ///< beyond, their issues come first, as folders do

constexpr std::array any_thing{NameKind::topics, NameKind::sources, NameKind::issues};
constexpr std::array a_topic{NameKind::topics};
constexpr std::array a_source{NameKind::sources};
constexpr std::array a_series{NameKind::series};

/// By what the value is called in help.
constexpr std::array<std::pair<std::string_view, std::span<const NameKind>>, 6> values{{{"THING", any_thing},
                                                                                        {"FROM", any_thing},
                                                                                        {"TO", any_thing},
                                                                                        {"TOPIC", a_topic},
                                                                                        {"SOURCE", a_source},
                                                                                        {"SERIES", a_series}}};

void append(std::vector<KnownName>& names, std::vector<KnownName> more) {
  names.insert(names.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
}

/// Articles, or the issues that hold them when they are too many to look through.
void add_articles(const std::string& archive, std::string_view beginning, std::vector<KnownName>& names) {
  std::vector<KnownName> articles = names_beginning(archive, NameKind::articles, beginning, most_articles + 1);
  if (articles.size() <= most_articles) {
    append(names, std::move(articles));
    return;
  }
  for (KnownName& issue : names_beginning(archive, NameKind::issues, beginning, most_completions))
    names.push_back({issue.name + '/', std::move(issue.label)});
}

std::vector<KnownName> names_of(std::span<const NameKind> kinds, std::string_view beginning,
                                const std::string& archive) {
  std::vector<KnownName> names;
  for (const NameKind kind : kinds) append(names, names_beginning(archive, kind, beginning, most_completions));
  if (kinds.size() > 1 && !beginning.empty()) add_articles(archive, beginning, names);
  return names;
}

/// As ids have it, which are what is offered: `Kub` and `Apache Ka` are typed by who knows labels.
std::string as_id(std::string_view beginning) {
  std::string id(beginning);
  for (char& byte : id) byte = text::is_blank(byte) ? '-' : text::lower(byte);
  return id;
}

}  // namespace

std::vector<KnownName> names_for(const OptionRow& row, std::string_view beginning, const std::string& archive) {
  const auto* value = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == row.value; });
  if (value == values.end()) return {};
  try {
    std::vector<KnownName> names = names_of(value->second, beginning, archive);
    const std::string id = as_id(beginning);
    return names.empty() && id != beginning ? names_of(value->second, id, archive) : names;
  } catch (const Error&) {
    return {};  // whoever is still typing has asked for nothing
  }
}

}  // namespace weft::cli
