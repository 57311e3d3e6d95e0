# SPDX-License-Identifier: MIT
import sys

from weft_spark.command import main

sys.exit(main())
