// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include <array>

namespace weft {

namespace {

// Each in the order of its enumeration.
constexpr std::array<std::string_view, 3> link_role_names{"source", "reference", "image"};
constexpr std::array<std::string_view, 7> place_names{"title", "section", "link", "lead", "body", "code", "url"};
constexpr std::array<std::string_view, 6> shape_names{"sections", "links", "list", "numbered", "prose", "post"};

}  // namespace

std::string_view name_of(LinkRole role) { return link_role_names[static_cast<std::size_t>(role)]; }

std::string_view name_of(Place place) { return place_names[static_cast<std::size_t>(place)]; }

std::string_view name_of(Shape shape) { return shape_names[static_cast<std::size_t>(shape)]; }

}  // namespace weft
