// SPDX-License-Identifier: MIT
#include "corpus/identity.hpp"

#include "corpus/numbering.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

namespace weft::corpus {

namespace {

std::vector<std::string_view> words_of(std::string_view slug) {
  std::vector<std::string_view> words;
  while (!slug.empty()) {
    const auto word = slug.substr(0, slug.find('-'));
    words.push_back(word);
    slug.remove_prefix(std::min(word.size() + 1, slug.size()));
  }
  return words;
}

/// The first of several that is known.
Fact first_known(std::initializer_list<Fact> facts) {
  const auto known = std::find_if(facts.begin(), facts.end(), [](const Fact& fact) { return !fact.value.empty(); });
  return known == facts.end() ? Fact{} : *known;
}

/// The numbers of a title and a file name.
struct Numberings {
  std::string_view title;
  std::vector<Numbering> in_title;
  std::vector<Numbering> in_name;
};

Numberings find_numberings(std::string_view title, std::string_view path) {
  // Nobody numbers an issue behind this; a title may be a line of any length.
  constexpr std::size_t most_bytes = 500;
  title = title.substr(0, most_bytes);
  return {title, numberings_in_title(title), numberings_in_name(stem_of(path).substr(0, most_bytes))};
}

/// A sure number in the file name goes before a doubtful one in the title.
Fact number_in(const Numberings& numberings) {
  for (const auto least : {Numbering::Kind::count, Numbering::Kind::day, Numbering::Kind::year}) {
    if (const Numbering* found = find_surest(numberings.in_title, least)) return {found->number, Origin::title};
    if (const Numbering* found = find_surest(numberings.in_name, least)) return {found->number, Origin::file_name};
  }
  return {};
}

/// A day, else the Monday of a week.
std::string date_in(const std::vector<Numbering>& numberings) {
  const Numbering* dated = nullptr;
  for (const Numbering& numbering : numberings) {
    if (numbering.date.empty()) continue;
    if (dated == nullptr || (dated->kind != Numbering::Kind::day && numbering.kind == Numbering::Kind::day))
      dated = &numbering;
  }
  return dated == nullptr ? std::string() : dated->date;
}

std::string series_in(const Numberings& numberings) {
  const Numbering* number = find_surest(numberings.in_title, Numbering::Kind::day);
  return number == nullptr ? std::string() : series_before(numberings.title, number->begin);
}

/// Whether a folder puts issues in order, by their years or as what they are, rather than names what they belong to.
bool orders_files(std::string_view name) {
  constexpr std::array<std::string_view, 14> common{"posts", "_posts",   "post",     "content",    "issues",
                                                    "issue", "archive",  "archives", "docs",       "src",
                                                    "blog",  "articles", "drafts",   "newsletters"};
  return name.find_first_not_of("0123456789-_.") == std::string_view::npos ||
         std::find(common.begin(), common.end(), text::fold(name)) != common.end();
}

}  // namespace

std::string_view name_of(Origin origin) {
  switch (origin) {
    case Origin::nothing:
      return "nothing";
    case Origin::rules:
      return "weft.yaml";
    case Origin::front_matter:
      return "front matter";
    case Origin::heading:
      return "heading";
    case Origin::title:
      return "title";
    case Origin::file_name:
      return "file name";
    case Origin::folder:
      return "folder";
  }
  return {};
}

Identity identify(const FrontMatter& front_matter, std::string_view heading, std::string_view path,
                  const ReadingRules& rules) {
  Identity identity;
  Fact title = first_known({{front_matter.title, Origin::front_matter}, {std::string(heading), Origin::heading}});
  // A heading that says the same and more is the fuller title: "The Weekly 12" above "Weekly 12".
  if (heading.size() > title.value.size() && heading.ends_with(title.value))
    title = first_known({{std::string(heading), Origin::heading}, title});
  const Numberings numberings = find_numberings(title.value, path);
  identity.title = first_known({title, {std::string(stem_of(path)), Origin::file_name}});
  identity.number = first_known({{front_matter.number, Origin::front_matter}, number_in(numberings)});
  identity.date = first_known({{front_matter.date, Origin::front_matter},
                               {date_of_number(front_matter.number), Origin::front_matter},
                               {date_in(numberings.in_title), Origin::title},
                               {date_in(numberings.in_name), Origin::file_name}});
  identity.series = first_known({{rules.series, Origin::rules},
                                 {front_matter.series, Origin::front_matter},
                                 {series_in(numberings), Origin::title},
                                 {std::string(folder_of(path)), Origin::folder}});
  identity.id = issue_id(path, identity.series.value);
  identity.draft = front_matter.draft;
  return identity;
}

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(std::min(path.size(), path.find_last_of('/') + 1));
  const std::size_t dot = path.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

std::string_view folder_of(std::string_view path) {
  for (std::size_t slash = path.find_last_of('/'); slash != std::string_view::npos; slash = path.find_last_of('/')) {
    path = path.substr(0, slash);
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    if (!orders_files(name)) return name;
  }
  return {};
}

std::string issue_id(std::string_view path, std::string_view series) {
  const std::string stem = text::slug(stem_of(path));
  const std::string series_slug = text::slug(series);
  const auto series_words = words_of(series_slug);
  std::string id;
  for (const std::string_view word : words_of(stem)) {
    const bool shared = std::find(series_words.begin(), series_words.end(), word) != series_words.end();
    if (shared || marks_number(word)) continue;
    if (!id.empty()) id += '-';
    id += word;
  }
  if (!id.empty()) return id;
  return stem.empty() ? "issue" : stem;
}

}  // namespace weft::corpus
