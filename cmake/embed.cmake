# embed_tables(): compiles the files of data/ (listed in data/CMakeLists.txt) into one block and sets
# CHANCERY_TABLES_SOURCE, an assembler file that carries it, for the caller.
function(embed_tables)
  include(${PROJECT_SOURCE_DIR}/data/files.cmake)
  set(folder ${PROJECT_SOURCE_DIR}/data)
  set(block ${PROJECT_BINARY_DIR}/tables.bin)
  set(source ${PROJECT_BINARY_DIR}/built_in_tables.S)
  set(paths ${CHANCERY_DATA_FILES})
  list(TRANSFORM paths PREPEND ${folder}/)
  add_custom_command(
    OUTPUT ${block}
    COMMAND compile_data ${block} ${folder} ${CHANCERY_DATA_FILES}
    DEPENDS compile_data ${paths}
    COMMENT "Compiling the fact tables of data/")
  file(WRITE ${source}.new
    ".section .rodata\n.balign 16\n.global chancery_tables_begin\n.global chancery_tables_end\n"
    "chancery_tables_begin:\n.incbin \"${block}\"\nchancery_tables_end:\n.byte 0\n"
    ".section .note.GNU-stack,\"\",%progbits\n")
  file(COPY_FILE ${source}.new ${source} ONLY_IF_DIFFERENT)
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${block})
  set(CHANCERY_TABLES_SOURCE ${source} PARENT_SCOPE)
endfunction()
