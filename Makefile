# What a developer needs, by name. `make` alone lists the goals.

SWIFT ?= swift
# -enable-testing: some tests look inside modules; given everywhere, so that all goals share what is built.
FLAGS = -c release -Xswiftc -enable-testing
BIN = .build/release
IMAGE = $(BIN)/mingce.image

# How long `make fuzz` gives to each target, in seconds.
TIME ?= 60
FUZZ_TARGETS = readers image dictionary rules pipeline
FUZZ = .build/fuzz/release/mingce-fuzz

.PHONY: help setup build run test bench peers outside train lint snapshots fuzz sanitize spark-demo spark-test \
  resume-test package install uninstall deb deb-test clean

help:
	@echo 'make setup      install the system packages that building needs (apt)'
	@echo 'make build      build the program and compile the dictionaries beside it'
	@echo 'make run        annotate the pages in seeds/ and print them indented'
	@echo 'make test       run all tests'
	@echo 'make bench      measure speed and memory against the word and sentence breaking of ICU'
	@echo 'make peers      compare speed, and with GOLD="FILE …" exactness, with other taggers: [TEXT="PATH …"]'
	@echo 'make outside    measure on public test sets of other conventions: SETS="msra=FILE uner=FILE resume=FILE"'
	@echo 'make fuzz       look for inputs that crash or hang, so many seconds for each part: TIME=60'
	@echo 'make sanitize   run the tests under the address, undefined-behaviour and thread sanitizers'
	@echo 'make spark-demo annotate the corpus on Spark in local mode'
	@echo 'make spark-test kill an executor of a small cluster in mid-job and count the rows'
	@echo 'make resume-test kill and resume a run over 5,000 files a hundred times'
	@echo 'make train      learn the weights of the tagger anew: GOLD="FILE …" [PEOPLE=FILE]'
	@echo 'make lint       check formatting, dictionaries, rules, and that nothing compiles with a warning'
	@echo 'make snapshots  renew the recorded help texts and README outputs after a wanted change'
	@echo 'make install    put program, dictionaries, manual pages and completions under PREFIX=/usr/local (and DESTDIR=)'
	@echo 'make uninstall  take them away again'
	@echo 'make deb        build a Debian package in .build/deb that needs no Swift where it is installed'
	@echo 'make deb-test   install that package in a fresh Debian and annotate the page in seeds/ there'
	@echo 'make clean      remove everything that was built'

setup:
	@missing=''; exec >&2; \
	for package in libicu-dev zlib1g-dev liblzma-dev libzstd-dev libsqlite3-dev pkg-config python3-venv raptor2-utils \
	  xz-utils jq; do \
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
	$(BIN)/mingce rules check Dictionaries --strict

# Inputs that lead further are kept in .build/fuzz-corpus, those that crash or hang in .build.
fuzz: build
	MINGCE_FUZZ=1 $(SWIFT) build $(FLAGS) --scratch-path .build/fuzz -Xswiftc -sanitize=fuzzer \
	  -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,trace-cmp,pc-table --product mingce-fuzz
	@for target in $(FUZZ_TARGETS); do mkdir -p .build/fuzz-corpus/$$target; echo "== $$target"; \
	  SWIFT_BACKTRACE=enable=no MINGCE_IMAGE=$(CURDIR)/$(IMAGE) MINGCE_FUZZ_TARGET=$$target $(FUZZ) .build/fuzz-corpus/$$target \
	    Tests/Fuzz/Seeds/$$target -max_total_time=$(TIME) -timeout=1 -max_len=4096 -print_final_stats=1 -verbosity=0 \
	    -artifact_prefix=.build/fuzz-$$target- || exit 1; done

# The program under test is built likewise. Undefined behaviour is looked for in the C targets, where it traps; Swift, which
# has no such sanitizer on Linux, traps by itself.
SANITIZERS = address undefined thread
SANITIZE_address = --sanitize address
SANITIZE_thread = --sanitize thread
SANITIZE_undefined = -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=all
sanitize: build $(SANITIZERS:%=sanitize-%)

sanitize-%:
	@echo '== $*'
	$(SWIFT) build $(FLAGS) $(SANITIZE_$*) --scratch-path .build/sanitize-$* --build-tests
	ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 \
	  MINGCE_IMAGE=$(CURDIR)/$(IMAGE) MINGCE_BINARY=$(CURDIR)/.build/sanitize-$*/release/mingce \
	  $(SWIFT) test $(FLAGS) $(SANITIZE_$*) --scratch-path .build/sanitize-$* --skip-build \
	  $(if $(FILTER),--filter '$(FILTER)')

SPARK = Sources/Integrations/spark
SPARK_PYTHON = .build/venv-pyspark/bin/python3

$(SPARK_PYTHON):
	python3 -m venv .build/venv-pyspark
	$@ -m pip install --quiet pyspark
	touch .build/venv-pyspark/ready

spark-demo: build $(SPARK_PYTHON)
	$(SPARK_PYTHON) $(SPARK)/demo.py --binary $(BIN)/mingce --image $(IMAGE)

spark-test: build $(SPARK_PYTHON)
	$(SPARK_PYTHON) $(SPARK)/kill_executor.py --binary $(BIN)/mingce --image $(IMAGE)

resume-test: build
	python3 Sources/Integrations/batch/kill_and_resume.py --binary $(BIN)/mingce

snapshots: build
	$(SWIFT) build $(FLAGS) --build-tests
	MINGCE_RENEW_SNAPSHOTS=1 MINGCE_IMAGE=$(CURDIR)/$(IMAGE) MINGCE_BINARY=$(CURDIR)/$(BIN)/mingce \
	  $(SWIFT) test $(FLAGS) --skip-build --filter Snapshot

PREFIX ?= /usr/local
DESTDIR ?=
PACKAGING = Sources/Integrations/packaging
INSTALL = sh $(PACKAGING)/install.sh

# Built apart: without what tests need, and with Swift's libraries inside, so that it runs where there is no Swift.
PACKAGE = .build/package/release
package: setup
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/package --product mingce >&2
	$(PACKAGE)/mingce dictionary build Dictionaries -o $(PACKAGE)/mingce.image >&2

install: package
	$(INSTALL) $(PACKAGE)/mingce $(PACKAGE)/mingce.image '$(DESTDIR)$(PREFIX)'

uninstall:
	$(INSTALL) --remove '$(DESTDIR)$(PREFIX)'

deb: package
	sh $(PACKAGING)/deb.sh $(PACKAGE)/mingce $(PACKAGE)/mingce.image .build/deb
	@if command -v lintian >/dev/null; then lintian --fail-on warning,error --allow-root .build/deb/*.deb; fi

deb-test: deb
	MINGCE=$(CURDIR)/$(PACKAGE)/mingce sh $(PACKAGING)/deb-test.sh .build/deb/*.deb

clean:
	rm -rf .build
