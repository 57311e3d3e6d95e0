// SPDX-License-Identifier: MIT
#include <weft/picture.hpp>

#include "pictures/child.hpp"
#include "pictures/emoji.hpp"
#include "pictures/rsvg_library.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <functional>
#include <string>
#include <string_view>

namespace weft {
namespace {

using pictures::RsvgLibrary;

// What follows runs in the child, whose end frees all that is made there.

struct Sides {
  double width = 0;
  double height = 0;
};

/// An SVG as librsvg has read it, and its natural size.
struct Drawing {
  RsvgHandle* handle = nullptr;
  Sides natural;
};

std::string words_of(const GError* error) { return error == nullptr ? "no reason is given" : error->message; }

/// The size that the SVG gives itself, in units of which so many make an inch; without one, that of its viewBox.
Sides natural_size(const RsvgLibrary& library, RsvgHandle* handle, double per_inch) {
  library.rsvg_handle_set_dpi(handle, per_inch);
  Sides sides;
  if (library.rsvg_handle_get_intrinsic_size_in_pixels(handle, &sides.width, &sides.height) == 0) {
    gboolean has_box = 0;
    RsvgRectangle box{};
    library.rsvg_handle_get_intrinsic_dimensions(handle, nullptr, nullptr, nullptr, nullptr, &has_box, &box);
    sides = has_box != 0 ? Sides{box.width, box.height} : Sides{};
  }
  const bool has_area =
      std::isfinite(sides.width) && std::isfinite(sides.height) && sides.width > 0 && sides.height > 0;
  if (!has_area) throw Error("the SVG does not say how large it is: its viewBox is missing or empty");
  return sides;
}

Drawing read_svg(const RsvgLibrary& library, std::string_view svg, double per_inch) {
  GError* error = nullptr;
  GInputStream* const stream =
      library.g_memory_input_stream_new_from_data(svg.data(), static_cast<gssize>(svg.size()), nullptr);
  // Without a base there is nowhere to load anything from. Unlimited, since the child has limits of its own.
  RsvgHandle* const handle =
      library.rsvg_handle_new_from_stream_sync(stream, nullptr, RSVG_HANDLE_FLAG_UNLIMITED, nullptr, &error);
  if (handle == nullptr) throw Error("this is no SVG: " + words_of(error));
  return {handle, natural_size(library, handle, per_inch)};
}

Sides sides_of(const Sides& natural, const PictureSize& size) {
  const double scale = size.width == 0 ? size.scale : size.width / natural.width;
  if (!std::isfinite(scale) || scale <= 0) throw Error("the scale must be more than 0");
  return {natural.width * scale, natural.height * scale};
}

std::string rounded(double side) { return side < 1e9 ? std::to_string(std::llround(side)) : "very many"; }

constexpr std::string_view smaller = "ask for a smaller width or scale";

[[noreturn]] void too_large(const Sides& sides, const std::string& unit, const std::string& most,
                            std::string_view advice) {
  throw Error(rounded(sides.width) + " x " + rounded(sides.height) + ' ' + unit + " are too many, " + most + ": " +
              std::string(advice));
}

Sides in_pixels(const Sides& sides) {
  return {std::max(1.0, std::round(sides.width)), std::max(1.0, std::round(sides.height))};
}

bool fits_png(const Sides& pixels) {
  constexpr double longest_side = 32'767;  // of cairo's images
  return pixels.width <= longest_side && pixels.height <= longest_side &&
         pixels.width * pixels.height <= double(most_pixels);
}

/// Those of the largest scale from 1 to `most`, in hundredths, that fits a PNG; else those of scale 1, which do not.
Sides yielding_sides(const Sides& natural, double most) {
  for (int hundredths = static_cast<int>(most * 100); hundredths > 100; --hundredths) {
    const Sides sides = sides_of(natural, {hundredths / 100.0, 0});
    if (fits_png(in_pixels(sides))) return sides;
  }
  return sides_of(natural, {1, 0});
}

void require_done(const RsvgLibrary& library, cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw Error(library.cairo_status_to_string(status));
}

void draw(const RsvgLibrary& library, const Drawing& drawing, cairo_surface_t* surface, const Sides& sides) {
  require_done(library, library.cairo_surface_status(surface));
  cairo_t* const pen = library.cairo_create(surface);
  library.cairo_set_source_rgb(pen, 1, 1, 1);
  library.cairo_paint(pen);
  const RsvgRectangle whole{0, 0, sides.width, sides.height};
  GError* error = nullptr;
  if (library.rsvg_handle_render_document(drawing.handle, pen, &whole, &error) == 0) throw Error(words_of(error));
  require_done(library, library.cairo_status(pen));
  library.cairo_destroy(pen);
}

/// Keeps what cairo writes. No exception may pass through it.
cairo_status_t keep(void* closure, const unsigned char* data, unsigned length) noexcept {
  try {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

std::string draw_png(std::string_view svg, const PictureSize& size) {
  constexpr double pixels_per_inch = 96;
  const RsvgLibrary library = pictures::load_rsvg();
  const Drawing drawing = read_svg(library, svg, pixels_per_inch);
  const Sides asked = size.yields ? yielding_sides(drawing.natural, size.scale) : sides_of(drawing.natural, size);
  const Sides sides = in_pixels(asked);
  if (!fits_png(sides)) {
    too_large(sides, "pixels", "64 million are the most and 32767 along a side",
              size.yields ? "draw it as PDF, show less of it, or on a sheet of other proportions" : smaller);
  }
  cairo_surface_t* const surface = library.cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(sides.width),
                                                                      static_cast<int>(sides.height));
  // A side is rounded to whole pixels. What is drawn covers both, or a part of a white line would be left along one.
  const double cover = std::max(sides.width / asked.width, sides.height / asked.height);
  draw(library, drawing, surface, {asked.width * cover, asked.height * cover});
  std::string png;
  require_done(library, library.cairo_surface_write_to_png_stream(surface, keep, &png));
  return png;
}

std::string draw_pdf(std::string_view svg, const PictureSize& size) {
  constexpr double points_per_inch = 72;
  const RsvgLibrary library = pictures::load_rsvg();
  const Drawing drawing = read_svg(library, svg, points_per_inch);
  const Sides sides = sides_of(drawing.natural, size);
  if (sides.width > most_points || sides.height > most_points)
    too_large(sides, "points", std::to_string(most_points) + " along a side are the most of a page", smaller);
  std::string pdf;
  cairo_surface_t* const surface = library.cairo_pdf_surface_create_for_stream(keep, &pdf, sides.width, sides.height);
  library.cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");  // or each run is another file
  draw(library, drawing, surface, sides);
  library.cairo_surface_finish(surface);
  require_done(library, library.cairo_surface_status(surface));
  return pdf;
}

/// Makes the child ready to draw the same everywhere: Han characters take their Chinese forms, whatever the language of
/// the surroundings. Fontconfig renews its notes in files; that it may not do so here must not end the child.
void settle() {
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  for (const char* const name : {"LANGUAGE", "LANG", "LC_CTYPE", "LC_MESSAGES", "FC_LANG"}) ::unsetenv(name);
  ::setenv("LC_ALL", "C", 1);
  ::setenv("PANGO_LANGUAGE", "en:zh-cn", 1);
}

std::string in_settled_child(const std::string& name, const std::function<std::string()>& work) {
  pictures::ChildLimits limits;
  limits.wall = std::chrono::minutes(1);
  limits.cpu_seconds = 50;
  limits.memory = std::size_t{2} << 30;    // pixels, their PNG, and the fonts
  limits.output = std::size_t{300} << 20;  // pixels that cannot be packed at all
  return in_child(
      name,
      [&] {
        settle();
        return work();
      },
      limits);
}

}  // namespace

std::string picture_png(std::string_view svg, const PictureSize& size) {
  return in_settled_child("drawing the picture as PNG", [&] { return draw_png(pictures::without_emoji(svg), size); });
}

std::string picture_pdf(std::string_view svg, const PictureSize& size) {
  return in_settled_child("drawing the picture as PDF", [&] { return draw_pdf(pictures::without_emoji(svg), size); });
}

}  // namespace weft
