// SPDX-License-Identifier: MIT
#pragma once

#include "archive/rows.hpp"

#include <weft/figures.hpp>

namespace weft::archive {

/// Visits the rows of what is reckoned of topics and articles from all of them together.
void visit_figures(const Figures& figures, const RowSink& sink);

}  // namespace weft::archive
