// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"
