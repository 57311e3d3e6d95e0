// SPDX-License-Identifier: MIT
#include "text/deflate.hpp"

#include <cassert>
#include <limits>
#include <new>

#include <zlib.h>

namespace weft::text {
namespace {

constexpr int window_bits = 15;  ///< as zlib has it unless told otherwise, and memory level 8 as well
constexpr int usual_memory = 8;
constexpr int as_gzip = 16;                                 ///< added to the bits of the window
constexpr std::size_t most_at_once = std::size_t{1} << 30;  ///< zlib counts what it is given in 32 bits

/// zlib takes what it reads for its own, but leaves it as it is.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
Bytef* unchanged(const char* bytes) { return reinterpret_cast<Bytef*>(const_cast<char*>(bytes)); }

/// Packing and unpacking fail for want of memory, or else by a mistake of ours.
void expect(int outcome, [[maybe_unused]] int wanted) {
  if (outcome == Z_MEM_ERROR) throw std::bad_alloc();
  assert(outcome == wanted);
}

/// Hands a text to `step` in pieces that zlib can count, the last of them named as such.
template <typename Step>
void in_pieces(std::string_view text, z_stream& stream, Step&& step) {
  do {
    const std::string_view piece = text.substr(0, most_at_once);
    text.remove_prefix(piece.size());
    stream.next_in = unchanged(piece.data());
    stream.avail_in = static_cast<uInt>(piece.size());
    step(text.empty());
  } while (!text.empty());
}

}  // namespace

std::string deflated(std::string_view text, DeflateForm form, Effort effort) {
  z_stream stream{};
  const int level = effort == Effort::most ? Z_BEST_COMPRESSION : Z_DEFAULT_COMPRESSION;
  const int bits = form == DeflateForm::raw ? -window_bits : window_bits + as_gzip;
  expect(deflateInit2(&stream, level, Z_DEFLATED, bits, usual_memory, Z_DEFAULT_STRATEGY), Z_OK);
  std::string packed;
  in_pieces(text, stream, [&](bool is_last) {
    int outcome = Z_OK;
    do {
      const std::size_t done = packed.size();
      packed.resize(done + std::size_t{deflateBound(&stream, stream.avail_in)});
      stream.next_out = unchanged(packed.data() + done);
      stream.avail_out = static_cast<uInt>(packed.size() - done);
      outcome = deflate(&stream, is_last ? Z_FINISH : Z_NO_FLUSH);
      packed.resize(packed.size() - stream.avail_out);
    } while (stream.avail_in > 0 || (is_last && outcome != Z_STREAM_END));
  });
  deflateEnd(&stream);
  return packed;
}

std::string inflated(std::string_view packed, std::size_t size) {
  assert(packed.size() <= most_at_once && size <= std::numeric_limits<uInt>::max());
  std::string text(size, '\0');
  z_stream stream{};
  expect(inflateInit2(&stream, -window_bits), Z_OK);
  stream.next_in = unchanged(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = unchanged(text.data());
  stream.avail_out = static_cast<uInt>(size);
  const int outcome = inflate(&stream, Z_FINISH);
  inflateEnd(&stream);
  expect(outcome, Z_STREAM_END);
  return text;
}

}  // namespace weft::text
