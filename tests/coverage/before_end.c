// SPDX-License-Identifier: MIT
// Counters are written by whoever ends by returning from main. Programs that are counted are linked with these in the place of
// what the system calls so, and write them before any other end of their own making, too.
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>

void __gcov_dump(void);
void __real__exit(int code) __attribute__((noreturn));
int __real_raise(int number);
int __real_setrlimit(int resource, const struct rlimit* limit);

/// Who may write no file may still write counters, as __wrap_setrlimit has left that open.
static void write_counters(void) {
  struct rlimit size;
  if (getrlimit(RLIMIT_FSIZE, &size) == 0) {
    size.rlim_cur = size.rlim_max;
    __real_setrlimit(RLIMIT_FSIZE, &size);
  }
  __gcov_dump();
}

void __attribute__((noreturn)) __wrap__exit(int code) {
  write_counters();
  __real__exit(code);
}

/// A signal that is raised where it ends the program.
int __wrap_raise(int number) {
  struct sigaction action;
  if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_DFL) write_counters();
  return __real_raise(number);
}

/// Files stay as small as they are to be, by the limit that can be raised again.
int __wrap_setrlimit(int resource, const struct rlimit* limit) {
  struct rlimit wanted = *limit;
  struct rlimit now;
  if (resource == RLIMIT_FSIZE && getrlimit(RLIMIT_FSIZE, &now) == 0) wanted.rlim_max = now.rlim_max;
  return __real_setrlimit(resource, &wanted);
}
