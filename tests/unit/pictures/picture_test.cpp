// SPDX-License-Identifier: MIT
#include <weft/picture.hpp>

#include "pictures/rsvg_library.hpp"
#include "support/generator.hpp"
#include "support/holds.hpp"

#include <weft/diagnostic.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <functional>
#include <limits>
#include <string>
#include <string_view>

// That independent readers find the picture in them is judged by tests/clients/judge_picture.py.
namespace weft::tests {
namespace {

std::string svg_of(std::string_view box, std::string_view body) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"" +
         std::string(box) + "\" font-family=\"sans-serif\">" + std::string(body) + "</svg>\n";
}

/// Words on a blue ground, in a language that has more than one form of some of its characters.
std::string little_svg() {
  return svg_of("0 0 200 100",
                "<rect width=\"200\" height=\"100\" fill=\"#0072b2\"/><a xlink:href=\"https://example.org/raft\"><text "
                "x=\"10\" y=\"50\">Raft 直骨</text></a>");
}

/// Four bytes of a PNG as it keeps numbers.
std::size_t number_at(const std::string& png, std::size_t at) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(png[at + i]);
  return number;
}

constexpr std::size_t at_width = 16;
constexpr std::size_t at_height = 20;

std::string failure_of(const std::function<std::string()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

/// Sets a variable as long as it lives.
class Setting {
 public:
  Setting(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;
  ~Setting() { ::unsetenv(name_); }

 private:
  const char* name_;
};

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("a PNG has a pixel for each unit of the SVG, or as many as are asked for") {
    const std::string svg = little_svg();
    const std::string natural = picture_png(svg);
    REQUIRE(natural.starts_with("\x89PNG\r\n\x1a\n"));
    CHECK(number_at(natural, at_width) == 200);
    CHECK(number_at(natural, at_height) == 100);
    CHECK(number_at(picture_png(svg, {2.5, 0}), at_width) == 500);
    const std::string wide = picture_png(svg, {9, 1601});
    CHECK(number_at(wide, at_width) == 1601);
    CHECK(number_at(wide, at_height) == 801);
    CHECK(number_at(picture_png(svg_of("0 0 1000 1", "")), at_height) == 1);
    CHECK(number_at(picture_png(svg_of("0 0 1000 1", ""), {0.01, 0}), at_height) == 1);
  }

  TEST_CASE("a PDF has the size of the SVG in points, and its links") {
    const std::string pdf = picture_pdf(little_svg());
    REQUIRE(pdf.starts_with("%PDF-"));
    CHECK(holds(pdf, "/URI (https://example.org/raft)"));
    CHECK(picture_pdf(little_svg(), {2, 0}) != pdf);
    CHECK(picture_pdf(little_svg(), {2, 0}) == picture_pdf(little_svg(), {1, 400}));
  }

  TEST_CASE("what is given in millimetres has that size") {
    const std::string a4 =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"210mm\" viewBox=\"0 0 1000 707\"/>";
    CHECK(holds(picture_pdf(a4), "/MediaBox [ 0 0 841.889"));
    CHECK(number_at(picture_png(a4), at_width) == 1123);
    CHECK(number_at(picture_png(a4, sharp_size), at_height) == 1587);
    const std::string all = svg_of("0 0 300 200", "");
    CHECK(number_at(picture_png(all.substr(0, 4) + " width=\"100%\" height=\"100%\"" + all.substr(4)), at_width) ==
          300);
  }

  TEST_CASE("the same picture has the same bytes, whatever the surroundings, and no time in it") {
    const std::string png = picture_png(little_svg());
    const std::string pdf = picture_pdf(little_svg());
    CHECK_FALSE(holds(pdf, "CreationDate"));
    CHECK_FALSE(holds(png, "tIME"));
    CHECK_FALSE(holds(png, "tEXt"));
    const Setting language("LANGUAGE", "ja");
    const Setting locale("LC_ALL", "ja_JP.UTF-8");
    CHECK((picture_png(little_svg()) == png));
    CHECK((picture_pdf(little_svg()) == pdf));
  }

  TEST_CASE("what is no SVG is refused by name") {
    for (const std::string& text :
         {std::string(), std::string("graph {}"), std::string("<svg"), std::string("<html><body/></html>"),
          little_svg().substr(0, little_svg().size() / 2), std::string("\0\xff\xfe", 3),
          "<svg xmlns=\"http://www.w3.org/2000/svg\">" + std::string(2'000'000, '<')}) {
      CHECK(holds(failure_of([&] { return picture_png(text); }), "drawing the picture as PNG failed: this is no SVG"));
      CHECK(holds(failure_of([&] { return picture_pdf(text); }), "drawing the picture as PDF failed: this is no SVG"));
    }
  }

  TEST_CASE("whatever is broken in an SVG, there is a picture or an error") {
    const std::string whole = little_svg();
    Generator random(1);
    for (int round = 0; round < 30; ++round) {
      std::string broken = whole;
      for (std::size_t flips = 1 + random.below(4); flips > 0; --flips)
        broken[random.below(broken.size())] = static_cast<char>(random.below(256));
      if (random.happens(0.3)) broken.resize(random.below(broken.size()));
      CAPTURE(broken);
      std::string png;
      const std::string why = failure_of([&] { return png = picture_png(broken); });
      const bool is_one = png.starts_with("\x89PNG") != why.starts_with("drawing the picture as PNG failed: ");
      CHECK(is_one);
      CHECK_FALSE(holds(why, "signal"));
    }
  }

  TEST_CASE("an SVG of no size is refused") {
    for (const std::string_view box : {"0 0 0 0", "0 0 100 0", "0 0 -5 5", "0 0 nan 5"})
      CHECK(failure_of([&] { return picture_png(svg_of(box, "")); }) != "");
    CHECK(holds(failure_of([] { return picture_png("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"); }), "viewBox"));
  }

  TEST_CASE("more pixels, or a larger page, than is drawn are refused with what would be") {
    const std::string svg = little_svg();
    CHECK(holds(failure_of([&] { return picture_png(svg, {1, 20'000}); }), "20000 x 10000 pixels are too many"));
    CHECK(holds(failure_of([&] { return picture_png(svg_of("0 0 40000 2", "")); }), "40000 x 2 pixels are too many"));
    CHECK(holds(failure_of([&] { return picture_png(svg, {1e300, 0}); }), "too many"));
    CHECK(holds(failure_of([&] { return picture_pdf(svg, {1, 14'401}); }), "14401 x 7201 points are too many"));
    CHECK(picture_pdf(svg, {1, most_points}) != "");
    for (const double scale :
         {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
      CHECK(holds(failure_of([&] { return picture_png(svg, {scale, 0}); }), "scale"));
      CHECK(holds(failure_of([&] { return picture_pdf(svg, {scale, 0}); }), "scale"));
    }
  }

  TEST_CASE("a sharp picture that is too large is as sharp as can be drawn, and not less than its own size") {
    const std::string narrow = picture_png(svg_of("0 0 20000 2", ""), sharp_size);
    CHECK(number_at(narrow, at_width) == 32'600);
    CHECK(number_at(narrow, at_height) == 3);
    CHECK(number_at(picture_png(svg_of("0 0 20 10", ""), sharp_size), at_width) == 40);
    const std::string why = failure_of([] { return picture_png(svg_of("0 0 40000 2", ""), sharp_size); });
    CHECK(holds(why, "40000 x 2 pixels are too many"));
    CHECK(holds(why, "draw it as PDF"));
  }

  TEST_CASE("no file that an SVG names is loaded") {
    const std::string with_image =
        svg_of("0 0 20 20", "<image width=\"20\" height=\"20\" xlink:href=\"file:///proc/self/exe\"/>");
    CHECK(picture_png(with_image) == picture_png(svg_of("0 0 20 20", "")));
    const std::string with_entity = "<!DOCTYPE svg [<!ENTITY own SYSTEM \"file:///etc/passwd\">]>" +
                                    svg_of("0 0 200 20", "<text y=\"15\">&own;</text>");
    CHECK(holds(failure_of([&] { return picture_png(with_entity); }), "this is no SVG"));
  }

  TEST_CASE("a library that is not there is an error that names its package") {
    try {
      pictures::load_rsvg("libnot-there.so.0");
      FAIL("it was loaded");
    } catch (const Error& error) {
      CHECK(holds(error.what(), "librsvg2-2"));
      CHECK(holds(error.what(), "libnot-there.so.0"));
    }
    CHECK_THROWS_AS(pictures::load_rsvg("libc.so.6"), Error);
  }
}

}  // namespace weft::tests
