// SPDX-License-Identifier: MIT
#pragma once

/// The tables and views of an archive, explained in docs/archive.md.
/// A change of their meaning counts up `archive_version`.

#include <cstdint>
#include <span>
#include <string_view>

namespace weft::archive {

/// What tells our databases from others: "weft" in ASCII, as PRAGMA application_id.
inline constexpr std::int64_t application_id = 0x77656674;

/// In the order in which they are written: a row comes after the rows it refers to.
enum class Table {
  topic,
  label,
  topic_broader,
  topic_related,
  topic_site,
  topic_same_as,
  topic_policy,
  policy_needs,
  policy_never,
  issue,
  article,
  section,
  author,
  attribute,
  link,
  passage,
  tag,
  mention,
  candidate,
  feature,
  article_feature,
  yardstick,
  related,
  topic_count,
  together,
  period,
  series,
  series_period,
  trend,
  trend_period,
  trend_series,
  community,
  topic_standing,
  article_standing,
  article_reference,
  counted,
  counted_month,
  counted_topic,
  reading,
  diagnostic,
  meta,
};

struct TableDefinition {
  std::string_view name;
  std::string_view create;
  std::string_view insert;  ///< with a parameter for each column
};

/// In the order of the enumeration.
std::span<const TableDefinition> table_definitions();

/// Indexes of issues, made once their rows are there.
std::string_view indexes_of_issues();

/// What people ask in place of the tables.
std::string_view views();

/// Indexes of what articles have in common, made once those rows are there.
std::string_view indexes_of_relations();

}  // namespace weft::archive
