// SPDX-License-Identifier: MIT
#pragma once

/// Pictures: a finished SVG as pixels or as a page to print (docs/formats.md).
/// In: SVG text. Out: the bytes of a PNG or PDF, equal for the same SVG, size, fonts and libraries.
/// Never loads what the SVG names: no file, no page. It is drawn in a child process, by librsvg, which is looked for
/// at the first picture and not before.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weft {

/// How large a picture becomes, against the size that the SVG gives itself, or else that of its viewBox. Its
/// proportions stay. What is given in millimetres has that size on the page of a PDF, and 96 pixels an inch.
struct PictureSize {
  double scale = 1;         ///< pixels, or points of a PDF, for each unit of the SVG
  std::uint32_t width = 0;  ///< pixels or points; 0: by `scale`
  bool yields = false;      ///< a PNG that `scale` would make too large has the largest from 1 on that fits
};

/// Two pixels for each unit of the SVG: sharp on the screens of today, at the size that the SVG has. A large one is
/// less sharp, down to one pixel, below which its words could not be read.
inline constexpr PictureSize sharp_size{2, 0, true};

/// The most that is drawn: pixels of a PNG, and points along a side of a PDF, beyond which readers refuse the page.
inline constexpr std::size_t most_pixels = 64'000'000;
inline constexpr std::uint32_t most_points = 14'400;

/// Style rules for dark surroundings (`@media`) do not apply; where the SVG draws nothing, the picture is white.
/// Throws Error when the size is beyond what is drawn, the text is no SVG, or librsvg is not there.
std::string picture_png(std::string_view svg, const PictureSize& size = {});

/// One page of the size of the picture; text stays text, and links can be followed.
std::string picture_pdf(std::string_view svg, const PictureSize& size = {});

}  // namespace weft
