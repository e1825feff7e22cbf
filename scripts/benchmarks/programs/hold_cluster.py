"""A Dask cluster on this machine: a scheduler and so many worker processes, `hold_cluster FOLDER WORKERS`.

It says its address in a line, and ends when its input does, so that none outlives whoever began it.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Final

from distributed import Nanny, Scheduler

_HERE: Final = "127.0.0.1"


async def hold(folder: str, workers: int) -> None:
    """Run the cluster until the input ends; a worker that is killed is begun anew."""
    async with Scheduler(host=_HERE, port=0, dashboard_address=f"{_HERE}:0", dashboard=False) as scheduler:
        nannies = [
            Nanny(scheduler.address, nthreads=1, host=_HERE, dashboard=False, local_directory=folder)
            for _ in range(workers)
        ]
        await asyncio.gather(*nannies)
        print(scheduler.address, flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        await asyncio.gather(*(nanny.close() for nanny in nannies))


if __name__ == "__main__":
    asyncio.run(hold(sys.argv[1], int(sys.argv[2])))
