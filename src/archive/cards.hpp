// SPDX-License-Identifier: MIT
#pragma once

/// Articles and issues as answers show them.
/// In: rows. Out: cards, and issues without their articles.
/// Never decides what anything is called: <weft/called.hpp> does.

#include "archive/database.hpp"

#include <weft/portrait.hpp>

#include <string>

namespace weft::archive {

/// Whether the issues there are name several newsletters.
Newsletters newsletters_in(const Database& database);

/// The columns of an issue without its articles, and the issue, from the column `first` on.
inline constexpr const char* issue_columns =
    "issue.id, issue.series, issue.number, issue.date, issue.title, issue.path";
inline constexpr int issue_column_count = 6;
Issue issue_at(const Statement& row, int first);

/// The columns of an article with its issue; the address is empty where it was not asked for.
std::string card_columns(Addresses addresses);
inline constexpr int card_column_count = 4 + issue_column_count;
ArticleCard card_at(const Statement& row, int first, Newsletters newsletters);

}  // namespace weft::archive
