// SPDX-License-Identifier: MIT
#include "pictures/arrangement.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace weft::pictures {
namespace {

constexpr int rounds_of_pulling = 240;
constexpr int rounds_of_parting = 400;
/// Boxes are wider than high: parted up and down alone, they jam between the edges of the sheet. On an upright sheet
/// there is less room at the sides.
constexpr double sideways = 2.1;
/// How much further apart boxes may be set to fill the sheet.
constexpr double most_stretched = 1.7;
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

/// Draws the boxes of each flock towards its middle.
void gather(std::vector<PlacedBox>& boxes, double strength) {
  struct Middle {
    double x = 0;
    double y = 0;
    double count = 0;
  };
  std::map<std::size_t, Middle> middles;
  for (const PlacedBox& box : boxes) {
    if (!box.flock) continue;
    Middle& middle = middles[*box.flock];
    middle.x += box.x;
    middle.y += box.y;
    ++middle.count;
  }
  for (PlacedBox& box : boxes) {
    if (!box.flock) continue;
    const Middle& middle = middles.at(*box.flock);
    box.x += (middle.x / middle.count - box.x) * strength;
    box.y += (middle.y / middle.count - box.y) * strength;
  }
}

/// Pushes two boxes apart, sideways where that takes not much more; says whether they were too near.
bool part(PlacedBox& one, PlacedBox& other, const SheetShape& shape) {
  const double gap = shape.gap + (one.flock == other.flock ? 0 : shape.moat);
  const double x = (one.width + other.width) / 2 + gap - std::abs(one.x - other.x);
  const double y = (one.height + other.height) / 2 + gap - std::abs(one.y - other.y);
  if (x <= 0 || y <= 0) return false;
  double PlacedBox::*const axis = x < sideways * shape.aspect * y ? &PlacedBox::x : &PlacedBox::y;
  const double by = ((axis == &PlacedBox::x ? x : y) / 2 + 0.01) * (one.*axis <= other.*axis ? 1 : -1);
  one.*axis -= by;
  other.*axis += by;
  return true;
}

/// The sheet in cells of about the size of a box, so that only boxes that share a cell have to be compared. What is
/// beyond the sheet is in the cells at its edge.
class Cells {
 public:
  Cells(const std::vector<PlacedBox>& boxes, const Sheet& sheet, const SheetShape& shape)
      : reach_((shape.gap + shape.moat) / 2) {
    for (const PlacedBox& box : boxes) {
      width_ += (box.width + 2 * reach_) / static_cast<double>(boxes.size());
      height_ += (box.height + 2 * reach_) / static_cast<double>(boxes.size());
    }
    columns_ = static_cast<std::size_t>(sheet.width / width_) + 1;
    rows_ = static_cast<std::size_t>(sheet.height / height_) + 1;
    cells_.resize(columns_ * rows_);
  }

  /// Parts all that share a cell; says whether any were too near.
  bool part_all(std::vector<PlacedBox>& boxes, const SheetShape& shape) {
    fill(boxes);
    bool moved = false;
    for (const auto& cell : cells_) {
      for (std::size_t i = 0; i < cell.size(); ++i) {
        for (std::size_t j = i + 1; j < cell.size(); ++j) moved |= part(boxes[cell[i]], boxes[cell[j]], shape);
      }
    }
    return moved;
  }

 private:
  void fill(const std::vector<PlacedBox>& boxes) {
    for (auto& cell : cells_) cell.clear();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const PlacedBox& box = boxes[i];
      const std::size_t left = cell_at(box.x - box.width / 2 - reach_, width_, columns_);
      const std::size_t right = cell_at(box.x + box.width / 2 + reach_, width_, columns_);
      const std::size_t bottom = cell_at(box.y + box.height / 2 + reach_, height_, rows_);
      for (std::size_t row = cell_at(box.y - box.height / 2 - reach_, height_, rows_); row <= bottom; ++row) {
        for (std::size_t column = left; column <= right; ++column) {
          cells_[row * columns_ + column].push_back(static_cast<std::uint32_t>(i));
        }
      }
    }
  }

  static std::size_t cell_at(double place, double size, std::size_t cells) {
    return std::min(static_cast<std::size_t>(std::max(place, 0.0) / size), cells - 1);
  }

  double reach_;
  double width_ = 0;
  double height_ = 0;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::vector<std::uint32_t>> cells_;
};

void keep_on(const Sheet& sheet, std::vector<PlacedBox>& boxes) {
  for (PlacedBox& box : boxes) {
    box.x = std::clamp(box.x, box.width / 2, sheet.width - box.width / 2);
    box.y = std::clamp(box.y, box.height / 2, sheet.height - box.height / 2);
  }
}

/// Parts boxes until none is too near another, on a sheet that grows when there is no room.
void settle(std::vector<PlacedBox>& boxes, Sheet sheet, const SheetShape& shape) {
  while (true) {
    Cells cells(boxes, sheet, shape);
    for (int round = 0; round < rounds_of_parting; ++round) {
      const bool moved = cells.part_all(boxes, shape);
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

double extent(const std::vector<PlacedBox>& boxes, double PlacedBox::*axis, double PlacedBox::*size) {
  double least = boxes.front().*axis;
  double most = least;
  for (const PlacedBox& box : boxes) {
    least = std::min(least, box.*axis - box.*size / 2);
    most = std::max(most, box.*axis + box.*size / 2);
  }
  return most - least;
}

/// Spreads what came out too wide, or too high, over the sheet: boxes that are apart stay so.
void stretch(std::vector<PlacedBox>& boxes, const SheetShape& shape) {
  const double width = extent(boxes, &PlacedBox::x, &PlacedBox::width);
  const double height = extent(boxes, &PlacedBox::y, &PlacedBox::height);
  const double too_wide = width / height / shape.aspect;
  const double across = std::clamp(1 / too_wide, 1.0, most_stretched);
  const double down = std::clamp(too_wide, 1.0, most_stretched);
  for (PlacedBox& box : boxes) {
    box.x *= across;
    box.y *= down;
  }
}

}  // namespace

void arrange(std::vector<PlacedBox>& boxes, std::span<const Bond> bonds, const SheetShape& shape) {
  if (boxes.empty()) return;
  const Sheet sheet = sheet_for(boxes, shape);
  spread(boxes, &PlacedBox::x, sheet.width);
  spread(boxes, &PlacedBox::y, sheet.height);
  Cells cells(boxes, sheet, shape);
  for (int round = 0; round < rounds_of_pulling; ++round) {
    const double strength = 1 - static_cast<double>(round) / rounds_of_pulling;
    pull(boxes, bonds, strength);
    gather(boxes, shape.cohesion * strength);
    cells.part_all(boxes, shape);
    keep_on(sheet, boxes);
  }
  settle(boxes, sheet, shape);
  if (boxes.size() > 1) stretch(boxes, shape);
}

}  // namespace weft::pictures
