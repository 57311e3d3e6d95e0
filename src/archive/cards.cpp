// SPDX-License-Identifier: MIT
#include "archive/cards.hpp"

#include "archive/reading.hpp"

namespace weft::archive {

Newsletters newsletters_in(const Database& database) {
  const bool are_several =
      database.integer("SELECT count(*) FROM (SELECT DISTINCT series FROM issue WHERE series <> '' LIMIT 2)") > 1;
  return are_several ? Newsletters::several : Newsletters::one;
}

Issue issue_at(const Statement& row, int first) {
  Issue issue;
  issue.id = row.text(first);
  issue.series = row.text(first + 1);
  issue.number = row.text(first + 2);
  issue.date = row.text(first + 3);
  issue.title = row.text(first + 4);
  issue.path = row.text(first + 5);
  return issue;
}

std::string card_columns(Addresses addresses) {
  const std::string address = addresses == Addresses::no
                                  ? "''"
                                  : "ifnull((SELECT url FROM link WHERE link.article = article.key AND "
                                    "link.role = 'source' ORDER BY link.position LIMIT 1), '')";
  return "article.id, article.title, article.recurring, " + address + ", " + issue_columns;
}

ArticleCard card_at(const Statement& row, int first, Newsletters newsletters) {
  const Issue issue = issue_at(row, first + 4);
  ArticleCard card{row.text(first), {}, row.text(first + 3), issue.id, issue.date, row.index(first + 2, 2) == 1, {}};
  card.title = title_of(row.text(first + 1), card.id, card.issue);
  card.issue_name = name_of(issue, newsletters);
  return card;
}

}  // namespace weft::archive
