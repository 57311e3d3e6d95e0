// SPDX-License-Identifier: MIT
#include "exports/arrangement.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace weft::exports {
namespace {

constexpr int rounds_of_pulling = 240;
constexpr int rounds_of_parting = 400;
/// Boxes are wider than high: parted up and down alone, they jam between the edges of the sheet.
constexpr double sideways = 3;
constexpr double growth = 1.025;
constexpr double evenness = 0.6;

struct Sheet {
  double width = 0;
  double height = 0;
};

Sheet sheet_for(const std::vector<PlacedBox>& boxes, const SheetShape& shape) {
  double area = 0;
  double widest = 0;
  double highest = 0;
  for (const PlacedBox& box : boxes) {
    area += (box.width + shape.gap) * (box.height + shape.gap);
    widest = std::max(widest, box.width);
    highest = std::max(highest, box.height);
  }
  const double height = std::sqrt(area / shape.fullness / shape.aspect);
  return {std::max(height * shape.aspect, 2 * widest), std::max(height, 2 * highest)};
}

/// Spreads coordinates over 0…`length`, partly as they are and partly by their order, which draws stragglers
/// in and gives crowds room.
void spread(std::vector<PlacedBox>& boxes, double PlacedBox::*axis, double length) {
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return boxes[a].*axis < boxes[b].*axis; });
  const double first = boxes[order.front()].*axis;
  const double range = std::max(boxes[order.back()].*axis - first, 1.0);
  const double steps = std::max(static_cast<double>(boxes.size()) - 1, 1.0);
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    double& value = boxes[order[rank]].*axis;
    value = length * ((1 - evenness) * (value - first) / range + evenness * static_cast<double>(rank) / steps);
  }
}

void pull(std::vector<PlacedBox>& boxes, std::span<const Bond> bonds, double strength) {
  for (const Bond& bond : bonds) {
    PlacedBox& from = boxes[bond.from];
    PlacedBox& to = boxes[bond.to];
    const double x = (to.x - from.x) * bond.pull * strength / 2;
    const double y = (to.y - from.y) * bond.pull * strength / 2;
    from.x += x;
    from.y += y;
    to.x -= x;
    to.y -= y;
  }
}

/// Pushes two boxes apart, sideways where that takes not much more; says whether they were too near.
bool part(PlacedBox& one, PlacedBox& other, double gap) {
  const double x = (one.width + other.width) / 2 + gap - std::abs(one.x - other.x);
  const double y = (one.height + other.height) / 2 + gap - std::abs(one.y - other.y);
  if (x <= 0 || y <= 0) return false;
  double PlacedBox::*const axis = x < sideways * y ? &PlacedBox::x : &PlacedBox::y;
  const double by = ((axis == &PlacedBox::x ? x : y) / 2 + 0.01) * (one.*axis <= other.*axis ? 1 : -1);
  one.*axis -= by;
  other.*axis += by;
  return true;
}

bool part_all(std::vector<PlacedBox>& boxes, double gap) {
  bool moved = false;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) moved |= part(boxes[i], boxes[j], gap);
  }
  return moved;
}

void keep_on(const Sheet& sheet, std::vector<PlacedBox>& boxes) {
  for (PlacedBox& box : boxes) {
    box.x = std::clamp(box.x, box.width / 2, sheet.width - box.width / 2);
    box.y = std::clamp(box.y, box.height / 2, sheet.height - box.height / 2);
  }
}

/// Parts boxes until none is too near another, on a sheet that grows when there is no room.
void settle(std::vector<PlacedBox>& boxes, Sheet sheet, double gap) {
  while (true) {
    for (int round = 0; round < rounds_of_parting; ++round) {
      const bool moved = part_all(boxes, gap);
      if (!moved) return;
      keep_on(sheet, boxes);
    }
    sheet = {sheet.width * growth, sheet.height * growth};
    for (PlacedBox& box : boxes) {
      box.x *= growth;
      box.y *= growth;
    }
  }
}

}  // namespace

void arrange(std::vector<PlacedBox>& boxes, std::span<const Bond> bonds, const SheetShape& shape) {
  if (boxes.empty()) return;
  const Sheet sheet = sheet_for(boxes, shape);
  spread(boxes, &PlacedBox::x, sheet.width);
  spread(boxes, &PlacedBox::y, sheet.height);
  for (int round = 0; round < rounds_of_pulling; ++round) {
    pull(boxes, bonds, 1 - static_cast<double>(round) / rounds_of_pulling);
    part_all(boxes, shape.gap);
    keep_on(sheet, boxes);
  }
  settle(boxes, sheet, shape.gap);
}

}  // namespace weft::exports
