// SPDX-License-Identifier: MIT
#pragma once

#include "io/descriptor.hpp"

#include <functional>
#include <iosfwd>
#include <string>

namespace weft::io {

/// Has a stream written into an open file, whose `path` an Error names. What `write` throws comes through.
void write_into(const Descriptor& file, const std::string& path, const std::function<void(std::ostream&)>& write);

/// Waits until what was written will outlast a power cut. Whatever cannot be synced, as on some network disks, is
/// written all the same.
void sync(const Descriptor& file, const std::string& path);

}  // namespace weft::io
