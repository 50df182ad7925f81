#!/usr/bin/env bash
# Prints the first Python that is 3.11 or newer and can make an environment; an argument names the one to try first.
set -euo pipefail

usable='import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
for candidate in "$@" python3 python3.13 python3.12 python3.11 python3.14 /usr/bin/python3; do
    if "$candidate" -c "$usable" >/dev/null 2>&1; then
        command -v "$candidate"
        exit 0
    fi
done
echo "Cần Python 3.11 trở lên cùng gói venv. Trên Debian hoặc Ubuntu: sudo apt-get install python3 python3-venv" >&2
exit 1
