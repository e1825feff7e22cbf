# Open Scrutiny: every job has one target, and what runs here is what runs on GitHub.
# Works with GNU make 4.3 and a POSIX shell. `make` alone lists the targets.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# Any Python from 3.11 on will do; `make PYTHON=/path/to/python …` takes a certain one.
USABLE = -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
ifndef PYTHON
PYTHON := $(shell for each in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	"$$each" $(USABLE) && echo "$$each" && break; done)
endif
RUN := .venv/bin/python
# Wheels only: nothing that is installed may run code while it is installed. Not compiled: most of it is never imported,
# and this halves the time.
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --only-binary :all: --no-compile --require-hashes
# An environment whose Python is gone, or that was never finished, is made anew.
REMAKE := $(shell $(RUN) -c 'import pip' 2>/dev/null || echo remake)
PORT ?= 8000
SECONDS ?= 60
SIZES ?= 1000 10000
export BASE SHARD SHARDS

.PHONY: help site test check serve preview extract review bench scale shard join setup clean changes fuzz mutants lock \
	remake packages pages preview-site lint types fresh links workflows \
	inbox propose parts addresses audit sbom release

help:  ## This list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

site: packages pages  ## Build data packages, pages and the site into site/
	$(RUN) scripts/build_site.py
	@echo "The site is in site/; look at it with make serve."

# On every core. A file stays in one process, as its tests share what they make.
test: .venv/test.done  ## Run every test, browser tests included
	$(RUN) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(PYTEST)

check: lint types test fresh site links workflows  ## All that GitHub checks: lint, types, tests, rebuild, site, links
	@echo "All checks passed."

serve: site  ## Build the site and show it on a local address
	@echo "Stop with Ctrl-C."
	$(RUN) -m http.server --bind 127.0.0.1 --directory site $(PORT)

preview: preview-site  ## The site on a local address with packs still to be reviewed, marked as such
	@echo "Stop with Ctrl-C."
	$(RUN) -m http.server --bind 127.0.0.1 --directory .cache/preview/site $(PORT)

extract: .venv/site.done  ## Read a pack into extracted/: make extract PACK=path/to/pack.pdf
	@test -n "$(PACK)" || { echo "make extract: expected a pack, found none; write make extract PACK=path/to/pack.pdf" >&2; exit 2; }
	$(RUN) scripts/extract_pack.py $(PACK)

review: .venv/site.done  ## Pages to review packs by, beside their lines: make review PACKS=folder/of/packs
	$(RUN) scripts/review_pack.py $(if $(PACKS),--packs $(PACKS))

bench: .venv/site.done site  ## How long each stage takes, as a ratio to the least work that could do the same
	$(RUN) scripts/bench.py $(BENCH)

scale: .venv/site.done  ## What a meeting costs in each stage as their number grows: make scale SIZES="200 1000"
	$(RUN) scripts/scale.py --meetings $(SIZES)

shard: .venv/site.done  ## One part of a site of many councils, by itself: make shard SHARD=0 SHARDS=4
	@test -n "$$SHARD" && test -n "$$SHARDS" || { echo "make shard: expected which part of how many, found none; write make shard SHARD=0 SHARDS=4" >&2; exit 2; }
	$(RUN) scripts/build_shard.py --shard "$$SHARD" --shards "$$SHARDS" --out ".cache/shards/$$SHARD"

join: .venv/site.done  ## Join the parts into site/
	$(RUN) scripts/join_shards.py .cache/shards/*

setup: .venv/test.done  ## Set up .venv with all that the site and the tests need

clean:  ## Back to a clean tree: environment, caches, site and generated pages go
	rm -rf .venv .cache site .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
	git clean -fdXq docs

changes: .venv/site.done  ## What changed in the data since a commit, for a data editor: make changes BASE=main
	@test -n "$$BASE" || { echo "make changes: expected a commit, found none; write make changes BASE=main" >&2; exit 2; }
	@rm -rf .cache/changes && mkdir -p .cache/changes/before
	@git diff --merge-base "$$BASE" -- datapackages extracted > .cache/changes/data.diff
	@git archive "$$(git merge-base "$$BASE" HEAD)" datapackages | tar -x -C .cache/changes/before
	@$(RUN) scripts/compare_packages.py .cache/changes/before/datapackages datapackages

# Of each reader some inputs made by coverage; what breaks one stands in .cache/fuzz/crashes.
fuzz: .venv/test.done  ## Try each reader with inputs made to break it: make fuzz SECONDS=60
	@$(INSTALL) --requirement requirements-fuzz.txt
	$(RUN) tests/fuzz.py --seconds $(SECONDS)

# One change of the code at a time, each tried by the tests that reach it: what no test notices is printed.
mutants: .venv/test.done  ## Change modules in small ways that tests should notice: make mutants MODULES=building/judging.py
	@test -n "$(MODULES)" || { echo "make mutants: expected modules, found none; write make mutants MODULES=building/judging.py" >&2; exit 2; }
	@$(INSTALL) --requirement requirements-mutants.txt
	$(RUN) tests/mutants.py $(MODULES) $(MUTANTS)

lock:  ## Pin every version anew, with hashes, from pyproject.toml
	"$(PYTHON)" -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet pip-tools==7.6.2
	$(LOCK) --output-file requirements.txt pyproject.toml
	$(LOCK) --extra test --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
	echo mutmut | $(LOCK) --constraint requirements-dev.txt --output-file requirements-mutants.txt -

# requirements-fuzz.txt is kept by hand: of its one package the last wheel differs from Python to Python.
# No address of a registry is kept: whoever installs asks the one their machine is set to.
LOCK := .cache/lock/bin/python -m piptools compile --quiet --upgrade --generate-hashes --strip-extras \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

# --- the steps that the targets above are made of

packages: .venv/site.done
	$(RUN) scripts/build_packages.py
	$(RUN) scripts/validate_packages.py

pages: packages
	$(RUN) scripts/build_pages.py

preview-site: .venv/site.done
	rm -rf .cache/preview && mkdir -p .cache/preview
	$(RUN) scripts/build_packages.py --include-pending --out .cache/preview/datapackages
	$(RUN) scripts/validate_packages.py --include-pending .cache/preview/datapackages
	cp -R docs .cache/preview/docs
	$(RUN) scripts/build_pages.py --packages .cache/preview/datapackages --docs .cache/preview/docs
	$(RUN) scripts/build_site.py --docs .cache/preview/docs --site .cache/preview/site
	$(RUN) scripts/review_pack.py --out .cache/preview/site/review $(if $(PACKS),--packs $(PACKS))

lint: .venv/test.done
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	PYTHONPATH=scripts .venv/bin/lint-imports --no-logo --no-cache
	$(RUN) -m vulture
	.venv/bin/deptry --no-ansi scripts

types: .venv/test.done
	$(RUN) -m mypy

# The committed packages must be those that the committed records give, built from nothing.
fresh: packages
	rm -rf .cache/fresh && mkdir -p .cache/fresh
	$(RUN) scripts/build_packages.py --out .cache/fresh/datapackages
	git diff --no-index --exit-code datapackages .cache/fresh/datapackages
	git diff --exit-code datapackages

links: site .venv/test.done
	.venv/bin/lychee --offline --no-progress --include-fragments --index-files index.html $(if $(SITE_URL),--exclude-path 404.html) --root-dir "$(CURDIR)/site" site

workflows: .venv/test.done
	.venv/bin/zizmor --offline --quiet .
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(RUN) -m check_jsonschema --builtin-schema custom.github-workflows-require-timeout .github/workflows/*.yml
	$(RUN) -m check_jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[!c]*.yml
	$(RUN) -m check_jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml

# --- what only the workflows run: each needs the network, and a rehearsal of what it does not stands in the tests

# Settings come in the environment and are read by the program: no shell ever reads an address.
inbox: .venv/site.done
	$(RUN) scripts/take_in_pack.py

# Of what was read only tables and the files beside them are taken over, and nothing that is a link.
propose:
	rm -rf .cache/proposal && gh run download "$$GITHUB_RUN_ID" --name inbox --dir .cache/proposal
	cd .cache/proposal/extracted && find . -type f \( -name '*.csv' -o -name pack.yml -o -name council.yml \) -print \
		| tar -c -T - | tar -x -C "$(CURDIR)/extracted"
	git switch --create "pack/$$GITHUB_RUN_ID"
	git add extracted
	git -c user.name=open-scrutiny -c user.email=open-scrutiny@users.noreply.github.com commit --message "Read a new pack"
	gh auth setup-git && git push origin "pack/$$GITHUB_RUN_ID"
	gh pr create --title "New pack, to be reviewed" --body-file .cache/proposal/report.md --head "pack/$$GITHUB_RUN_ID"

parts:
	rm -rf .cache/shards && gh run download "$$GITHUB_RUN_ID" --pattern 'shard-*' --dir .cache/shards

addresses: .venv/test.done
	.venv/bin/lychee --no-progress --max-retries 3 --accept 200..=299,403,429 'extracted/**/pack.yml' 'docs/*.md' README.md

# Strict: a package of which nothing could be learned is no package without faults.
audit:
	rm -rf .cache/audit && "$(PYTHON)" -m venv .cache/audit
	.cache/audit/bin/python -m pip install --quiet --only-binary :all: pip-audit==2.10.1
	.cache/audit/bin/pip-audit --strict --disable-pip --require-hashes --requirement requirements-dev.txt

sbom:
	rm -rf .cache/sbom && "$(PYTHON)" -m venv .cache/sbom
	.cache/sbom/bin/python -m pip install --quiet --only-binary :all: cyclonedx-bom==7.5.0
	.cache/sbom/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --of JSON \
		--output-file .cache/sbom/open-scrutiny.cdx.json requirements.txt

# The data as they are committed, the parts of the program, and the sums by which a download is known to be whole.
release: sbom
	rm -rf .cache/release && mkdir -p .cache/release
	git archive --format zip --prefix "open-scrutiny-data-$$GITHUB_REF_NAME/" \
		--output ".cache/release/open-scrutiny-data-$$GITHUB_REF_NAME.zip" HEAD datapackages docs/licence.md
	cp .cache/sbom/open-scrutiny.cdx.json .cache/release
	cd .cache/release && sha256sum * > SHA256SUMS
	gh release create "$$GITHUB_REF_NAME" --verify-tag --generate-notes .cache/release/*

# --- the environment: made anew whenever the pinned versions change, and after an interrupted set-up

.venv/site.done: requirements.txt $(REMAKE)
	@test -n "$(PYTHON)" || { echo "python3: expected Python 3.11 or newer, found none; install it, or write make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@"$(PYTHON)" $(USABLE) || { echo "$(PYTHON): expected Python 3.11 or newer, found another; write make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON): expected the venv module, found none; install it (on Debian: apt-get install python3-venv)" >&2; exit 2; }
	@echo "Setting up .venv: about a minute, once." >&2
	@rm -rf .venv && "$(PYTHON)" -m venv .venv
	@$(INSTALL) --requirement requirements.txt
	@touch $@

# The first stamp goes while packages are added, so that an interrupted run starts from nothing.
.venv/test.done: requirements-dev.txt .venv/site.done
	@echo "Adding what the tests need." >&2
	@rm -f .venv/site.done
	@$(INSTALL) --requirement requirements-dev.txt
	@touch .venv/site.done && touch $@

remake:
	@:
