// SPDX-License-Identifier: MIT
#pragma once

/// The inside of an Archive: the database it asks.
/// In: the path. Out: one view of the file, whatever other programs write.
/// Never written to.

#include "archive/archived_features.hpp"
#include "archive/database.hpp"

#include <weft/archive.hpp>

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace weft {

struct Archive::Impl {
  explicit Impl(const std::string& path);

  /// Prepared once, since questions come by the thousand: it holds until the same is asked again. REQUIRES: the SQL
  /// lasts as long as the program, and the values until the last row.
  archive::Statement& statement(const char* sql, std::initializer_list<archive::Value> values) const;

  /// Made when they are first asked for.
  const archive::ArchivedFeatures& features() const;

  std::unique_ptr<const archive::Database> database;
  std::unique_ptr<archive::Transaction> transaction;

 private:
  mutable std::map<const char*, archive::Statement> statements_;  ///< by the very text
  mutable std::optional<archive::ArchivedFeatures> features_;
};

}  // namespace weft
