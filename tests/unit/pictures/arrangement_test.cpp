// SPDX-License-Identifier: MIT
#include "pictures/arrangement.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace weft::pictures {
namespace {

std::vector<PlacedBox> random_boxes(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  const auto up_to = [&](unsigned most) { return static_cast<double>(random() % most); };
  std::vector<PlacedBox> boxes;
  for (std::size_t i = 0; i < count; ++i) boxes.push_back({up_to(900), up_to(900), 20 + up_to(150), 10 + up_to(30)});
  return boxes;
}

std::size_t overlaps(const std::vector<PlacedBox>& boxes, double gap) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const PlacedBox& a = boxes[i];
      const PlacedBox& b = boxes[j];
      const bool apart = std::abs(a.x - b.x) >= (a.width + b.width) / 2 + gap - 1e-6 ||
                         std::abs(a.y - b.y) >= (a.height + b.height) / 2 + gap - 1e-6;
      if (!apart) ++count;
    }
  }
  return count;
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("no two boxes of an arrangement are nearer than the gap") {
    for (const std::size_t count : {1u, 2u, 3u, 40u, 250u}) {
      CAPTURE(count);
      auto boxes = random_boxes(count, 7);
      std::vector<Bond> bonds;
      for (std::size_t i = 1; i < count; ++i) bonds.push_back({i, i / 2, 0.1});
      arrange(boxes, bonds);
      CHECK(overlaps(boxes, SheetShape{}.gap) == 0);
    }
  }

  TEST_CASE("boxes that all stand in one place find room beside each other") {
    std::vector<PlacedBox> boxes(30, PlacedBox{5, 5, 80, 20});
    arrange(boxes, {});
    CHECK(overlaps(boxes, SheetShape{}.gap) == 0);
  }

  TEST_CASE("a box that fills a whole sheet finds room too") {
    std::vector<PlacedBox> boxes{{0, 0, 1000, 10}, {0, 0, 10, 1000}, {0, 0, 10, 10}};
    arrange(boxes, {});
    CHECK(overlaps(boxes, SheetShape{}.gap) == 0);
  }

  TEST_CASE("bound boxes end nearer to each other than chance has it") {
    auto boxes = random_boxes(60, 3);
    std::vector<Bond> bonds{{0, 1, 0.1}};
    arrange(boxes, bonds);
    const double apart = std::hypot(boxes[0].x - boxes[1].x, boxes[0].y - boxes[1].y);
    std::size_t nearer = 0;
    for (std::size_t i = 2; i < boxes.size(); ++i) {
      if (std::hypot(boxes[0].x - boxes[i].x, boxes[0].y - boxes[i].y) < apart) ++nearer;
    }
    CHECK(nearer < 12);
  }

  TEST_CASE("boxes fill a sheet of the proportions asked for, upright or lying") {
    for (const double aspect : {0.6, 1.0, 1.8}) {
      CAPTURE(aspect);
      auto boxes = random_boxes(120, 11);
      SheetShape shape;
      shape.aspect = aspect;
      arrange(boxes, {}, shape);
      CHECK(overlaps(boxes, shape.gap) == 0);
      double width = 0;
      double height = 0;
      for (const PlacedBox& one : boxes) {
        for (const PlacedBox& other : boxes) {
          width = std::max(width, other.x + other.width / 2 - one.x + one.width / 2);
          height = std::max(height, other.y + other.height / 2 - one.y + one.height / 2);
        }
      }
      CHECK(width / height == doctest::Approx(aspect).epsilon(0.12));
    }
  }

  TEST_CASE("flocks keep together, and a moat away from each other") {
    auto boxes = random_boxes(80, 5);
    for (std::size_t i = 0; i < boxes.size(); ++i) boxes[i].flock = i % 2;
    SheetShape shape;
    shape.moat = 12;
    arrange(boxes, {}, shape);
    for (const PlacedBox& one : boxes) {
      for (const PlacedBox& other : boxes) {
        if (one.flock == other.flock) continue;
        const bool apart = std::abs(one.x - other.x) >= (one.width + other.width) / 2 + shape.gap + shape.moat - 1e-6 ||
                           std::abs(one.y - other.y) >= (one.height + other.height) / 2 + shape.gap + shape.moat - 1e-6;
        CHECK(apart);
      }
    }
    double within = 0;
    double between = 0;
    for (std::size_t i = 2; i < boxes.size(); ++i) {
      within += std::hypot(boxes[i].x - boxes[i - 2].x, boxes[i].y - boxes[i - 2].y);
      between += std::hypot(boxes[i].x - boxes[i - 1].x, boxes[i].y - boxes[i - 1].y);
    }
    CHECK(within < between);
  }

  TEST_CASE("nothing to arrange is arranged") {
    std::vector<PlacedBox> none;
    arrange(none, {});
    CHECK(none.empty());
  }
}

}  // namespace weft::pictures
