#!/usr/bin/env bash
# Sees to it that the named programs of the system are there: installs what is missing where it may (root or sudo
# without a password, and apt-get), otherwise says in Vietnamese what to install, and fails. It never skips.
# A program whose package has another name is written program:package.
set -euo pipefail

missing=()
for program in "$@"; do
    command -v "${program%:*}" >/dev/null 2>&1 || missing+=("${program#*:}")
done
[ ${#missing[@]} -eq 0 ] && exit 0

refuse() {
    echo "Thiếu chương trình: ${missing[*]}. $1" >&2
    echo "Trên Debian hoặc Ubuntu: sudo apt-get install ${missing[*]}" >&2
    exit 1
}

command -v apt-get >/dev/null 2>&1 || refuse "Máy này không có apt-get nên không tự cài được; hãy cài rồi chạy lại."
if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    refuse "Không có quyền quản trị nên không tự cài được; hãy cài rồi chạy lại."
fi

install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        </dev/null >/dev/null
}

echo "Đang cài: ${missing[*]}"
# A fresh machine knows no package until it has asked once.
install 2>/dev/null || { "${as_root[@]}" apt-get update -qq </dev/null >/dev/null && install; } || refuse "Cài tự động không thành."
for program in "$@"; do
    command -v "${program%:*}" >/dev/null 2>&1 || refuse "Đã cài mà vẫn không thấy ${program%:*}."
done
