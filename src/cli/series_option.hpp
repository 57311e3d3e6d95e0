// SPDX-License-Identifier: MIT
#pragma once

#include <weft/series.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

/// `--series SERIES`: only one newsletter, alike for every command that takes it.
namespace weft::cli {

class Options;

void add_series(Options& options, std::string& series);

/// The newsletters that were typed; none when nothing was. Nothing when no newsletter is called so, which is said on
/// `err` with the nearest.
std::optional<std::vector<std::string>> named_series(const Archive& archive, const std::string& typed,
                                                     std::ostream& err);

/// The corpus, or the part of it that `--series` asks for; nothing when that was said to be none.
std::optional<ArchivedCorpus> of_typed_series(ArchivedCorpus corpus, const std::string& archive,
                                              const std::string& typed, std::ostream& err);

}  // namespace weft::cli
