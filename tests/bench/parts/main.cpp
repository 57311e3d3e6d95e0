// SPDX-License-Identifier: MIT
// The parts of weft, each measured by itself in one process: how much of it a second, on the texts below a folder.
//
// usage: weft_bench_parts FOLDER [--benchmark_filter=… and the like]
#include "sample.hpp"

#include <benchmark/benchmark.h>

#include <exception>
#include <filesystem>
#include <iostream>

int main(int count, char** values) {
  benchmark::Initialize(&count, values);
  if (count != 2 || !std::filesystem::is_directory(values[1])) {
    std::cerr << "usage: weft_bench_parts FOLDER [--benchmark_filter=REGEX] [--benchmark_format=json] …\n";
    return 2;
  }
  try {
    weft::bench::read_below(values[1]);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
  } catch (const std::exception& failure) {
    std::cerr << "weft_bench_parts: " << failure.what() << '\n';
    return 2;
  }
}
