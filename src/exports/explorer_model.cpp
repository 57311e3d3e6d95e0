// SPDX-License-Identifier: MIT
#include "exports/explorer_model.hpp"

#include "query/periods.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <tuple>

namespace weft::exports {
namespace {

constexpr std::size_t most_related = 8;

/// Entries that are met in any order, to be put in lists by their rows.
template <typename Item>
using Entries = std::vector<std::pair<std::size_t, Item>>;

/// Each list in the order of `is_before`, and no longer than `most`.
template <typename Item, typename IsBefore>
Lists<Item> lists_of(Entries<Item> entries, std::size_t rows, std::size_t most, IsBefore is_before) {
  std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : is_before(a.second, b.second);
  });
  Lists<Item> lists;
  auto entry = entries.begin();
  for (std::size_t row = 0; row < rows; ++row) {
    for (; entry != entries.end() && entry->first == row; ++entry) {
      if (lists.items.size() - lists.begins.back() < most) lists.items.push_back(std::move(entry->second));
    }
    lists.begins.push_back(lists.items.size());
  }
  return lists;
}

/// Of two articles that are related and of one work there are two edges; they are one neighbour.
Entries<ExplorerRelated> joined(Entries<ExplorerRelated> entries) {
  const auto key = [](const auto& entry) { return std::pair(entry.first, entry.second.article); };
  std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  Entries<ExplorerRelated> found;
  for (const auto& entry : entries) {
    if (found.empty() || key(found.back()) != key(entry)) {
      found.push_back(entry);
      continue;
    }
    ExplorerRelated& neighbour = found.back().second;
    neighbour.weight = std::max(neighbour.weight, entry.second.weight);
    neighbour.same_work |= entry.second.same_work;
  }
  return found;
}

void number(ExplorerModel& model, const std::vector<VertexId>& list) {
  for (std::uint32_t i = 0; i < list.size(); ++i) model.numbers[index_of(list[i])] = i;
}

/// An article is known by its issue, so that the issue is told of whatever the excerpt leaves out.
void find_issues(ExplorerModel& model) {
  model.articles_begin.push_back(0);
  const Chronicle& chronicle = model.graph().chronicle();
  if (chronicle.counted() != nullptr) return;
  std::vector<std::size_t> counts(chronicle.issues().size());
  for (const VertexId article : model.articles) ++counts[chronicle.index_of_issue(chronicle.article(article))];
  const std::size_t first = model.graph().vertices().size() - counts.size();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto issue = VertexId(first + i);
    if (counts[i] == 0 && !model.excerpt.has(issue)) continue;
    model.issues.push_back(issue);
    model.articles_begin.push_back(model.articles_begin.back() + counts[i]);
  }
}

void find_times(ExplorerModel& model) {
  std::set<std::string> series;
  std::set<int> months;
  for (const VertexId id : model.issues) {
    const Issue& issue = model.graph().issue(id);
    if (!issue.series.empty()) series.insert(issue.series);
    if (const auto month = query::find_month(issue.date)) months.insert(*month);
  }
  if (const CountedTopics* counted = model.graph().chronicle().counted()) {
    for (const CountedMonth& month : counted->corpus.months)
      if (const auto number = query::find_month(month.month)) months.insert(*number);
  }
  model.series.assign(series.begin(), series.end());
  if (months.empty()) return;
  model.first_month = *months.begin();
  model.months = static_cast<std::size_t>(*months.rbegin() - *months.begin()) + 1;
}

void find_lists(ExplorerModel& model) {
  Entries<ExplorerTag> tags;
  Entries<std::uint32_t> links;
  Entries<ExplorerRelated> related;
  for (const Edge* edge : model.excerpt.edges()) {
    const std::uint32_t from = model.number_of(edge->from);
    const std::uint32_t to = model.number_of(edge->to);
    if (is_tag(edge->kind)) tags.push_back({from, {to, edge->kind == EdgeKind::about, edge->weight}});
    if (edge->kind == EdgeKind::from) links.push_back({from, to});
    if (edge->kind != EdgeKind::related_article && edge->kind != EdgeKind::same_work) continue;
    const bool same_work = edge->kind == EdgeKind::same_work;
    const double weight = same_work ? 0 : edge->weight;
    related.push_back({from, {to, weight, same_work}});
    related.push_back({to, {from, weight, same_work}});
  }
  const std::size_t rows = model.articles.size();
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  model.tags = lists_of(std::move(tags), rows, all, [](const ExplorerTag& a, const ExplorerTag& b) {
    return std::tuple(a.score, a.about) > std::tuple(b.score, b.about);
  });
  model.links = lists_of(std::move(links), rows, all, std::less<>());
  model.related =
      lists_of(joined(std::move(related)), rows, most_related, [](const ExplorerRelated& a, const ExplorerRelated& b) {
        return std::tuple(a.same_work, a.weight) > std::tuple(b.same_work, b.weight);
      });
}

std::vector<VertexId> of_kind(const Excerpt& excerpt, VertexKind kind) {
  const auto found = excerpt.vertices(kind);
  return {found.begin(), found.end()};
}

}  // namespace

ExplorerModel::ExplorerModel(const Excerpt& of)
    : excerpt(of),
      topics(of_kind(of, VertexKind::topic)),
      articles(of_kind(of, VertexKind::article)),
      sources(of_kind(of, VertexKind::source)),
      numbers(of.graph().vertices().size(), not_there) {
  find_issues(*this);
  for (const auto* list : {&topics, &articles, &sources, &issues}) number(*this, *list);
  find_times(*this);
  find_lists(*this);
}

std::optional<std::size_t> ExplorerModel::month_of(std::string_view date) const {
  const std::optional<int> month = query::find_month(date);
  if (!month || *month < first_month || *month >= first_month + static_cast<int>(months)) return std::nullopt;
  return static_cast<std::size_t>(*month - first_month);
}

std::pair<std::size_t, std::size_t> block_of(const ExplorerModel& model, std::size_t number) {
  const std::size_t begin = number * explorer_block;
  assert(begin < model.articles.size());
  return {begin, std::min(begin + explorer_block, model.articles.size())};
}

}  // namespace weft::exports
