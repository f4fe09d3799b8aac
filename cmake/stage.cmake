# add_stage(NAME [NEEDS folder...] DOES text [LIBS library...] SOURCES file...)
#
# One folder of src/ as an object library chancery_NAME. NEEDS is the list of other folders whose
# headers it may include; tools/check_layers.py reads the same table from build/stages.json.
function(add_stage name)
  cmake_parse_arguments(STAGE "" "DOES" "NEEDS;LIBS;SOURCES" ${ARGN})
  if(STAGE_UNPARSED_ARGUMENTS OR NOT STAGE_DOES)
    message(FATAL_ERROR "add_stage(${name}): DOES is missing, or not understood: ${STAGE_UNPARSED_ARGUMENTS}")
  endif()
  add_library(chancery_${name} OBJECT ${STAGE_SOURCES})
  target_compile_features(chancery_${name} PUBLIC cxx_std_23)
  target_include_directories(chancery_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(chancery_${name} PRIVATE chancery_warnings ${STAGE_LIBS})
  set_target_properties(chancery_${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)

  set_property(GLOBAL APPEND PROPERTY CHANCERY_STAGES ${name})
  set_property(GLOBAL APPEND PROPERTY CHANCERY_LIBRARIES ${STAGE_LIBS})
  string(REPLACE ";" "\", \"" needs "${STAGE_NEEDS}")
  if(needs)
    set(needs "\"${needs}\"")
  endif()
  set_property(GLOBAL APPEND_STRING PROPERTY CHANCERY_STAGE_ROWS
    "  {\"name\": \"${name}\", \"needs\": [${needs}], \"does\": \"${STAGE_DOES}\"},\n")
endfunction()

# Writes the table of all stages to build/stages.json.
function(write_stage_table)
  get_property(rows GLOBAL PROPERTY CHANCERY_STAGE_ROWS)
  string(REGEX REPLACE ",\n$" "\n" rows "${rows}")
  file(WRITE ${PROJECT_BINARY_DIR}/stages.json.new "[\n${rows}]\n")
  file(COPY_FILE ${PROJECT_BINARY_DIR}/stages.json.new ${PROJECT_BINARY_DIR}/stages.json ONLY_IF_DIFFERENT)
endfunction()
