// SPDX-License-Identifier: MIT
#include "cli/series_option.hpp"

#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"

#include <ostream>
#include <utility>

namespace weft::cli {

void add_series(Options& options, std::string& series) {
  add_text(options, series, {"--series", "SERIES", "only this newsletter"});
}

std::optional<std::vector<std::string>> named_series(const Archive& archive, const std::string& typed,
                                                     std::ostream& err) {
  if (typed.empty()) return std::vector<std::string>();
  SeriesNames found = find_series(archive, typed);
  if (!found.names.empty()) return std::move(found.names);
  std::string advice;
  for (const std::string& name : found.nearest)
    advice += (advice.empty() ? "the nearest: " : ", ") + fitted(name, most_of_a_name);
  say(err, "no newsletter is called '" + fitted(typed, most_of_a_name) + "'", advice);
  return std::nullopt;
}

std::optional<ArchivedCorpus> of_typed_series(ArchivedCorpus corpus, const std::string& archive,
                                              const std::string& typed, std::ostream& err) {
  if (typed.empty()) return corpus;
  const auto names = named_series(Archive(archive), typed, err);
  if (!names) return std::nullopt;
  return of_series(std::move(corpus), *names);
}

}  // namespace weft::cli
