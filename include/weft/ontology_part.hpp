// SPDX-License-Identifier: MIT
#pragma once

/// Parts of an ontology, as ontologies.
/// In: an Ontology and some of its topics. Out: an Ontology of these, and of all above them.
/// Never changes what a topic is called or how it is found.

#include <weft/ontology.hpp>

#include <span>

namespace weft {

/// The ontology of some topics and all that are above them. What they say of other topics is left out, but for what
/// their labels need.
Ontology part_of(const Ontology& ontology, std::span<const TopicId> topics);

}  // namespace weft
