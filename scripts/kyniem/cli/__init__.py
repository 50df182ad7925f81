"""The door: the command `kyniem`, its arguments, exit codes and everything it prints, in Vietnamese."""

from kyniem.cli.door import main

__all__ = ["main"]
