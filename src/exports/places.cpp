// SPDX-License-Identifier: MIT
#include "exports/places.hpp"

#include "exports/skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <utility>

namespace weft::exports {
namespace {

/// Between things that stand around one.
constexpr double spacing = 10;
/// Between things that are tied to nothing.
constexpr double rim_spacing = 24;
/// Leaves fill a disc evenly when each stands so far round from the one before.
constexpr double golden_angle = 2.399963229728653;  // π (3 − √5)

constexpr std::uint32_t unplaced = std::numeric_limits<std::uint32_t>::max();

/// A spiral that fills the plane around a hole.
struct Spiral {
  double hole = 0;
  double gap = spacing;
  std::uint32_t taken = 0;

  pictures::Point next() {
    const double distance = std::sqrt(hole * hole + gap * gap * taken);
    const double angle = golden_angle * taken;
    ++taken;
    return {distance * std::cos(angle), distance * std::sin(angle)};
  }
};

/// Points as files have them, to two decimals, each given away once.
class Points {
 public:
  /// The next place of a spiral about a middle that nobody has.
  pictures::Point take(pictures::Point middle, Spiral& spiral) {
    while (true) {
      const pictures::Point offset = spiral.next();
      if (const auto x = hundredths(middle.x + offset.x), y = hundredths(middle.y + offset.y);
          taken_.emplace(x, y).second) {
        return {static_cast<double>(x) / 100, static_cast<double>(y) / 100};
      }
    }
  }

 private:
  static std::int64_t hundredths(double value) { return std::llround(value * 100); }

  std::set<std::pair<std::int64_t, std::int64_t>> taken_;
};

class Placing {
 public:
  Placing(const Excerpt& excerpt, std::span<const double> sizes)
      : excerpt_(excerpt), sizes_(sizes), ties_(excerpt), levels_(sizes.size(), unplaced), places_(sizes.size()) {
    around_.reserve(sizes.size());
    for (const double size : sizes) around_.push_back({size + spacing / 2});
  }

  std::vector<pictures::Point> run() {
    const std::vector<VertexId> skeleton = find_skeleton(excerpt_, ties_, most_placed_by_graphviz);
    const std::vector<pictures::Point> places = place_skeleton(excerpt_, skeleton, radii(skeleton));
    for (std::size_t i = 0; i < skeleton.size(); ++i) put(skeleton[i], 0, places[i]);
    spread_from(skeleton);
    Spiral rim{extent() + 2 * rim_spacing, rim_spacing};
    for (const VertexId vertex : excerpt_.vertices()) {
      if (levels_[index_of(vertex)] != unplaced) continue;
      levels_[index_of(vertex)] = 0;
      places_[index_of(vertex)] = points_.take({}, rim);
      spread_from({vertex});
    }
    return std::move(places_);
  }

 private:
  void put(VertexId vertex, std::uint32_t level, pictures::Point place) {
    Spiral here;
    levels_[index_of(vertex)] = level;
    places_[index_of(vertex)] = points_.take(place, here);
  }

  /// How much room each of a skeleton needs for itself and what will stand around it.
  std::vector<double> radii(std::span<const VertexId> skeleton) const {
    std::vector<bool> is_bone(sizes_.size());
    for (const VertexId vertex : skeleton) is_bone[index_of(vertex)] = true;
    std::vector<std::uint32_t> followers(sizes_.size());
    for (const VertexId vertex : excerpt_.vertices()) {
      if (is_bone[index_of(vertex)]) continue;
      Ties::Tie closest{vertex, 0};
      for (const Ties::Tie& tie : ties_.of(vertex)) {
        if (is_bone[index_of(tie.other)] && tie.weight > closest.weight) closest = tie;
      }
      ++followers[index_of(closest.other)];  // its own, which nobody asks for, when it follows none
    }
    std::vector<double> found;
    for (const VertexId vertex : skeleton) {
      const double own = sizes_[index_of(vertex)] + spacing / 2;
      found.push_back(std::sqrt(own * own + spacing * spacing * followers[index_of(vertex)]));
    }
    return found;
  }

  /// Level by level, places all that ties lead to.
  void spread_from(std::vector<VertexId> level) {
    for (std::uint32_t depth = 1; !level.empty(); ++depth) {
      std::vector<VertexId> next;
      for (const VertexId vertex : level) {
        for (const Ties::Tie& tie : ties_.of(vertex)) {
          if (levels_[index_of(tie.other)] != unplaced) continue;
          levels_[index_of(tie.other)] = depth;
          next.push_back(tie.other);
        }
      }
      std::sort(next.begin(), next.end());
      for (const VertexId vertex : next) stand_by_ties(vertex);
      level = std::move(next);
    }
  }

  /// Only what was placed in an earlier level counts, so that the order within one does not.
  void stand_by_ties(VertexId vertex) {
    pictures::Point sum;
    double weight = 0;
    Ties::Tie closest{vertex, 0};
    for (const Ties::Tie& tie : ties_.of(vertex)) {
      if (levels_[index_of(tie.other)] >= levels_[index_of(vertex)]) continue;
      sum.x += places_[index_of(tie.other)].x * tie.weight;
      sum.y += places_[index_of(tie.other)].y * tie.weight;
      weight += tie.weight;
      if (tie.weight > closest.weight) closest = tie;
    }
    places_[index_of(vertex)] = points_.take({sum.x / weight, sum.y / weight}, around_[index_of(closest.other)]);
  }

  double extent() const {
    double farthest = 0;
    for (const VertexId vertex : excerpt_.vertices()) {
      if (levels_[index_of(vertex)] == unplaced) continue;
      const pictures::Point& place = places_[index_of(vertex)];
      farthest = std::max(farthest, std::hypot(place.x, place.y));
    }
    return farthest;
  }

  const Excerpt& excerpt_;
  std::span<const double> sizes_;
  Ties ties_;
  std::vector<std::uint32_t> levels_;  ///< by vertex: how many ties from what Graphviz placed
  std::vector<pictures::Point> places_;
  std::vector<Spiral> around_;  ///< by vertex
  Points points_;
};

}  // namespace

std::vector<pictures::Point> find_places(const Excerpt& excerpt, std::span<const double> sizes) {
  return Placing(excerpt, sizes).run();
}

}  // namespace weft::exports
