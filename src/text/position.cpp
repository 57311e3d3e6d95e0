// SPDX-License-Identifier: MIT
#include "text/position.hpp"
