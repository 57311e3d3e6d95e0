// SPDX-License-Identifier: MIT
// Writing the graph in formats that hold all of it, into nothing, so that no disk is measured.
#include "sample.hpp"

#include <weft/exports.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <ostream>
#include <streambuf>
#include <string>

namespace {

using namespace weft;

/// Counts the bytes and forgets them.
class CountingBuffer : public std::streambuf {
 public:
  std::int64_t count() const { return count_; }

 protected:
  std::streamsize xsputn(const char*, std::streamsize size) override {
    count_ += size;
    return size;
  }
  int_type overflow(int_type byte) override {
    ++count_;
    return traits_type::not_eof(byte);
  }

 private:
  std::int64_t count_ = 0;
};

void write_whole(benchmark::State& state, const ExportFormat& format) {
  const Excerpt whole(bench::graph());
  CountingBuffer buffer;
  std::ostream out(&buffer);
  for (auto _ : state) format.write(whole, {}, out);
  state.SetBytesProcessed(buffer.count());
}

/// Pictures are left out: their time is that of a layout, which the whole commands tell. `d3` is `jsonld`.
bool is_data(const ExportFormat& format) {
  const bool is_left_out = format.name == "svg" || format.name == "html" || format.name == "d3";
  return format.write != nullptr && format.content == Content::text && !is_left_out;
}

// In real time, for some have a layout in a process of its own.
const bool registered = [] {
  for (const ExportFormat& format : export_formats()) {
    if (!is_data(format)) continue;
    benchmark::RegisterBenchmark(("writing/" + std::string(format.name)).c_str(),
                                 [&format](benchmark::State& state) { write_whole(state, format); })
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
