// SPDX-License-Identifier: MIT
#include "pictures/rsvg_library.hpp"

#include <weft/diagnostic.hpp>

#include <dlfcn.h>

#include <string>

namespace weft::pictures {
namespace {

[[noreturn]] void missing() {
  const char* const why = ::dlerror();
  throw Error("it takes the library librsvg 2.52 or newer (Debian, Ubuntu: apt install librsvg2-2), and " +
              std::string(why == nullptr ? "it is not all there" : why));
}

/// A function of a library, or of one that it brings.
template <typename Function>
void find(void* library, const char* name, Function& function) {
  // What dlsym gives is a function by the word of POSIX. NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
  function = reinterpret_cast<Function>(::dlsym(library, name));
  if (function == nullptr) missing();
}

}  // namespace

RsvgLibrary load_rsvg(const char* file) {
  void* const library = ::dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) missing();
  RsvgLibrary found{};
  find(library, "rsvg_handle_new_from_stream_sync", found.rsvg_handle_new_from_stream_sync);
  find(library, "rsvg_handle_set_dpi", found.rsvg_handle_set_dpi);
  find(library, "rsvg_handle_get_intrinsic_size_in_pixels", found.rsvg_handle_get_intrinsic_size_in_pixels);
  find(library, "rsvg_handle_get_intrinsic_dimensions", found.rsvg_handle_get_intrinsic_dimensions);
  find(library, "rsvg_handle_render_document", found.rsvg_handle_render_document);
  find(library, "g_memory_input_stream_new_from_data", found.g_memory_input_stream_new_from_data);
  find(library, "cairo_image_surface_create", found.cairo_image_surface_create);
  find(library, "cairo_surface_write_to_png_stream", found.cairo_surface_write_to_png_stream);
  find(library, "cairo_pdf_surface_create_for_stream", found.cairo_pdf_surface_create_for_stream);
  find(library, "cairo_pdf_surface_set_metadata", found.cairo_pdf_surface_set_metadata);
  find(library, "cairo_surface_finish", found.cairo_surface_finish);
  find(library, "cairo_surface_status", found.cairo_surface_status);
  find(library, "cairo_create", found.cairo_create);
  find(library, "cairo_destroy", found.cairo_destroy);
  find(library, "cairo_status", found.cairo_status);
  find(library, "cairo_status_to_string", found.cairo_status_to_string);
  find(library, "cairo_set_source_rgb", found.cairo_set_source_rgb);
  find(library, "cairo_paint", found.cairo_paint);
  return found;
}

}  // namespace weft::pictures
