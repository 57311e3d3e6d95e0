// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// Stretches of time as they are typed: a year, a month or a day, which means all of it.
namespace weft::cli {

class Options;

/// `--since DATE`: `first_day` becomes the first day of what was typed, and stays as it is without it.
void add_since(Options& options, std::string& first_day);

/// `--until DATE`: `last_day` becomes the last day of what was typed, and stays as it is without it.
void add_until(Options& options, std::string& last_day);

}  // namespace weft::cli
