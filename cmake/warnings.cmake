# Warnings of our own targets. CHANCERY_WERROR makes them errors (the presets for development do).
option(CHANCERY_WERROR "Warnings are errors" OFF)
add_library(chancery_warnings INTERFACE)
# -Wno-restrict: g++ 12 reports it for std::string("a") + text (GCC bug 105651).
# -Wno-missing-field-initializers: members left out of a designated initializer take their defaults.
# -Wno-deprecated-declarations: clang reports what stable_sort of g++ 12's library uses inside.
target_compile_options(chancery_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wnon-virtual-dtor;-Woverloaded-virtual;-Wold-style-cast>
  $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>
  $<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wno-deprecated-declarations>
  -Wno-missing-field-initializers
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${CHANCERY_WERROR}>>:-Werror>)
