"""Sharing out many like pieces of work among the processors of the machine, with the same result in the same order."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

_Piece = TypeVar("_Piece")
_Result = TypeVar("_Result")
_WORTH_IT = 300
"""Fewer pieces than this are done before a second process would have begun."""


def share_out(work: Callable[[_Piece], _Result], pieces: Sequence[_Piece], worth_it: int = _WORTH_IT) -> list[_Result]:
    """`work` done on each piece, in order; by several processes where there are many pieces and it is safe.

    Safe is forking on Linux from a process without other threads (not under a live preview). `work` and its results
    must be picklable then. `worth_it` is how many pieces take longer than it takes to begin a second process.
    """
    workers = min(os.cpu_count() or 1, 8)
    alone = threading.active_count() == 1
    if len(pieces) < worth_it or workers == 1 or not alone or sys.platform != "linux":
        return [work(piece) for piece in pieces]
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, context) as pool:
        return list(pool.map(work, pieces, chunksize=len(pieces) // (4 * workers) + 1))
