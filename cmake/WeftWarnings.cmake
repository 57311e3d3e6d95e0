# SPDX-License-Identifier: MIT
# What our own code is compiled with beyond what it needs to work. Linked PRIVATE, so that nobody who
# uses weft inherits it.

add_library(weft_warnings INTERFACE)
target_compile_options(weft_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wcast-qual -Wformat=2
  -Wnon-virtual-dtor -Woverloaded-virtual $<$<NOT:$<CONFIG:Release>>:-Wnull-dereference> -Wimplicit-fallthrough
  # In a batch, what one file has for itself is seen by the next, and its parameters may be called the same.
  $<IF:$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${WEFT_BATCHES}>>,-Wshadow=local;-Wno-subobject-linkage,-Wshadow>
  # g++ 12 and 13 warn of overlaps inside std::string that are not there (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # What it guesses while it optimises hard is not there either, and whoever only uses weft should not have to read it.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized>
  $<$<BOOL:${WEFT_WERROR}>:-Werror>)
