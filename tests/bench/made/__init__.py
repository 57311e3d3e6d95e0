# SPDX-License-Identifier: MIT
"""Corpora that are made up, after figures of real ones."""
