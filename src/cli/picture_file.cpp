// SPDX-License-Identifier: MIT
#include "cli/picture_file.hpp"

#include "io/files.hpp"

#include <weft/picture.hpp>

#include <ostream>
#include <sstream>

namespace weft::cli {

bool is_picture(std::string_view file) {
  return file.ends_with(".svg") || file.ends_with(".png") || file.ends_with(".pdf");
}

void write_picture(const std::string& file, const std::function<void(std::ostream&)>& draw) {
  if (file.ends_with(".svg")) {
    io::write_file(file, draw);
    return;
  }
  std::ostringstream svg;
  draw(svg);
  const std::string picture = file.ends_with(".png") ? picture_png(svg.str(), sharp_size) : picture_pdf(svg.str());
  io::write_file(file, [&](std::ostream& out) { out << picture; });
}

}  // namespace weft::cli
