# The door: `make demo` shows what the program does, `make test` proves it. Both install what is missing
# from Debian (tools/packages.txt), fetch OpenVINO (tools/install_openvino.sh), build in build/release and
# may be run as often as you like.
#
#   make demo      build, and read the sample reports
#   make test      build, and run every test
#   make check     format, lint, the tree, the second compiler with the sanitizers
#   make bench     measure the program on this machine
#   make identity DATA=folder   score how well one thing in many reports is known (bench/identity/README.md)
#   make install   into PREFIX (/usr/local)
#   make train DATA=folder   make models/chancery-en.model anew (training/README.md)
#   make format    put the tree into the house format
#   make clean

PREFIX ?= /usr/local
JOBS ?= $(shell nproc)
PRESET ?= release

SOURCES = $(shell git ls-files '*.h' '*.cpp')

.PHONY: all demo test check bench identity install train format clean build build-tools check-tools sanitize tidy
.DEFAULT_GOAL := build

build-tools:
	@tools/install_packages.sh build test
	@tools/install_openvino.sh

check-tools:
	@tools/install_packages.sh build test check
	@tools/install_openvino.sh

build: build-tools
	@echo "Building in build/$(PRESET)"
	@mkdir -p build
	@cmake --preset $(PRESET) >build/$(PRESET).log 2>&1 || { cat build/$(PRESET).log; exit 1; }
	@cmake --build --preset $(PRESET) -j $(JOBS)

demo: build
	@build/$(PRESET)/bin/chancery demo

test: build
	@tools/install_web_tests.sh build/$(PRESET)/web
	@ctest --preset $(PRESET) -j $(JOBS)

# The sanitizer build is that of the second compiler; it also builds every header alone, and runs the same
# tests but for the slow ones.
sanitize: check-tools
	@cmake --preset asan >/dev/null
	@cmake --build --preset asan -j $(JOBS) --target all chancery_headers
	@ctest --preset asan -j $(JOBS) --label-exclude slow

# clang-tidy over every source file, with the limits of .clang-tidy.
tidy: check-tools
	@cmake --preset tidy >/dev/null
	@git ls-files 'src/*.cpp' 'apps/*.cpp' 'tools/*.cpp' | xargs -P $(JOBS) -n 4 clang-tidy-19 -p build/tidy --quiet

check: check-tools
	@echo "Format"; clang-format-19 --dry-run --Werror $(SOURCES)
	@echo "Tree"; python3 tools/check_tree.py
	@echo "Lint"; $(MAKE) --no-print-directory tidy
	@echo "The second compiler, every header alone, sanitizers"; $(MAKE) --no-print-directory sanitize

bench: build
	@build/$(PRESET)/bin/chancery_bench

# Reads the reports of the sample, a minute; they are not part of the project.
identity: build
	@tools/identity_score/score.sh build/$(PRESET)/bin "$(DATA)"

# Goes on at the last checkpoint of build/training; the model is put in its place only when all is done.
train:
	@test -d "$(DATA)/train" || { echo "make train needs DATA=FOLDER, the one with train/ and dev/ (training/README.md)"; exit 2; }
	@tools/install_packages.sh train
	@test -x build/training/python/bin/python || python3 -m venv build/training/python
	@build/training/python/bin/python -m pip install --quiet --requirement training/requirements.txt
	@build/training/python/bin/python training/train.py $(DATA) build/training
	@build/training/python/bin/python training/late.py $(DATA) build/training
	@build/training/python/bin/python training/export.py $(DATA) build/training build/training/chancery-en.model
	@mkdir -p models
	@build/training/python/bin/python training/manifest.py build/training/chancery-en.model build/training/scores.json models/manifest.toml
	@mv build/training/chancery-en.model models/

install: build
	@cmake --install build/$(PRESET) --prefix $(PREFIX)

format: check-tools
	@clang-format-19 -i $(SOURCES)

clean:
	@rm -rf build
