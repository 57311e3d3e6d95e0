// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>
#include <weft/trends.hpp>

#include <array>
#include <cassert>
#include <cstddef>
#include <string_view>

namespace weft::archive {

/// The last of an enumeration whose words the archive keeps. A new enumerator moves it, and adds to the
/// CHECK of its column.
template <typename Enum>
inline constexpr Enum last_of{};
template <>
inline constexpr TopicType last_of<TopicType> = TopicType::event;
template <>
inline constexpr LabelKind last_of<LabelKind> = LabelKind::hidden;
template <>
inline constexpr LetterCase last_of<LetterCase> = LetterCase::exact;
template <>
inline constexpr Shape last_of<Shape> = Shape::post;
template <>
inline constexpr LinkRole last_of<LinkRole> = LinkRole::image;
template <>
inline constexpr Place last_of<Place> = Place::url;
template <>
inline constexpr Role last_of<Role> = Role::mentions;
template <>
inline constexpr FeatureKind last_of<FeatureKind> = FeatureKind::page;
template <>
inline constexpr Verdict last_of<Verdict> = Verdict::unclear;
template <>
inline constexpr Severity last_of<Severity> = Severity::error;

inline constexpr std::array<std::string_view, 3> label_kind_words{"preferred", "alternative", "hidden"};
inline constexpr std::array<std::string_view, 3> letter_case_words{"usual", "any", "exact"};

template <typename Enum>
std::string_view word_for(Enum value) {
  assert(value <= last_of<Enum>);
  return name_of(value);
}
inline std::string_view word_for(LabelKind kind) { return label_kind_words[static_cast<std::size_t>(kind)]; }
inline std::string_view word_for(LetterCase letter_case) {
  return letter_case_words[static_cast<std::size_t>(letter_case)];
}

}  // namespace weft::archive
