// SPDX-License-Identifier: MIT
#include "text/hash.hpp"
