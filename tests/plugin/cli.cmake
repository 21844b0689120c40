# Tests that drive the real command. Included by tests/CMakeLists.txt.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(pago_command_test name script)
  add_test(NAME ${name} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/plugin/${script} $<TARGET_FILE:pago>
                                ${PROJECT_SOURCE_DIR} $<$<BOOL:${PAGO_SANITIZE}>:--sanitized> COMMAND_EXPAND_LISTS)
  set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()

pago_tests(cli_tests plugin/cli PLAIN LINKS pago_show)
pago_command_test(cli cli_test.py)
pago_command_test(waiting_command waiting_command_test.py)
pago_command_test(zaak zaak_test.py)
pago_command_test(pdf pdf_test.py)
pago_command_test(letters letters_test.py)
pago_command_test(pdf_letters pdf_letters_test.py)
pago_command_test(results_intake results_intake_test.py)
pago_command_test(person_piece person_piece_test.py)
pago_command_test(person_release person_release_test.py)
pago_command_test(pdf_forms forms_test.py)
pago_command_test(printrun printrun_test.py)
pago_command_test(cli_bad_input bad_input_test.py)
pago_command_test(scans scans_test.py)
pago_command_test(passwords passwords_test.py)
pago_command_test(office office_test.py)
pago_command_test(templates templates_test.py)
pago_command_test(drawn_pdf drawn_pdf_test.py)
pago_command_test(readme readme_test.py)
pago_command_test(corpus_score corpus_score_test.py)
pago_command_test(reading_page reading_page_test.py)
if(NOT PAGO_SANITIZE)
  pago_command_test(fidelity fidelity_test.py)
  pago_command_test(pictures pictures_test.py)
endif()
if(NOT PAGO_SANITIZE)                            # what a page does in a browser does not change with the sanitizers
  pago_command_test(page_in_browser page_in_browser_test.py)
endif()

# One described RI&E in every look and format: the producers are Debian's own Python libraries, so Debian's own Python runs it.
add_test(NAME metamorphic COMMAND /usr/bin/python3 -B ${CMAKE_CURRENT_SOURCE_DIR}/metamorphic/metamorphic_test.py $<TARGET_FILE:pago>
                                  ${PROJECT_SOURCE_DIR})
set_tests_properties(metamorphic PROPERTIES TIMEOUT 600)
