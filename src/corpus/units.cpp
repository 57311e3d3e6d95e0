// SPDX-License-Identifier: MIT
#include "corpus/units.hpp"

#include <algorithm>
#include <cstddef>

namespace weft::corpus {

namespace {

/// So many paragraphs that begin with a link, of hardly more, are no accident.
constexpr std::size_t least_led_paragraphs = 3;

template <class Holds>
std::size_t count(const std::vector<Entry>& entries, Holds holds) {
  return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), holds));
}

bool is_numbered(const Document& document, const Region& region, const RegionFacts& found) {
  const auto& entries = found.numbered;
  if (entries.empty()) return false;
  const auto linked = count(entries, [&](const Entry& entry) { return links_page(document.blocks[entry.begin]); });
  if (found.first == entries.front().begin) return linked > 0 || region.heading;
  // An essay counts its points as well, but behind an introduction, and in paragraphs without links.
  return linked > 0 && linked * 2 >= entries.size() && (entries.size() > 1 || leads_with_link(entries.front()));
}

bool is_list(const Region& region, const RegionFacts& found) {
  const std::size_t entries = found.list.size();
  if (entries == 0 || entries < found.plain_items || entries < found.linked_paragraphs) return false;
  if (!region.heading) return entries > 1 || (found.paragraphs == 0 && leads_with_link(found.list.front()));
  // Below a linked heading or a source line, text comes first and a list belongs to it.
  const bool is_article = (found.heading_links || found.sourced) && found.has_text() && !found.announces_list;
  return !is_article;
}

bool is_linked(const Region& region, const RegionFacts& found) {
  const auto& entries = found.links;
  if (entries.empty()) return false;
  const bool opens = found.sourced || found.first == entries.front().begin;
  if (!region.heading) return opens || (entries.size() > 2 && entries.size() * 2 > found.linked_paragraphs);
  if (!opens) return false;
  return entries.size() > 1 || (!found.sourced_by_name && !found.heading_links && found.paragraphs > 1);
}

bool is_bold(const Document& document, const RegionFacts& found) {
  const auto linked = count(found.bold, [&](const Entry& entry) { return entry_links_page(document, entry); });
  return found.bold.size() > 1 && linked * 2 >= found.bold.size();
}

/// Whether most of the paragraphs that tell of pages close with their addresses, and several do.
bool cites(const RegionFacts& found) { return found.cited > 1 && found.cited * 2 > found.prose.size(); }

/// One such paragraph below a heading is its article, unless others show that they stand for themselves.
bool is_cited(const Region& region, const RegionFacts& found, bool others_cite) {
  const bool mostly = found.cited * 2 > found.prose.size() && !(found.heading_links && region.heading);
  return mostly && (found.cited > 1 || others_cite);
}

bool is_led(const Region& region, const RegionFacts& found) {
  const auto led = count(found.prose, [](const Entry& entry) { return entry.headline.link.has_value(); });
  return region.heading && !found.heading_links && !found.sourced && led >= least_led_paragraphs &&
         led * 5 >= found.paragraphs * 4;
}

}  // namespace

std::vector<Unit> find_units(const Document& document, const std::vector<Region>& regions,
                             const std::vector<RegionFacts>& facts) {
  const bool some_cite = std::any_of(facts.begin(), facts.end(), cites);
  std::vector<Unit> units;
  units.reserve(regions.size());
  for (const Region& region : regions) {
    const RegionFacts& found = facts[region.index];
    Unit& unit = units.emplace_back();
    if (is_numbered(document, region, found)) {
      unit = {&RegionFacts::numbered, "its paragraphs are numbered"};
    } else if (is_list(region, found)) {
      unit = {&RegionFacts::list, "most items of its list hold a link"};
    } else if (is_linked(region, found)) {
      unit = {&RegionFacts::links, "paragraphs that are one link part it"};
    } else if (is_bold(document, found)) {
      unit = {&RegionFacts::bold, "bold lines part it"};
    } else if (is_cited(region, found, some_cite)) {
      unit = {&RegionFacts::prose, "its paragraphs close with the address they tell of"};
    } else if (is_led(region, found)) {
      unit = {&RegionFacts::prose, "its paragraphs begin with links"};
    }
  }
  return units;
}

}  // namespace weft::corpus
