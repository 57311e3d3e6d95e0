# SPDX-License-Identifier: MIT
"""The order in which people count: `issue-14` before `issue-107`. As `src/text/natural_order.hpp`, in columns to sort by."""

from pyspark.sql import functions as f


def order(column):
    """Columns that sort as a text does for people; by its bytes where only leading zeros tell two apart."""
    return [_key(column), f.col(column)]


def _key(column):
    """Each run of digits becomes a 0, how many digits it has without leading zeros, and these: a 0 stands to all that
    is no digit as a digit does, and the rest compares as numbers do."""
    runs = f"regexp_extract_all({column}, '[0-9]+|[^0-9]+', 0)"
    number = "trim(LEADING '0' FROM run)"
    key = f"'0' || lpad(length({number}), 9, '0') || {number}"
    return f.expr(f"array_join(transform({runs}, run -> if(run rlike '^[0-9]', {key}, run)), '')")
