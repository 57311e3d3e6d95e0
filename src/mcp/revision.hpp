// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace weft::mcp {

/// A revision of the Model Context Protocol, named by its day (modelcontextprotocol.io/specification). Later days say
/// what came and went.
class Revision {
 public:
  /// The newest.
  Revision() = default;

  std::string_view name() const { return name_; }

  /// Whether each request says of itself what it speaks, and no `initialize` comes before.
  bool is_stateless() const { return name_ >= "2026-07-28"; }

  bool has_batches() const { return name_ == "2025-03-26"; }
  bool has_annotations() const { return name_ >= "2025-03-26"; }

  /// Whether answers may be JSON with a schema, and not text alone.
  bool has_structure() const { return name_ >= "2025-06-18"; }

  /// Whether wrong arguments of a tool are told to the model that chose them, rather than to its program.
  bool tells_models_of_arguments() const { return name_ >= "2025-11-25"; }

 private:
  friend std::span<const Revision> revisions();
  explicit constexpr Revision(std::string_view name) : name_(name) {}

  std::string_view name_ = "2026-07-28";
};

/// All that are spoken, newest first.
std::span<const Revision> revisions();

/// The newest that begins with `initialize`.
Revision newest_with_handshake();

std::optional<Revision> find_revision(std::string_view name);

}  // namespace weft::mcp
