// SPDX-License-Identifier: MIT
#include <weft/measures.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <numeric>
#include <utility>

namespace weft {
namespace {

using Partition = std::vector<std::uint32_t>;

constexpr double least_gain = 1e-9;  ///< in weights; less is the noise of reckoning, and may go round in circles

/// The network, or one whose vertices are parts of it. Ties within a vertex count in its mass alone.
struct Level {
  Network network;
  std::vector<double> masses;  ///< by vertex: the strength of all that it stands for
  double whole = 0;            ///< all masses together
};

/// The weights of a vertex's ties by where they lead; cleared at the cost of what was added.
class Tally {
 public:
  explicit Tally(std::size_t places) : weights_(places) {}

  void add(std::uint32_t place, double weight) {
    if (weights_[place] == 0) places_.push_back(place);
    weights_[place] += weight;
  }

  double operator[](std::uint32_t place) const { return weights_[place]; }
  const std::vector<std::uint32_t>& places() const { return places_; }

  void clear() {
    for (const std::uint32_t place : places_) weights_[place] = 0;
    places_.clear();
  }

 private:
  std::vector<double> weights_;
  std::vector<std::uint32_t> places_;
};

std::vector<double> sums_of(const std::vector<double>& masses, const Partition& partition) {
  std::vector<double> sums(masses.size());
  for (std::size_t i = 0; i < masses.size(); ++i) sums[partition[i]] += masses[i];
  return sums;
}

/// Moves vertices one at a time to where modularity gains most, until none wants to move: "fast local move".
class Mover {
 public:
  Mover(const Level& level, Partition& partition)
      : level_(level),
        partition_(partition),
        masses_(sums_of(level.masses, partition)),
        sizes_(partition.size()),
        tally_(partition.size()) {
    for (const std::uint32_t community : partition) ++sizes_[community];
    for (std::uint32_t i = 0; i < sizes_.size(); ++i) {
      if (sizes_[i] == 0) vacant_.push_back(i);
    }
  }

  void run(const std::vector<std::uint32_t>& order) {
    std::deque<std::uint32_t> queue(order.begin(), order.end());
    std::vector<bool> waits(order.size(), true);
    while (!queue.empty()) {
      const std::uint32_t vertex = queue.front();
      queue.pop_front();
      waits[vertex] = false;
      if (!move(vertex)) continue;
      for (const auto& neighbour : level_.network.neighbours(vertex)) {
        if (partition_[neighbour.vertex] == partition_[vertex] || waits[neighbour.vertex]) continue;
        waits[neighbour.vertex] = true;
        queue.push_back(neighbour.vertex);
      }
    }
  }

 private:
  bool move(std::uint32_t vertex) {
    const std::uint32_t own = partition_[vertex];
    const double mass = level_.masses[vertex];
    masses_[own] -= mass;
    --sizes_[own];
    for (const auto& [other, weight] : level_.network.neighbours(vertex)) tally_.add(partition_[other], weight);
    const auto gain = [&](std::uint32_t to) { return tally_[to] - mass * masses_[to] / level_.whole; };
    std::uint32_t best = own;
    double most = gain(own);
    for (const std::uint32_t to : tally_.places()) {
      if (gain(to) <= most + least_gain) continue;
      best = to;
      most = gain(to);
    }
    // Alone is better than among strangers.
    if (most < -least_gain && sizes_[own] > 0) best = vacant_.back();
    tally_.clear();
    place(vertex, best);
    return best != own;
  }

  void place(std::uint32_t vertex, std::uint32_t community) {
    const std::uint32_t own = partition_[vertex];
    partition_[vertex] = community;
    masses_[community] += level_.masses[vertex];
    if (++sizes_[community] == 1 && community != own) vacant_.pop_back();
    if (sizes_[own] == 0) vacant_.push_back(own);
  }

  const Level& level_;
  Partition& partition_;
  std::vector<double> masses_;        ///< by community
  std::vector<std::uint32_t> sizes_;  ///< by community
  std::vector<std::uint32_t> vacant_;
  Tally tally_;
};

/// Takes each community apart and puts together what in it is well connected: what a level up becomes one vertex.
class Refinement {
 public:
  Refinement(const Level& level, const Partition& partition)
      : level_(level),
        partition_(partition),
        communities_(sums_of(level.masses, partition)),
        masses_(level.masses),
        outwards_(partition.size()),
        alone_(partition.size(), true),
        refined_(partition.size()),
        tally_(partition.size()) {
    std::iota(refined_.begin(), refined_.end(), 0);
    for (std::uint32_t i = 0; i < partition.size(); ++i) {
      for (const auto& [other, weight] : level.network.neighbours(i)) {
        if (partition[other] == partition[i]) outwards_[i] += weight;
      }
    }
  }

  Partition run(const std::vector<std::uint32_t>& order) {
    for (const std::uint32_t vertex : order) {
      if (alone_[vertex] && is_well_connected(vertex)) merge(vertex);
    }
    return std::move(refined_);
  }

 private:
  /// Whether a part is tied to the rest of its community as chance would have it, at least.
  bool is_well_connected(std::uint32_t part) const {
    const double rest = communities_[partition_[part]] - masses_[part];
    return outwards_[part] + least_gain >= masses_[part] * rest / level_.whole;
  }

  void merge(std::uint32_t vertex) {
    for (const auto& [other, weight] : level_.network.neighbours(vertex)) {
      if (partition_[other] == partition_[vertex]) tally_.add(refined_[other], weight);
    }
    std::uint32_t best = vertex;
    double most = 0;
    for (const std::uint32_t part : tally_.places()) {
      const double gain = tally_[part] - masses_[vertex] * masses_[part] / level_.whole;
      if (gain <= most + least_gain || !is_well_connected(part)) continue;
      best = part;
      most = gain;
    }
    if (best != vertex) {
      refined_[vertex] = best;
      alone_[vertex] = alone_[best] = false;
      masses_[best] += masses_[vertex];
      outwards_[best] += outwards_[vertex] - 2 * tally_[best];
    }
    tally_.clear();
  }

  const Level& level_;
  const Partition& partition_;
  std::vector<double> communities_;  ///< masses
  std::vector<double> masses_;       ///< by part
  std::vector<double> outwards_;     ///< by part: the weight of its ties to the rest of its community
  std::vector<bool> alone_;          ///< by part: whether it is one vertex
  Partition refined_;
  Tally tally_;
};

/// Numbers communities from 0 as they are met, and returns how many there are.
std::size_t renumber(Partition& partition) {
  constexpr auto unmet = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> numbers(partition.size(), unmet);
  std::uint32_t count = 0;
  for (std::uint32_t& community : partition) {
    if (numbers[community] == unmet) numbers[community] = count++;
    community = numbers[community];
  }
  return count;
}

/// The level whose vertices are the parts of this one. REQUIRES: parts numbered from 0.
Level aggregate(const Level& level, const Partition& parts, std::size_t count) {
  std::vector<std::uint32_t> by_part(parts.size());
  std::iota(by_part.begin(), by_part.end(), 0);
  std::stable_sort(by_part.begin(), by_part.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return parts[a] < parts[b]; });
  std::vector<double> masses(count);
  std::vector<Tie> ties;
  Tally tally(count);
  for (std::size_t i = 0; i < by_part.size(); ++i) {
    const std::uint32_t part = parts[by_part[i]];
    masses[part] += level.masses[by_part[i]];
    for (const auto& [other, weight] : level.network.neighbours(by_part[i])) {
      if (parts[other] > part) tally.add(parts[other], weight);
    }
    if (i + 1 < by_part.size() && parts[by_part[i + 1]] == part) continue;
    for (const std::uint32_t to : tally.places()) ties.push_back({part, to, tally[to]});
    tally.clear();
  }
  return {Network(count, ties), std::move(masses), level.whole};
}

enum class Direction { forwards, backwards };

std::vector<std::uint32_t> order_of(std::size_t vertices, Direction direction) {
  std::vector<std::uint32_t> order(vertices);
  std::iota(order.begin(), order.end(), 0);
  if (direction == Direction::backwards) std::reverse(order.begin(), order.end());
  return order;
}

/// One run from the bottom to the top, from a partition to one that is at least as good.
void improve(const Level& bottom, Partition& partition, Direction direction) {
  Level level = bottom;
  Partition places = order_of(partition.size(), Direction::forwards);  // by vertex at the bottom: its vertex here
  Partition here = partition;
  while (true) {
    const auto order = order_of(here.size(), direction);
    Mover(level, here).run(order);
    Partition parts = Refinement(level, here).run(order);
    const std::size_t count = renumber(parts);
    if (count == here.size()) break;
    renumber(here);
    Partition above(count);
    for (std::size_t i = 0; i < here.size(); ++i) above[parts[i]] = here[i];
    for (std::uint32_t& place : places) place = parts[place];
    level = aggregate(level, parts, count);
    here = std::move(above);
  }
  for (std::size_t i = 0; i < partition.size(); ++i) partition[i] = here[places[i]];
}

/// By size, then by the first vertex.
void sort_by_size(Partition& partition) {
  const std::size_t count = renumber(partition);
  std::vector<std::uint32_t> sizes(count);
  for (const std::uint32_t community : partition) ++sizes[community];
  Partition largest(count);
  std::iota(largest.begin(), largest.end(), 0);
  std::stable_sort(largest.begin(), largest.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
  Partition numbers(count);
  for (std::uint32_t i = 0; i < count; ++i) numbers[largest[i]] = i;
  for (std::uint32_t& community : partition) community = numbers[community];
}

}  // namespace

double modularity(const Network& network, std::span<const std::uint32_t> communities) {
  std::vector<double> masses(network.size());
  double inside = 0;
  double whole = 0;
  for (std::size_t i = 0; i < network.size(); ++i) {
    for (const auto& [other, weight] : network.neighbours(i)) {
      masses[communities[i]] += weight;
      whole += weight;
      if (communities[other] == communities[i]) inside += weight;
    }
  }
  if (whole == 0) return 0;
  double expected = 0;
  for (const double mass : masses) expected += mass / whole * (mass / whole);
  return inside / whole - expected;
}

std::vector<std::uint32_t> find_communities(const Network& network) {
  Level level{network, std::vector<double>(network.size()), 0};
  for (std::size_t i = 0; i < network.size(); ++i) level.masses[i] = network.strength(i);
  level.whole = std::accumulate(level.masses.begin(), level.masses.end(), 0.0);
  Partition best;
  double most = -1;
  for (const Direction direction : {Direction::forwards, Direction::backwards}) {
    Partition partition = order_of(network.size(), Direction::forwards);
    double reached = -1;
    while (level.whole > 0) {
      improve(level, partition, direction);
      const double before = std::exchange(reached, modularity(network, partition));
      if (reached <= before + least_gain) break;
    }
    if (best.empty() || reached > most + least_gain) {
      best = std::move(partition);
      most = reached;
    }
  }
  sort_by_size(best);
  return best;
}

}  // namespace weft
