# What a developer needs, by name. `make` alone lists the goals.

SWIFT ?= swift
# -enable-testing: some tests look inside modules; given everywhere, so that all goals share what is built.
FLAGS = -c release -Xswiftc -enable-testing
BIN = .build/release
IMAGE = $(BIN)/mingce.image

.PHONY: help setup build run test bench peers outside train lint snapshots clean

help:
	@echo 'make setup      install the system packages that building needs (apt)'
	@echo 'make build      build the program and compile the dictionaries beside it'
	@echo 'make run        annotate the pages in seeds/ and print them indented'
	@echo 'make test       run all tests'
	@echo 'make bench      measure speed and memory against the word and sentence breaking of ICU'
	@echo 'make peers      compare speed, and with GOLD="FILE …" exactness, with other taggers: [TEXT="PATH …"]'
	@echo 'make outside    measure on public test sets of other conventions: SETS="msra=FILE uner=FILE resume=FILE"'
	@echo 'make train      learn the weights of the tagger anew: GOLD="FILE …" [PEOPLE=FILE]'
	@echo 'make lint       check formatting, dictionaries, rules, and that nothing compiles with a warning'
	@echo 'make snapshots  renew the recorded help texts and README outputs after a wanted change'
	@echo 'make clean      remove everything that was built'

setup:
	@missing=''; exec >&2; for package in libicu-dev libsqlite3-dev pkg-config python3-venv raptor2-utils xz-utils; do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing; \
	elif command -v sudo >/dev/null; then sudo apt-get update -qq && sudo apt-get install -y -qq --no-install-recommends $$missing; \
	else echo "missing:$$missing; ask an administrator to install them" >&2; exit 1; fi

# What building says goes to standard error, so that `make run | jq` sees JSON only.
build: setup
	@$(SWIFT) build $(FLAGS) >&2
	@$(BIN)/mingce dictionary build Dictionaries -o $(IMAGE)

run: build
	@$(BIN)/mingce annotate --pretty seeds/*.md

# --build-tests and --skip-build: `swift test` by itself would compile everything a second time with other flags.
test: setup
	$(SWIFT) build $(FLAGS) --build-tests
	$(BIN)/mingce dictionary build Dictionaries -o $(IMAGE)
	MINGCE_IMAGE=$(CURDIR)/$(IMAGE) MINGCE_BINARY=$(CURDIR)/$(BIN)/mingce $(SWIFT) test $(FLAGS) --skip-build

bench: build
	$(BIN)/mingce-bench --image $(IMAGE)

peers: build
	python3 Sources/Integrations/peers/peers.py --mingce $(BIN)/mingce --image $(IMAGE) --venv .build/venv-peers \
	  --text $(or $(TEXT),seeds) $(if $(GOLD),--gold $(GOLD))

outside: build
	@test -n "$(SETS)" || { echo 'say which sets to measure on: make outside SETS="msra=FILE …"' >&2; exit 2; }
	python3 Sources/Integrations/evaluation/outside.py --mingce $(BIN)/mingce --image $(IMAGE) $(SETS)

train: build
	@test -n "$(GOLD)" || { echo 'say which annotated documents to learn from: make train GOLD="FILE …"' >&2; exit 2; }
	$(BIN)/mingce train $(GOLD) $(if $(PEOPLE),--people $(PEOPLE)) --image $(IMAGE) -o Dictionaries/tagger/tagger.weights
	$(BIN)/mingce dictionary build Dictionaries -o $(IMAGE)

lint: setup
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	$(SWIFT) build $(FLAGS) --product mingce
	$(BIN)/mingce dictionary lint Dictionaries
	$(BIN)/mingce rules check Dictionaries

snapshots: build
	$(SWIFT) build $(FLAGS) --build-tests
	MINGCE_RENEW_SNAPSHOTS=1 MINGCE_IMAGE=$(CURDIR)/$(IMAGE) MINGCE_BINARY=$(CURDIR)/$(BIN)/mingce \
	  $(SWIFT) test $(FLAGS) --skip-build --filter Snapshot

clean:
	rm -rf .build
