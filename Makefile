# Mọi việc của dự án, mỗi việc một lệnh. `make` hoặc `make help` in danh sách này.
# (What each target does is told in Vietnamese by `make help`; the environment lives in .venv, made from the locks.)

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# Older pips (Debian 12 ships 23.0) build feedgen's source archive the old way unless told.
FROM_LOCK := install -qq --require-hashes --no-build-isolation --use-pep517
UV_VERSION := 0.13.8
ADDRESS := 127.0.0.1:8000
NODE := tests/browser/node
NODE_IS_NEW := const [major, minor] = process.versions.node.split("."); process.exit(major > 18 || (major == 18 && minor >= 19) ? 0 : 1)

# MkDocs 1 is pinned on purpose: its notice about version 2 tells an editor nothing.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.PHONY: help site serve test format-check lint types contracts tests strict gate score screens programs bench lock lock-node format clean

help: ## In danh sách các lệnh
	@echo "Các lệnh của dự án:"
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

# ------------------------------------------------------------------------------------------------- what editors use

site: .venv/site.stamp ## Dựng trang công khai vào thư mục site/
	@$(BIN)/kyniem build
	@echo
	@echo "Trang đã dựng xong, nằm trong thư mục: site/"
	@echo "Để xem: make serve   (xem trước, tự dựng lại khi sửa)"
	@echo "   hoặc: python3 -m http.server -d site   rồi mở http://localhost:8000/"

serve: .venv/site.stamp ## Xem trước trên máy này, tự dựng lại khi sửa; AUDIENCE=desk để xem cả nháp
	@$(BIN)/kyniem serve --address $(ADDRESS) $(if $(AUDIENCE),--audience $(AUDIENCE)) $(if $(AS_OF),--as-of "$(AS_OF)")

# --------------------------------------------------------------------------------------------- what developers use

test: .venv/dev.stamp format-check lint types contracts tests strict ## Chạy mọi kiểm tra chỉ cần Python
	@echo
	@echo "make test: tất cả đều đạt."

format-check: .venv/dev.stamp
	@echo "== Định dạng mã nguồn"
	@$(BIN)/ruff format --check --quiet || { echo "Mã nguồn chưa đúng định dạng; hãy chạy: make format" >&2; exit 1; }

lint: .venv/dev.stamp
	@echo "== Quy tắc mã nguồn"
	@$(BIN)/ruff check

types: .venv/dev.stamp
	@echo "== Kiểu dữ liệu"
	@$(BIN)/mypy

contracts: .venv/dev.stamp
	@echo "== Các tầng của ngôi nhà"
	@$(BIN)/lint-imports --cache-dir .cache/import_linter

strict: .venv/dev.stamp
	@echo "== Kiểm tra nội dung và dựng thử ở chế độ nghiêm"
	@for campaign in content/*/; do $(BIN)/kyniem check --strict "$$campaign"; done
	@folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; $(BIN)/mkdocs build --quiet --strict --site-dir "$$folder/site"

tests: .venv/dev.stamp
	@echo "== Kiểm thử"
	@$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --cov --cov-report=term

gate: .venv/dev.stamp $(NODE)/node_modules/gate.stamp ## Chạy các kiểm tra cần trình duyệt, trình đọc tin, Node
	@$(BIN)/python -m pytest -m gate

score: .venv/dev.stamp ## Chấm bản đọc hai văn bản thật với đáp án ở ../shared/truth
	@$(BIN)/python scripts/checks/score.py

screens: .venv/dev.stamp ## Chụp mọi kiểu trang, sáng, tối, bản in, để xem một lượt (.cache/screens/)
	@$(BIN)/python scripts/checks/screens.py $(if $(AS_OF),--as-of "$(AS_OF)") $(if $(KINDS),--kinds "$(KINDS)")

programs:
	@bash scripts/checks/programs.sh chromium newsboat node:nodejs npm podget
	@node -e '$(NODE_IS_NEW)' || { echo "Cần Node 18.19 trở lên, máy này có $$(node --version); hãy cài bản mới rồi chạy lại." >&2; exit 1; }

# What the gate runs on Node: installed into its own folder, by hash, and nothing of it is run meanwhile.
$(NODE)/node_modules/gate.stamp: $(NODE)/package-lock.json $(NODE)/package.json | programs
	@echo "Đang cài những gói cho Node vào $(NODE)/node_modules…"
	@cd $(NODE) && npm ci --ignore-scripts --loglevel=error >/dev/null
	@touch $@

bench: .venv/dev.stamp ## Đo tốc độ dựng, so với Material; ghi vào scripts/bench/results.md
	@$(BIN)/python scripts/bench/run.py

format: .venv/dev.stamp ## Sửa định dạng mã nguồn
	@$(BIN)/ruff format --quiet
	@$(BIN)/ruff check --quiet --fix || true

clean: ## Xóa những gì đã dựng (site/, môi trường, bộ đệm)
	@rm -rf site build.json .site.kyniem-* .venv .cache .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache $(NODE)/node_modules
	@find scripts tests -name __pycache__ -prune -exec rm -rf {} +
	@rm -rf scripts/kyniem.egg-info

# ------------------------------------------------------------------------------------------------- the environment

# The first Python that is new enough and can make an environment; PYTHON=… names another.
.venv/bin/python:
	@python="$$(bash scripts/checks/python.sh $(PYTHON))"; rm -rf .venv; "$$python" -m venv .venv

# One stamp for `make site`, one more for what only tests need: nothing is installed twice.
.venv/site.stamp: requirements-build.lock requirements.lock pyproject.toml | .venv/bin/python
	@echo "Đang cài những gói cần thiết vào .venv (chỉ lần đầu, hoặc khi danh sách khóa thay đổi)…"
	@$(PIP) $(FROM_LOCK) -r requirements-build.lock
	@$(PIP) $(FROM_LOCK) -r requirements.lock
	@$(PIP) install -qq --no-build-isolation --no-deps --editable .
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/site.stamp
	@echo "Đang cài những gói cho kiểm thử vào .venv…"
	@$(PIP) $(FROM_LOCK) -r requirements-dev.lock
	@touch $@

# The locks: exact versions and hashes of every file of the registry, for every Python and system; no address.
# requirements-dev.lock is solved first and holds everything; the other two are its parts.
COMPILE := .cache/lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--prerelease disallow --no-annotate --custom-compile-command "make lock"

WITHOUT_FUNDING := const fs = require("fs"), file = "package-lock.json", lock = JSON.parse(fs.readFileSync(file)); \
	Object.values(lock.packages).forEach((each) => delete each.funding); \
	fs.writeFileSync(file, JSON.stringify(lock, null, 2) + "\n")

lock: ## Khóa lại phiên bản các gói (cần mạng); UPGRADE=1 để lấy bản mới
	@python="$$(bash scripts/checks/python.sh $(PYTHON))"; test -x .cache/lock/bin/python || "$$python" -m venv .cache/lock
	@.cache/lock/bin/python -m pip --disable-pip-version-check install -qq uv==$(UV_VERSION)
	@$(COMPILE) $(if $(UPGRADE),--upgrade) pyproject.toml --group pyproject.toml:dev --group pyproject.toml:build -o requirements-dev.lock
	@rm -f requirements.lock requirements-build.lock
	@$(COMPILE) pyproject.toml -c requirements-dev.lock -o requirements.lock
	@$(COMPILE) --group pyproject.toml:build -c requirements-dev.lock -o requirements-build.lock
	@if grep -nE '://|^ *--?(find-links|index|extra)' requirements*.lock; then echo "Tệp khóa không được chứa địa chỉ nào." >&2; exit 1; fi

# Of the addresses of people who take gifts, which npm copies into its lock, none is kept either.
lock-node: programs ## Khóa lại phiên bản các gói cho Node của make gate (cần mạng)
	@cd $(NODE) && npm install --package-lock-only --ignore-scripts --loglevel=error >/dev/null
	@cd $(NODE) && node -e '$(WITHOUT_FUNDING)'
	@if grep -n '://' $(NODE)/package-lock.json; then echo "Tệp khóa không được chứa địa chỉ nào." >&2; exit 1; fi
