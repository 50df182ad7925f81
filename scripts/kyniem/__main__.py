"""`python -m kyniem` is the command `kyniem`."""

import sys

from kyniem.cli import main

if __name__ == "__main__":
    sys.exit(main())
