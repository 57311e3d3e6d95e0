// SPDX-License-Identifier: MIT
#include "ontology/sites.hpp"

#include "text/ascii.hpp"

#include <algorithm>

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

void Sites::add(std::string_view site, TopicId topic) {
  std::string key = comparable_address(site);
  most_segments_ = std::max(most_segments_, count_slashes(key));
  topics_.try_emplace(std::move(key), topic);
}

std::optional<TopicId> Sites::find(std::string_view address) const {
  const std::string compared = comparable_address(address);
  std::string_view rest = first_segments(compared, most_segments_ + 1);
  while (true) {
    if (const TopicId* topic = look_up(rest)) return *topic;
    const std::size_t slash = rest.rfind('/');
    if (slash == std::string_view::npos) break;
    rest = rest.substr(0, slash);
  }
  // A host stands for those below it too, but its paths for none of theirs.
  while (true) {
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(dot + 1);
    if (const TopicId* topic = look_up(rest)) return *topic;
  }
}

const TopicId* Sites::look_up(std::string_view site) const {
  const auto place = topics_.find(site);
  return place == topics_.end() ? nullptr : &place->second;
}

}  // namespace weft::ontology
