/* The C interface as a C program uses it: pago_c_program RIE.docx LETTER.docx */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/pago_c.h"

static int failures = 0;

static void check(int holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "FAILED: %s\n", what);
  ++failures;
}

static char *whole_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  char *data = NULL;
  if (file == NULL) exit(2);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  data = malloc(*size);
  if (data == NULL || fread(data, 1, *size, file) != *size) exit(2);
  fclose(file);
  return data;
}

static void refuses_what_is_no_rie(void) {
  pago_error *error = NULL;
  check(pago_read("geen RI&E", 9, "brief.txt", NULL, &error) == NULL, "text is no RI&E");
  check(error != NULL && strlen(pago_error_code(error)) > 0, "a failure has a code");
  check(strstr(pago_error_message(error), "brief.txt") != NULL, "a failure names the file");
  pago_error_free(error);
  check(pago_read(NULL, 5, NULL, NULL, NULL) == NULL, "no data, and nobody who asks why");
}

static void refuses_wrong_options(pago_options *options) {
  pago_error *error = NULL;
  check(pago_options_set_date(options, "31 maart", &error) == 0, "a date is written as year-month-day");
  check(strcmp(pago_error_code(error), "options.invalid") == 0, "the code of a wrong option");
  pago_error_free(error);
  error = NULL;
  check(pago_options_set_case(options, "{\"onbekend\": 1}", &error) == 0, "a case with an unknown key");
  check(strstr(pago_error_message(error), "onbekend") != NULL, "the message names the key");
  pago_error_free(error);
}

static void makes_a_letter(const pago_rie *rie, const pago_options *options, const char *path) {
  pago_error *error = NULL;
  pago_document *letter = pago_make("advies", rie, NULL, 0, options, &error);
  FILE *file = fopen(path, "wb");
  check(letter != NULL, "a letter is made");
  if (letter == NULL || file == NULL) exit(2);
  check(pago_document_remarks(letter) > 0, "a letter without a case has open places");
  check(pago_document_remark(letter, pago_document_remarks(letter)) == NULL, "past the last remark is nothing");
  fwrite(pago_document_data(letter), 1, pago_document_size(letter), file);
  fclose(file);
  check(pago_make("advies", rie, "rommel", 6, options, &error) == NULL, "what is no template is refused");
  pago_error_free(error);
  error = NULL;
  check(pago_make("brief", rie, NULL, 0, options, &error) == NULL, "an unknown document is refused");
  check(strcmp(pago_error_code(error), "document.unknown") == 0, "the code of an unknown document");
  pago_error_free(error);
  error = NULL;
  check(pago_make("advies", NULL, NULL, 0, options, &error) == NULL, "no advice without an RI&E");
  pago_error_free(error);
  pago_document_free(letter);
}

int main(int argc, char **argv) {
  size_t size = 0;
  char *data = argc == 3 ? whole_file(argv[1], &size) : NULL;
  pago_options *options = pago_options_new();
  pago_rie *rie = NULL;
  if (data == NULL || options == NULL) return 2;
  check(pago_interface_version() == PAGO_C_VERSION, "header and library agree");
  check(strlen(pago_version()) > 0 && strlen(pago_catalogue()) > 0, "versions are told");
  check(strcmp(pago_document_name(0), "advies") == 0 && pago_document_name(10000) == NULL, "the documents are listed");
  refuses_what_is_no_rie();
  refuses_wrong_options(options);
  check(pago_options_set_date(options, "2026-11-22", NULL) == 1, "a date is taken");
  check(pago_options_set_case(options, "{\"kenmerk\": \"PROEF-4711\"}", NULL) == 1, "a case is taken");
  pago_options_set_password(options, "wordt niet gebruikt");
  rie = pago_read(data, size, "rie.docx", options, NULL);
  check(rie != NULL && pago_rie_findings(rie) > 5, "an RI&E is read");
  if (rie == NULL) return 2;
  check(strstr(pago_rie_json(rie, NULL), "\"findings\"") != NULL, "the findings as JSON");
  check(strstr(pago_rie_html(rie, NULL), "<html") != NULL, "the findings as a page");
  makes_a_letter(rie, options, argv[2]);
  printf("%lu\n", (unsigned long)pago_rie_findings(rie));
  pago_rie_free(rie);
  pago_rie_free(NULL);
  pago_options_free(options);
  free(data);
  return failures == 0 ? 0 : 1;
}
