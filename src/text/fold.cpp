// SPDX-License-Identifier: MIT
#include "text/fold.hpp"
