// SPDX-License-Identifier: MIT
#include <weft/names.hpp>

#include "archive/open.hpp"

#include <cassert>

namespace weft {

namespace {

/// Each asks for names from the first parameter on, below the second, at most the third.
const char* question_of(NameKind kind) {
  switch (kind) {
    case NameKind::topics:
      return "SELECT topic.id, label.text FROM topic JOIN label ON label.topic = topic.key AND label.position = 0 "
             "WHERE topic.id >= ?1 AND topic.id < ?2 AND EXISTS (SELECT 1 FROM topic_count WHERE topic = topic.key AND "
             "about + mentions > 0) "
             "ORDER BY topic.id LIMIT ?3";
    case NameKind::articles:
      return "SELECT id, title FROM article WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT ?3";
    case NameKind::sources:
      return "SELECT DISTINCT source, '' FROM link WHERE role = 'source' AND source >= ?1 AND source < ?2 "
             "AND source <> '' ORDER BY source LIMIT ?3";
    case NameKind::issues:
      return "SELECT id, title FROM issue WHERE id >= ?1 AND id < ?2 ORDER BY id LIMIT ?3";
    case NameKind::series:
      return "SELECT DISTINCT series, '' FROM issue WHERE series >= ?1 AND series < ?2 AND series <> '' "
             "ORDER BY series LIMIT ?3";
  }
  assert(false);
  return "";
}

}  // namespace

std::vector<KnownName> names_beginning(const std::string& path, NameKind kind, std::string_view beginning,
                                       std::size_t most) {
  const auto opened = archive::open_to_read(path);
  const archive::Transaction transaction(*opened, "BEGIN");
  archive::require_archive(*opened, path);
  const std::string beyond = std::string(beginning) + "\xF4\x8F\xBF\xBF";  // the last character there is
  archive::Statement rows(*opened, question_of(kind));
  rows.ask({beginning, std::string_view(beyond), static_cast<std::int64_t>(most)});
  std::vector<KnownName> names;
  while (rows.step()) names.push_back({rows.text(0), rows.text(1)});
  return names;
}

}  // namespace weft
