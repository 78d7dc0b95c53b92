"""Runs all tests against a service: python3 tests [address of the service]. Without an address those that need none."""

import os
import pathlib
import sys
import unittest

# Nothing is to be left beside the sources.
sys.dont_write_bytecode = True
here = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(here.parent / "src"), str(here)]
if len(sys.argv) > 1:
    os.environ["HELIX_ATLAS_URL"] = sys.argv[1]

tests = unittest.defaultTestLoader.discover(str(here))
result = unittest.TextTestRunner(stream=sys.stderr).run(tests)
print(f"{result.testsRun} tests, {len(result.failures) + len(result.errors)} failed, {len(result.skipped)} skipped")
sys.exit(not result.wasSuccessful())
