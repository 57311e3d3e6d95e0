// SPDX-License-Identifier: MIT
// Measures a network for the judges: the number of vertices, then a tie a line, `one other weight`, on standard input;
// a vertex a line, `community core page_rank betweenness`, on standard output. With an argument betweenness is
// estimated from so many pivots.
#include <weft/measures.hpp>

#include <cstdint>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

int main(int count, char** arguments) {
  std::size_t vertices = 0;
  std::cin >> vertices;
  std::vector<weft::Tie> ties;
  for (weft::Tie tie; std::cin >> tie.one >> tie.other >> tie.weight;) ties.push_back(tie);
  const weft::Network network(vertices, ties);
  const auto communities = weft::find_communities(network);
  const auto cores = weft::core_numbers(network);
  const auto ranks = weft::page_ranks(network);
  const auto shares =
      count > 1 ? weft::betweenness_from(network, std::stoul(arguments[1])) : weft::betweenness(network);
  std::cout << std::setprecision(10);
  for (std::size_t i = 0; i < network.size(); ++i) {
    std::cout << communities[i] << ' ' << cores[i] << ' ' << ranks[i] << ' ' << shares[i] << '\n';
  }
  return std::cin.eof() ? 0 : 1;
}
