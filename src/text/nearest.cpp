// SPDX-License-Identifier: MIT
#include "text/nearest.hpp"
