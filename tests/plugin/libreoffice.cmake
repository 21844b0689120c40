# The filter's options as plain C++, the C interface, and the whole extension in a real LibreOffice (skipped where there is none).
pago_tests(libreoffice_tests plugin/libreoffice LINKS pago_forms pago_formats)
if(TARGET libreoffice_tests)
  target_sources(libreoffice_tests PRIVATE ${PROJECT_SOURCE_DIR}/plugin/libreoffice/filter_options.cpp
                 ${PROJECT_SOURCE_DIR}/plugin/iso_date.cpp ${PROJECT_SOURCE_DIR}/plugin/json_parts.cpp
                 ${PROJECT_SOURCE_DIR}/plugin/libreoffice/batch_answers.cpp ${PROJECT_SOURCE_DIR}/plugin/libreoffice/column_choices.cpp
                 ${PROJECT_SOURCE_DIR}/plugin/libreoffice/missing_facts.cpp
                 ${PROJECT_SOURCE_DIR}/plugin/libreoffice/place_words.cpp ${PROJECT_SOURCE_DIR}/plugin/libreoffice/shown_reading.cpp)
endif()

if(TARGET pago_c)
  enable_language(C)
  add_executable(pago_c_program plugin/pago_c_program.c)
  target_include_directories(pago_c_program PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(pago_c_program PRIVATE -std=c99 -Wall -Wextra -Wpedantic $<$<BOOL:${PAGO_WERROR}>:-Werror>)
  target_link_libraries(pago_c_program PRIVATE pago_c)
  add_test(NAME pago_c COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/pago_c_test.py $<TARGET_FILE:pago>
                               ${PROJECT_SOURCE_DIR} $<TARGET_FILE:pago_c_program> $<TARGET_FILE:pago_c>)
endif()

if(NOT PAGO_SANITIZE)
  add_test(NAME packages COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/packages_test.py $<TARGET_FILE:pago>
                                 ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR} ${CMAKE_CPACK_COMMAND})
  set_tests_properties(packages PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
endif()

if(TARGET pago_oxt AND TARGET pago)
  add_executable(print_document plugin/libreoffice/print_document.cpp)
  target_link_libraries(print_document PRIVATE pago_formats)
  add_test(NAME libreoffice_package COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/libreoffice/package_test.py
           ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/pago.oxt ${CMAKE_COMMAND})
  add_test(NAME libreoffice_filter COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/plugin/libreoffice/filter_test.sh ${PROJECT_BINARY_DIR}/pago.oxt
           $<TARGET_FILE:pago> $<TARGET_FILE:print_document> ${PROJECT_SOURCE_DIR}/fixtures/rie ${CMAKE_COMMAND})
  add_test(NAME libreoffice_windows COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/libreoffice/windows_test.py
           $<TARGET_FILE:pago> ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/pago.oxt)
  add_test(NAME libreoffice_batches COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/libreoffice/batches_test.py
           $<TARGET_FILE:pago> ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/pago.oxt)
  add_test(NAME libreoffice_small_screen COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/libreoffice/small_screen_test.py
           $<TARGET_FILE:pago> ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/pago.oxt)
  add_test(NAME libreoffice_choosing COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/libreoffice/choosing_test.py
           $<TARGET_FILE:pago> ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/pago.oxt)
  add_test(NAME libreoffice_every_rie COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/libreoffice/every_rie_test.py
           $<TARGET_FILE:pago> ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/pago.oxt $<TARGET_FILE:print_document>)
  set_tests_properties(libreoffice_filter libreoffice_windows libreoffice_batches libreoffice_small_screen libreoffice_choosing libreoffice_every_rie PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 600)
else()
  add_test(NAME libreoffice_filter COMMAND ${CMAKE_COMMAND} -E echo "skipped: this build has no pago.oxt (PAGO_LIBREOFFICE off, sanitizers on, or no SDK)")
  set_tests_properties(libreoffice_filter PROPERTIES SKIP_REGULAR_EXPRESSION "^skipped:")
endif()
