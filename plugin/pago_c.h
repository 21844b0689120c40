#ifndef PAGO_C_H
#define PAGO_C_H
#include <stddef.h>

/* pago for programs in any language: reads a Dutch RI&E and makes the documents of the NVAB Leidraad PAGO en PMO.
 *
 * Link with -lpago. The interface is stable within the number in the library's name (libpago.so.0): functions are added, never
 * changed. Handles are opaque and belong to the caller, who gives each back to its own ..._free; freeing NULL does nothing.
 * Texts are UTF-8 and end in a zero. What a handle returns lives as long as the handle. No call throws, writes to a terminal
 * or ends the process; calls on different handles may run in different threads. The RI&E is read in the process that calls: a
 * program that reads files of strangers gives them to the command `pago` instead, which has limits and a process of its own.
 */
#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define PAGO_API __attribute__((visibility("default")))
#else
#define PAGO_API
#endif

#define PAGO_C_VERSION 1 /* of this interface; a larger number has more functions */

PAGO_API int pago_interface_version(void); /* PAGO_C_VERSION of the library that is loaded */
PAGO_API const char* pago_version(void);   /* of the program: "0.1.0" */
PAGO_API const char* pago_catalogue(void); /* edition of the legal data */

/* Why a call failed. Every function that can fail takes `pago_error **error`, which may be NULL; it is set when the function
 * returns NULL or 0, and left alone otherwise. */
typedef struct pago_error pago_error;
PAGO_API const char* pago_error_code(const pago_error* error);    /* stable, for programs: "pdf.password", "case.invalid" */
PAGO_API const char* pago_error_message(const pago_error* error); /* one or more Dutch sentences, for people */
PAGO_API void pago_error_free(pago_error* error);

/* What is known beyond the RI&E. NULL in place of options: nothing, and today by the clock of the machine. */
typedef struct pago_options pago_options;
PAGO_API pago_options* pago_options_new(void); /* NULL only when there is no memory */
PAGO_API void pago_options_free(pago_options* options);
/* The day on which is judged and that stands on a letter: "2026-03-31". 1 done, 0 failed ("options.invalid"). */
PAGO_API int pago_options_set_date(pago_options* options, const char* date, pago_error** error);
/* The text of zaak.json (forms/zaak.schema.json). 1 done, 0 failed ("case.invalid"). */
PAGO_API int pago_options_set_case(pago_options* options, const char* json, pago_error** error);
/* Password of an RI&E that is a PDF. */
PAGO_API void pago_options_set_password(pago_options* options, const char* password);

/* An RI&E that was read. `data` is the whole file: DOCX, XLSX, ODT, ODS or PDF, told apart by content; `name` is what messages
 * call it. NULL when it cannot be read. */
typedef struct pago_rie pago_rie;
PAGO_API pago_rie* pago_read(const void* data, size_t size, const char* name, const pago_options* options, pago_error** error);
PAGO_API void pago_rie_free(pago_rie* rie);
PAGO_API size_t pago_rie_findings(const pago_rie* rie); /* how many statements about risks */
/* The object that `pago lees --json` prints, and the page of `pago lees --toon`. NULL when there is no memory. */
PAGO_API const char* pago_rie_json(pago_rie* rie, pago_error** error);
PAGO_API const char* pago_rie_html(pago_rie* rie, pago_error** error);

/* The documents that can be made: "advies", "toetsing", ... ; NULL past the last. */
PAGO_API const char* pago_document_name(size_t index);

/* A document, made from an RI&E; `rie` may be NULL for one that needs none. `word_template` is a DOCX to fill in place of
 * pago's own, with `template_size` bytes; NULL: pago's own. NULL when the document cannot be made. */
typedef struct pago_document pago_document;
PAGO_API pago_document* pago_make(const char* document, const pago_rie* rie, const void* word_template, size_t template_size,
                                  const pago_options* options, pago_error** error);
PAGO_API void pago_document_free(pago_document* document);
PAGO_API const void* pago_document_data(const pago_document* document); /* a DOCX */
PAGO_API size_t pago_document_size(const pago_document* document);
PAGO_API size_t pago_document_remarks(const pago_document* document); /* what is still empty, what to look at */
PAGO_API const char* pago_document_remark(const pago_document* document, size_t index); /* Dutch; NULL past the last */

#ifdef __cplusplus
}
#endif
#endif
