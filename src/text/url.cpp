// SPDX-License-Identifier: MIT
#include "text/url.hpp"
