// SPDX-License-Identifier: MIT
#pragma once

#include <weft/build.hpp>

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>

namespace weft::cli {

/// `reading  ████▌      1200 of 2600 files  9800 articles  850 files/s  2 s left`, as far as it is known after the time
/// that the step has taken, cut to the columns.
std::string progress_line(const BuildStep& step, std::chrono::milliseconds taken, std::size_t columns);

/// Shows on a terminal how far long work has come, in a line that is gone when it is done. Shows nothing elsewhere, and
/// nothing of what takes less than a second.
class Progress {
 public:
  explicit Progress(std::ostream& err);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// Has other work begin now.
  void begin();

  void show(const BuildStep& step);

  /// The same at once, for a step that takes longer than a second and cannot tell meanwhile how far it has come.
  void announce(const BuildStep& step);

  /// Has what was shown give way to what is to be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& err_;
  std::size_t columns_;
  bool is_shown_ = false;
  bool has_shown_ = false;  ///< once, so that the next step need not wait again
  std::string doing_;
  Clock::time_point work_began_ = Clock::now();
  Clock::time_point step_began_ = work_began_;
  Clock::time_point latest_ = work_began_;
};

}  // namespace weft::cli
