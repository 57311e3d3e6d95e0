// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include "cli/environment.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/terminal.hpp"

#include <ostream>

namespace weft::cli {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds patience{1000};
constexpr milliseconds between_lines{100};
constexpr std::size_t bar_cells = 20;

/// Of milliseconds: `8 s`, `3 min`, rounded up: nobody likes to wait longer than was said.
std::string time_in_words(std::size_t time) {
  const std::size_t seconds = (time + 999) / 1000;
  constexpr std::size_t minute = 60;
  return seconds < 2 * minute ? std::to_string(seconds) + " s"
                              : std::to_string((seconds + minute - 1) / minute) + " min";
}

bool is_wanted(const std::ostream& err) { return is_terminal(err) && environment("TERM") != "dumb"; }

}  // namespace

std::string progress_line(const BuildStep& step, milliseconds taken, std::size_t columns) {
  std::string line(step.doing);
  if (step.all > 0) {
    line.append(gap).append(padded(bar(step.done, step.all, bar_cells), bar_cells)).append(gap);
    line += std::to_string(step.done) + " of " + counted(step.all, "file", "files");
  }
  if (step.articles > 0) line.append(gap).append(counted(step.articles, "article", "articles"));
  const auto time = static_cast<std::size_t>(taken.count());
  // The first files say little of how long the others will take.
  if (step.all > 0 && step.done > 0 && taken >= patience / 2) {
    line.append(gap) += std::to_string(step.done * 1000 / time) + " files/s";
    if (step.done < step.all) line.append(gap) += time_in_words((step.all - step.done) * time / step.done) + " left";
  }
  return fitted(line, columns);
}

Progress::Progress(std::ostream& err) : err_(err), columns_(is_wanted(err) ? columns_of(err) : 0) {}

void Progress::begin() {
  clear();
  has_shown_ = false;
  doing_.clear();
  work_began_ = Clock::now();
}

void Progress::show(const BuildStep& step) {
  if (columns_ == 0) return;
  const Clock::time_point now = Clock::now();
  const bool is_new_step = step.doing != doing_;
  if (is_new_step) {
    doing_ = step.doing;
    step_began_ = now;
  }
  if (now - work_began_ < patience && !has_shown_) return;
  if (is_shown_ && !is_new_step && now - latest_ < between_lines) return;
  latest_ = now;
  is_shown_ = true;
  has_shown_ = true;
  const auto taken = std::chrono::duration_cast<milliseconds>(now - step_began_);
  // A column is left free, or some terminals begin a new line.
  err_ << '\r' << progress_line(step, taken, columns_ - 1) << "\x1B[K";
  err_.flush();
}

void Progress::announce(const BuildStep& step) {
  has_shown_ = true;
  show(step);
}

void Progress::clear() {
  if (!is_shown_) return;
  err_ << "\r\x1B[K";
  err_.flush();
  is_shown_ = false;
}

}  // namespace weft::cli
