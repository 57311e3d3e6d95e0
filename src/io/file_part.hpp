// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace weft::io {

/// So many bytes of a file from an offset on, or fewer when it ends before. Throws Error when it cannot be read.
std::string read_part(const std::string& path, std::uint64_t offset, std::size_t size);

/// The same of an open file, which `path` is to name. Threads may read at the same time.
std::string read_part(const Descriptor& file, const std::string& path, std::uint64_t offset, std::size_t size);

}  // namespace weft::io
