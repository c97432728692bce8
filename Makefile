# make run, make test: all it takes is Python 3.11 or newer with pip. Everything else is installed into .venv.

PYTHON ?= $(firstword $(shell for python in python3 python3.13 python3.12 python3.11; do \
	command -v $$python >/dev/null && $$python -c '$(IS_NEW_ENOUGH)' 2>/dev/null && echo $$python; done))
IS_NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))

VENV = .venv
BIN = $(VENV)/bin

# Debian parts ensurepip from Python: there the machine's own pip installs into .venv, which then has none of its own.
PIP = $$($(BIN)/python -c 'import pip' 2>/dev/null && echo $(BIN)/python -m pip || echo $(PYTHON) -m pip --python $(BIN)/python)
INSTALL = $(PIP) install -qq --disable-pip-version-check --no-input
COMPILE = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url

# Nearly ten thousand tests, side by side on every core; each worker has a PostgreSQL database of its own.
SPREAD = -n auto --dist worksteal

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL = help
.PHONY: help run install test setup check gates format bench lock clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name text; do \
		printf '%-12s %s\n' "$$name" "$$text"; done

run: $(VENV)/.installed-run ## start the bot; with no token in .env, in the sandbox on http://127.0.0.1:8080
	@exec $(BIN)/python -m bot run

install: $(VENV)/.installed-run ## make .venv with what the bot runs on, and nothing more
	@echo '$(VENV) is ready.'

test: $(VENV)/.installed-dev ## run the tests; what the machine lacks is skipped by name
	@$(BIN)/python -m pytest -q $(SPREAD)

setup: $(VENV)/.installed-dev ## make .venv with everything the bot, its tests and its gates need
	@echo '$(VENV) is ready.'

check: gates ## all that must hold before a commit: the gates, then the tests
	@$(BIN)/python -m pytest -q $(SPREAD)

gates: $(VENV)/.installed-dev ## the gates without the tests: format, lint, types, layers
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/.installed-dev ## lay the code out and mend what ruff can mend by itself
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format .

bench: $(VENV)/.installed-dev ## run every benchmark; one group: .venv/bin/python -m benchmarks GROUP
	@$(BIN)/python -m benchmarks

lock: $(VENV)/.installed-dev ## pin the newest versions that requirements*.in allow
	@$(INSTALL) uv
	@$(COMPILE) requirements.in -o requirements.txt
	@$(COMPILE) requirements-dev.in -o requirements-dev.txt

clean: ## remove .venv and every cache; data/ and .env stay
	@rm -rf $(VENV) .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is younger than the requirements that it stands for, or they are installed again.
$(VENV)/.installed-run: requirements.txt $(BIN)/python
	@echo 'Installing what the bot needs into $(VENV) ...'
	@$(INSTALL) --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed-run
	@echo 'Installing what the tests need into $(VENV) ...'
	@$(INSTALL) --require-hashes -r requirements.txt -r requirements-dev.txt
	@touch $@

$(BIN)/python:
	@test -n '$(PYTHON)' && $(PYTHON) -c '$(IS_NEW_ENOUGH)' 2>/dev/null || { \
		echo 'Python 3.11 or newer is needed: install it, or name it: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(PYTHON) -c 'import pip, venv' 2>/dev/null || { \
		echo 'This Python has neither venv with ensurepip nor pip: on Debian, apt-get install python3-venv' >&2; exit 1; }
	@$(PYTHON) -m venv --clear $$($(PYTHON) -c 'import ensurepip' 2>/dev/null || echo --without-pip) $(VENV)
