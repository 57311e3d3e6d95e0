# SPDX-License-Identifier: MIT
"""What is wrong and cannot be gone on with, in words for people."""


class Refused(Exception):
    """The job cannot be done; the message says why and what to do."""
