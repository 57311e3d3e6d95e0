// SPDX-License-Identifier: MIT
#pragma once

/// The check of issues before they are published, from their texts to what was found.
/// In: what a build would read, and an archive. Out: the answer, and the graph that it speaks of.
/// Never prints, and writes no file.

#include <weft/build.hpp>

#include <memory>

namespace weft {

/// Issues that were checked, in the graph of the archive's and of them.
struct CheckedIssues {
  TopicGraph graph;
  CheckAnswer answer;
};

/// Reads the issues that `options.paths` lead to as `read_unpublished` does, and looks at those parts of them that are
/// asked for. They are tagged with `ontology`, or with that of the archive when it is null. Throws what `build` throws,
/// and Error when there is no archive at `options.archive`.
CheckedIssues check_unpublished(const BuildOptions& options, const CheckOptions& check,
                                std::shared_ptr<const Ontology> ontology = nullptr);

}  // namespace weft
