# tests/fuzz/*_fuzz.cpp define LLVMFuzzerTestOneInput. With -DPAGO_FUZZ=ON (clang) each becomes a libFuzzer program:
#   cmake --preset fuzz && cmake --build --preset fuzz && build-fuzz/tests/docx_fuzz fixtures/rie
# Without it each is an ordinary test that replays the documents of fixtures/rie and the finds of fixtures/bugs.
file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*_fuzz.cpp)
foreach(source IN LISTS fuzzers)
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE pago_rie)
  if(PAGO_FUZZ)
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  else()
    target_sources(${name} PRIVATE ${CMAKE_CURRENT_LIST_DIR}/replay.cpp)
    add_test(NAME ${name}_replay COMMAND ${name} ${PROJECT_SOURCE_DIR}/fixtures/rie ${PROJECT_SOURCE_DIR}/fixtures/bugs)
    set_tests_properties(${name}_replay PROPERTIES TIMEOUT 300)
  endif()
endforeach()
