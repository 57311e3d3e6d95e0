# SPDX-License-Identifier: MIT
"""weft under Apache Spark: the program reads and tags documents, Spark does all else (README.md)."""
