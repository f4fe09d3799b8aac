# embed_files(NAME FOLDER FILE...): compiles files, named relative to the folder, into one block
# (src/base/table_file.h) and sets EMBEDDED_SOURCE, an assembler file that carries it as
# chancery_NAME_begin..chancery_NAME_end, for the caller.
function(embed_files name folder)
  set(block ${PROJECT_BINARY_DIR}/${name}.bin)
  set(source ${PROJECT_BINARY_DIR}/built_in_${name}.S)
  set(paths ${ARGN})
  list(TRANSFORM paths PREPEND ${folder}/)
  add_custom_command(
    OUTPUT ${block}
    COMMAND compile_data ${block} ${folder} ${ARGN}
    DEPENDS compile_data ${paths}
    COMMENT "Compiling the files of the block \"${name}\"")
  file(WRITE ${source}.new
    ".section .rodata\n.balign 16\n.global chancery_${name}_begin\n.global chancery_${name}_end\n"
    "chancery_${name}_begin:\n.incbin \"${block}\"\nchancery_${name}_end:\n.byte 0\n"
    ".section .note.GNU-stack,\"\",%progbits\n")
  file(COPY_FILE ${source}.new ${source} ONLY_IF_DIFFERENT)
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${block})
  set(EMBEDDED_SOURCE ${source} PARENT_SCOPE)
endfunction()
