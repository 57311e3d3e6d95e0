// SPDX-License-Identifier: MIT
#include "ontology/sites.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace weft::ontology {

namespace {

std::size_t count_slashes(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '/'));
}

/// The first segments of an address, host included.
std::string_view first_segments(std::string_view address, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count && end != std::string_view::npos; ++i)
    end = address.find('/', i == 0 ? 0 : end + 1);
  return address.substr(0, end);
}

std::optional<TopicId> look_up(const SiteTables& tables, std::string_view site) {
  const WordId number = find_word(tables.sites, site, text::first_eight(site));
  if (number == WordId::unknown) return std::nullopt;
  return tables.topics[static_cast<std::size_t>(number) - 1];
}

}  // namespace

std::string comparable_address(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  while (address.ends_with('/')) address.remove_suffix(1);
  std::string result(address);
  // Hosts have no case, and paths that differ in nothing else lead to one page wherever topics have sites.
  std::transform(result.begin(), result.end(), result.begin(), text::lower);
  if (result.starts_with("www.")) result.erase(0, 4);
  return result;
}

void SiteCollection::add(std::string_view site, TopicId topic) { topics_.try_emplace(comparable_address(site), topic); }

void SiteCollection::write(ImageWriter& image) const {
  std::string letters;
  std::vector<Extent> places;
  std::vector<TopicId> topics;
  std::uint32_t most_slashes = 0;
  for (const auto& [site, topic] : topics_) {
    places.push_back({static_cast<std::uint32_t>(letters.size()), static_cast<std::uint32_t>(site.size())});
    topics.push_back(topic);
    letters += site;
    most_slashes = std::max(most_slashes, static_cast<std::uint32_t>(count_slashes(site)));
  }
  image.add(letters);
  image.add(places);
  image.add(topics);
  image.add(std::span<const std::uint32_t>(&most_slashes, 1));
}

SiteTables read_sites(ImageReader& image) {
  SiteTables tables;
  tables.sites = read_words(image);
  tables.topics = image.take<TopicId>();
  tables.most_slashes = image.take<std::uint32_t>().front();
  return tables;
}

std::optional<TopicId> find_site(const SiteTables& sites, std::string_view address) {
  const std::string compared = comparable_address(address);
  std::string_view rest = first_segments(compared, sites.most_slashes + 1);
  while (true) {
    if (const auto topic = look_up(sites, rest)) return topic;
    const std::size_t slash = rest.rfind('/');
    if (slash == std::string_view::npos) break;
    rest = rest.substr(0, slash);
  }
  // A host stands for those below it too, but its paths for none of theirs.
  while (true) {
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(dot + 1);
    if (const auto topic = look_up(sites, rest)) return topic;
  }
}

}  // namespace weft::ontology
