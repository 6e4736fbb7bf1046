# Two commands do everything on a fresh Debian or Ubuntu: `make demo` and `make test`.
.DEFAULT_GOAL := help
.PHONY: help demo test ready lint format score bench ledger prove screenshots translations constraints
.PHONY: dist test-packages release-check clean

BIN := .venv/bin

help: ## say what there is
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' Makefile | expand -t 22

demo: ## set up what is missing, then try the program on a small mail world of its own
	packaging/set-up demo
	$(BIN)/mailtracker sandbox

test: ready lint ## set up what is missing, then prove everything
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 3 --dist loadfile --session-timeout=600

ready:
	packaging/set-up test

lint: ready ## style, types, layers, budgets
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python .ci/budgets.py
	.ci/no-registry

format: ready ## let ruff lay out the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

score: ready ## how well reports are read: make score CORPUS=DIR
	$(BIN)/python .ci/score.py $(or $(CORPUS),$(error say where the corpus is: make score CORPUS=DIR))

bench: ready ## ratios in one run: the tracking server, a large mailbox, a long list, and with CORPUS=DIR reports
	packaging/set-up bench
	$(BIN)/python .ci/bench_server.py $(EVENTS)
	$(BIN)/python .ci/bench_catch_up.py
	$(BIN)/python .ci/bench_imap.py
	QT_QPA_PLATFORM=offscreen $(BIN)/python .ci/bench_window.py $(LEDGER)
	$(BIN)/python .ci/bench_start.py
	$(if $(CORPUS),$(BIN)/python .ci/bench_reports.py $(CORPUS),@echo "Reports: make bench CORPUS=DIR")

ledger: ready ## a profile with very many letters: make ledger OUT=DIR ROWS=1000000
	$(BIN)/python .ci/make_ledger.py $(or $(OUT),$(error say where to: make ledger OUT=DIR)) $(ROWS)

prove: ready ## kill the tracking server 20 times under load: no answered hit is missing or doubled
	$(BIN)/python .ci/kill_server.py

screenshots: ready ## take pictures of every view, in light and dark, in Polish and at 200 %
	QT_QPA_PLATFORM=offscreen $(BIN)/python .ci/screenshots.py .build/screenshots
	QT_QPA_PLATFORM=offscreen $(BIN)/python .ci/screenshots.py .build/screenshots/polish light pl
	QT_SCALE_FACTOR=2 QT_QPA_PLATFORM=offscreen $(BIN)/python .ci/screenshots.py .build/screenshots/200 light

translations: ready ## bring the catalogues up to date with the code, and compile them
	$(BIN)/python .ci/translations.py $(NEW)

constraints: ## renew packaging/constraints.txt with the newest versions of everything
	packaging/make-constraints

dist: ## freeze the program and make packages of it, in dist/
	packaging/set-up dist
	packaging/make-dist

test-packages: ## install, use and purge dist/'s Debian package in a clean Debian (as root)
	packaging/set-up dist
	packaging/test-packages

release-check: ready ## everything that must hold before a release (as root)
	packaging/release-check

clean: ## remove everything git ignores: .venv, caches, builds
	git clean -fdqX
