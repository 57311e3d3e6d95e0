// SPDX-License-Identifier: MIT
#include "skos/choose_ids.hpp"

#include "ontology/field_rules.hpp"
#include "text/ascii.hpp"
#include "text/slug.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace weft::skos {

namespace {

constexpr std::size_t most_id_characters = 90;  ///< leaves room for a number

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned value = 0;
    const char* end = text.data() + std::min(at + 3, text.size());
    if (text[at] == '%' && std::from_chars(text.data() + at + 1, end, value, 16).ptr == text.data() + at + 3) {
      result += static_cast<char>(value);
      at += 2;
    } else {
      result += text[at];
    }
  }
  return result;
}

/// What stands behind the last `#`, `/` or `:`.
std::string last_part(std::string_view iri) {
  while (!iri.empty() && std::string_view("/#:").find(iri.back()) != std::string_view::npos) iri.remove_suffix(1);
  return percent_decoded(iri.substr(iri.find_last_of("/#:") + 1));
}

/// As an id, or empty: words of camel case are parted, signs that tell names apart are words, and letters that ids
/// cannot hold are gone.
std::string id_from(std::string_view name) {
  std::string parted;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at > 0 && text::is_upper(name[at]) && text::is_lower(name[at - 1])) parted += '-';
    parted += name[at] == '+' ? "-plus" : name[at] == '#' ? "-sharp" : std::string(1, name[at]);
  }
  std::string id;
  for (const char byte : text::slug(parted)) {
    const bool fits = text::is_lower(byte) || text::is_digit(byte) || byte == '-';
    if (fits && !(byte == '-' && (id.empty() || id.back() == '-'))) id += byte;
  }
  id.resize(std::min(id.size(), most_id_characters));
  while (id.ends_with('-')) id.pop_back();
  return id;
}

/// Whether a part of an IRI is a number that the publisher keeps: `c_1234`, `Q42`, `sh85034652`, `3f2a…`.
bool says_nothing(std::string_view id) {
  const auto digits = std::count_if(id.begin(), id.end(), text::is_digit);
  const auto letters = std::count_if(id.begin(), id.end(), text::is_lower);
  return letters == 0 || digits > letters || (digits == letters && text::is_digit(id.back()));
}

std::string id_of(const DraftTopic& draft) {
  const Node& node = *draft.node;
  if (node.term.kind == Term::Kind::iri) {
    std::string part = last_part(node.term.text);
    if (draft.is_ours() && ontology::is_topic_id(part)) return part;
  }
  for (const std::string& notation : node.notations)
    if (std::string id = id_from(notation); !says_nothing(id)) return id;
  if (node.term.kind == Term::Kind::iri)
    if (std::string id = id_from(last_part(node.term.text)); !says_nothing(id)) return id;
  std::string id = id_from(draft.topic.label());
  return id.empty() ? "topic" : id;
}

}  // namespace

void choose_ids(DraftTopics& drafts) {
  std::set<std::string> taken;
  std::map<std::string, std::size_t> last_numbers;
  for (DraftTopic& draft : drafts) {
    const std::string wanted = id_of(draft);
    draft.topic.id = wanted;
    std::size_t& number = last_numbers.try_emplace(wanted, 1).first->second;
    while (!taken.insert(draft.topic.id).second) draft.topic.id = wanted + '-' + std::to_string(++number);
  }
}

}  // namespace weft::skos
