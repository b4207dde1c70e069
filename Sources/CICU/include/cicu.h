#ifndef CICU_H
#define CICU_H

/* The few things Mingce needs of ICU, behind opaque types and integer statuses. ICU's own headers are included by
   cicu.c alone: Foundation carries another ICU, and the two sets of declarations must not meet in one module. */

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Statuses are ICU's: above CICU_OK is an error, below it a warning. */
#define CICU_OK 0

enum { CICU_BREAK_WORD = 1, CICU_BREAK_SENTENCE = 2 };

typedef struct cicu_breaker cicu_breaker;

/* The name of a status, such as "U_FILE_ACCESS_ERROR". Never NULL. */
const char *cicu_status_name(int32_t status);

/* Opens a breaker; NULL on failure. One thread at a time may use it. */
cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status);

/* A second breaker with the same rules, for another thread; NULL on failure. */
cicu_breaker *cicu_breaker_clone(const cicu_breaker *breaker, int32_t *status);

void cicu_breaker_close(cicu_breaker *breaker);

/* Writes the boundaries after the text's start, its end included, ascending, to out; returns how many there are.
   A capacity of length suffices; boundaries beyond the capacity are counted and not written. */
int32_t cicu_breaker_boundaries(
    cicu_breaker *breaker, const uint16_t *text, int32_t length, int32_t *out, int32_t capacity, int32_t *status);

/* Names the most likely encoding of the bytes; returns its confidence, 0 to 100, and 0 on failure. */
int32_t cicu_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity, int32_t *status);

/* Whether ICU knows a converter of this name. */
int32_t cicu_encoding_exists(const char *name);

/* Converts bytes in an encoding to UTF-8, strictly: the first malformed sequence stops it with an error, and its offset
   goes to error_offset. Returns the bytes written. 3 bytes of capacity for each byte of input suffice for any
   single-byte encoding; 4 suffice for all. */
int64_t cicu_convert(
    const char *encoding, const uint8_t *bytes, int64_t length, uint8_t *out, int64_t capacity, int64_t *error_offset,
    int32_t *status);

/* For each of count code units, its width, compatibility or canonical equivalent where that is one unit, else itself.
   Superscripts, circled and other styled forms stay as they are. */
void cicu_plain_units(const uint16_t *units, uint16_t *out, int32_t count, int32_t *status);

/* For each of count code units, what a transliterator makes of it where that is one unit, else itself. */
void cicu_transliterate_units(
    const char *identifier, const uint16_t *units, uint16_t *out, int32_t count, int32_t *status);

/* For each of count code units, 1 if the encoding can write it, else 0. */
void cicu_encodable_units(
    const char *encoding, const uint16_t *units, uint8_t *out, int32_t count, int32_t *status);

/* 1 for code units that are invisible by default (joiners, variation selectors, byte order mark), else 0. */
int32_t cicu_is_ignorable(uint16_t unit);

#ifdef __cplusplus
}
#endif

#endif
