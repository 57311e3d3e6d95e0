# SPDX-License-Identifier: MIT
"""Whole commands, measured beside rivals in the same run."""
