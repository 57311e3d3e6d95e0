// SPDX-License-Identifier: MIT
#include "cli/dates.hpp"

#include "cli/options.hpp"
#include "corpus/days.hpp"

namespace weft::cli {

namespace {

std::string fault_of(const std::string& typed) {
  return "expected a date as 2024, 2024-02 or 2024-02-29, got '" + typed + "'";
}

void add_date(Options& options, std::string& day, std::string corpus::Days::*end, const OptionText& text) {
  const auto take = [&day, end](const std::string& typed) {
    const auto days = corpus::find_days(typed);
    if (days) day = (*days).*end;
    return days ? std::string() : fault_of(typed);
  };
  add_taken(options, take, text);
}

}  // namespace

void add_since(Options& options, std::string& first_day) {
  add_date(options, first_day, &corpus::Days::first,
           {"--since", "DATE", "only issues from then on: 2024, 2024-02, 2024-02-29"});
}

void add_until(Options& options, std::string& last_day) {
  add_date(options, last_day, &corpus::Days::last, {"--until", "DATE", "only issues until the end of then"});
}

}  // namespace weft::cli
