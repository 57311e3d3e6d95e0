// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace weft::relatedness {

using Worker = std::function<void(std::size_t)>;

/// Works through so many tasks, by their numbers from 0 on, in any order. `jobs` threads do, one a core when it is 0,
/// each with a worker that `prepare` gives it. Throws what a worker throws.
void in_parallel(std::size_t tasks, unsigned jobs, const std::function<Worker()>& prepare);

}  // namespace weft::relatedness
