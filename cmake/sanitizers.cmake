# CHANCERY_SANITIZE: a comma-separated list for -fsanitize ("address,undefined" or "thread").
set(CHANCERY_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize")
if(CHANCERY_SANITIZE)
  add_compile_options(-fsanitize=${CHANCERY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # The library's own checks: an index past the end of a string or vector ends the program.
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  add_link_options(-fsanitize=${CHANCERY_SANITIZE})
endif()

# CHANCERY_FUZZ (clang only): the entry points of tests/fuzz become libFuzzer programs.
option(CHANCERY_FUZZ "Build for libFuzzer" OFF)
if(CHANCERY_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
