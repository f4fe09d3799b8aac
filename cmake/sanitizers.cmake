# CHANCERY_SANITIZE: a comma-separated list for -fsanitize ("address,undefined" or "thread").
set(CHANCERY_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize")
if(CHANCERY_SANITIZE)
  add_compile_options(-fsanitize=${CHANCERY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CHANCERY_SANITIZE})
endif()
