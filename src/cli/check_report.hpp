// SPDX-License-Identifier: MIT
#pragma once

#include <weft/check.hpp>

#include <cstddef>
#include <iosfwd>

namespace weft::cli {

/// How much is told of issues that were checked.
struct CheckReportOptions {
  bool quiet = false;     ///< findings alone, and nothing without any
  bool evidence = false;  ///< by which words topics were found
  std::size_t most_terms = 0;
};

void write_check(const TopicGraph& graph, const CheckAnswer& checked, const CheckReportOptions& options,
                 std::ostream& out);

}  // namespace weft::cli
