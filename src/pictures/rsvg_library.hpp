// SPDX-License-Identifier: MIT
#pragma once

/// librsvg and cairo, loaded when the first picture is drawn: linked, they would more than double the time that every
/// command takes to start (docs/decisions/0013-pictures-by-librsvg.md).

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

namespace weft::pictures {

/// The file that holds librsvg; it brings cairo with it.
inline constexpr const char* rsvg_file = "librsvg-2.so.2";

/// What weft calls of them, under their own names.
struct RsvgLibrary {
  decltype(&::rsvg_handle_new_from_stream_sync) rsvg_handle_new_from_stream_sync;
  decltype(&::rsvg_handle_set_dpi) rsvg_handle_set_dpi;
  decltype(&::rsvg_handle_get_intrinsic_size_in_pixels) rsvg_handle_get_intrinsic_size_in_pixels;
  decltype(&::rsvg_handle_get_intrinsic_dimensions) rsvg_handle_get_intrinsic_dimensions;
  decltype(&::rsvg_handle_render_document) rsvg_handle_render_document;
  decltype(&::g_memory_input_stream_new_from_data) g_memory_input_stream_new_from_data;
  decltype(&::cairo_image_surface_create) cairo_image_surface_create;
  decltype(&::cairo_surface_write_to_png_stream) cairo_surface_write_to_png_stream;
  decltype(&::cairo_pdf_surface_create_for_stream) cairo_pdf_surface_create_for_stream;
  decltype(&::cairo_pdf_surface_set_metadata) cairo_pdf_surface_set_metadata;
  decltype(&::cairo_surface_finish) cairo_surface_finish;
  decltype(&::cairo_surface_status) cairo_surface_status;
  decltype(&::cairo_create) cairo_create;
  decltype(&::cairo_destroy) cairo_destroy;
  decltype(&::cairo_status) cairo_status;
  decltype(&::cairo_status_to_string) cairo_status_to_string;
  decltype(&::cairo_set_source_rgb) cairo_set_source_rgb;
  decltype(&::cairo_paint) cairo_paint;
};

/// Throws Error, which names the package, when the file or something in it is not there. It stays loaded.
RsvgLibrary load_rsvg(const char* file = rsvg_file);

}  // namespace weft::pictures
