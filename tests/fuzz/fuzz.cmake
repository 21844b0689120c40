# tests/fuzz/*_fuzz.cpp define LLVMFuzzerTestOneInput. With -DPAGO_FUZZ=ON (clang) each becomes a libFuzzer program:
#   cmake --preset fuzz && cmake --build --preset fuzz && mkdir -p build-fuzz/new
#   build-fuzz/tests/docx_fuzz build-fuzz/new fixtures/rie
# Without it each is an ordinary test that replays the documents of fixtures/rie and the finds of fixtures/bugs.
file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*_fuzz.cpp)
if(PAGO_FUZZ)
  target_compile_options(pago_flags INTERFACE -fsanitize=fuzzer-no-link)   # the libraries tell the fuzzer what they reached
endif()
add_custom_target(fuzzers)
foreach(source IN LISTS fuzzers)
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  add_dependencies(fuzzers ${name})
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
