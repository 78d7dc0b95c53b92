"""Times a call six times and writes a row: network, name, first call, median of five more, processor time, what was found."""

import statistics
import time


def timed(network, name, only, call, found=lambda answer: ""):
    if only and not any(name.startswith(prefix) for prefix in only):
        return
    seconds = []
    processor = []
    for _ in range(6):
        start = time.perf_counter()
        used = time.process_time()
        answer = call()
        seconds.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    times = [seconds[0], statistics.median(seconds[1:]), statistics.median(processor[1:])]
    print(network, name, *("%.4f" % t for t in times), found(answer), sep="\t", flush=True)
