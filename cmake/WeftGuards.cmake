# SPDX-License-Identifier: MIT
# What our own code is compiled with so that a fault in it is found, or at least does no harm: sanitizers and counters
# while it is tested, and otherwise what makes the program stop where memory is not what it is taken for.
# tests/architecture/check_hardening looks at what comes of the latter.

option(WEFT_HARDENING "Stop the program rather than let memory be misused, where no sanitizers are asked for" ON)
option(WEFT_COVERAGE "Count which lines and branches are reached" OFF)
set(WEFT_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")

add_library(weft_guards INTERFACE)
if(WEFT_COVERAGE)
  # The numbers of a file that is part of a batch are its own all the same. Threads count as well.
  target_compile_options(weft_guards INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(weft_guards INTERFACE --coverage LINKER:--wrap=_exit,--wrap=raise,--wrap=setrlimit)
  add_library(weft_before_end STATIC ${PROJECT_SOURCE_DIR}/tests/coverage/before_end.c)
  target_link_libraries(weft_guards INTERFACE weft_before_end)
endif()
if(WEFT_SANITIZE)
  target_compile_options(weft_guards INTERFACE
    -fsanitize=${WEFT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(weft_guards INTERFACE -fsanitize=${WEFT_SANITIZE})
elseif(WEFT_HARDENING)
  include(CheckCXXCompilerFlag)
  foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection=full
      -ftrivial-auto-var-init=zero -Werror=format-security)
    string(MAKE_C_IDENTIFIER "WEFT_KNOWS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      target_compile_options(weft_guards INTERFACE ${flag})
    endif()
  endforeach()
  target_compile_definitions(weft_guards INTERFACE _GLIBCXX_ASSERTIONS)
  # It takes an optimising compiler, and a distribution may ask for another degree of it already.
  target_compile_options(weft_guards INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
  # The compilers of Debian and Ubuntu make programs that can be loaded anywhere without being asked.
  target_link_options(weft_guards INTERFACE LINKER:-z,relro,-z,now,-z,noexecstack,--as-needed)
endif()
