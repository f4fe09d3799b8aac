# The files that are compiled into the program, relative to this folder; each folder lists its own. A
# .tsv file becomes a table with the name of the file ("actors/states"), any other file a blob.
set(CHANCERY_DATA_FILES)
foreach(folder language time actors statements events commitments ledger samples)
  include(${CMAKE_CURRENT_LIST_DIR}/${folder}/files.cmake)
endforeach()
