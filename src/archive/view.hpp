// SPDX-License-Identifier: MIT
#pragma once

/// The inside of an Archive: the database it asks.
/// In: the path. Out: one view of the file, whatever other programs write.
/// Never written to.

#include "archive/archived_features.hpp"
#include "archive/database.hpp"

#include <weft/archive.hpp>

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>

namespace weft {

struct Archive::Impl {
  explicit Impl(const std::string& path);

  archive::Statement statement(const char* sql, std::initializer_list<archive::Value> values) const;

  /// Made when they are first asked for.
  const archive::ArchivedFeatures& features() const;

  std::unique_ptr<const archive::Database> database;
  std::unique_ptr<archive::Transaction> transaction;

 private:
  mutable std::optional<archive::ArchivedFeatures> features_;
};

}  // namespace weft
