#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

struct cicu_breaker {
  UBreakIterator *iterator;
};

const char *cicu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }

static cicu_breaker *wrap(UBreakIterator *iterator, UErrorCode error, int32_t *status) {
  cicu_breaker *breaker = NULL;
  if (U_SUCCESS(error) && iterator != NULL) {
    breaker = malloc(sizeof *breaker);
    if (breaker != NULL) {
      breaker->iterator = iterator;
      error = U_ZERO_ERROR;
    } else {
      ubrk_close(iterator);
      error = U_MEMORY_ALLOCATION_ERROR;
    }
  }
  *status = (int32_t)error;
  return breaker;
}

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIteratorType type = kind == CICU_BREAK_SENTENCE ? UBRK_SENTENCE : UBRK_WORD;
  UBreakIterator *iterator = ubrk_open(type, locale, NULL, 0, &error);
  return wrap(iterator, error, status);
}

cicu_breaker *cicu_breaker_clone(const cicu_breaker *breaker, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_clone(breaker->iterator, &error);
  return wrap(iterator, error, status);
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  free(breaker);
}

int32_t cicu_breaker_boundaries(
    cicu_breaker *breaker, const uint16_t *text, int32_t length, int32_t *out, int32_t capacity, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, (const UChar *)text, length, &error);
  int32_t count = 0;
  if (U_SUCCESS(error)) {
    ubrk_first(breaker->iterator);
    for (int32_t at = ubrk_next(breaker->iterator); at != UBRK_DONE; at = ubrk_next(breaker->iterator)) {
      if (count < capacity) out[count] = at;
      count++;
    }
  }
  /* Leave no pointer into the caller's text behind. */
  UErrorCode reset = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, (const UChar *)u"", 0, &reset);
  *status = (int32_t)error;
  return count;
}

int32_t cicu_detect(const uint8_t *bytes, int32_t length, char *name, int32_t capacity, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t confidence = 0;
  if (capacity > 0) name[0] = '\0';
  UCharsetDetector *detector = ucsdet_open(&error);
  ucsdet_setText(detector, (const char *)bytes, length, &error);
  const UCharsetMatch *match = ucsdet_detect(detector, &error);
  if (U_SUCCESS(error) && match != NULL) {
    const char *found = ucsdet_getName(match, &error);
    confidence = ucsdet_getConfidence(match, &error);
    if (U_SUCCESS(error) && found != NULL && (int32_t)strlen(found) < capacity) {
      strcpy(name, found);
    } else {
      confidence = 0;
    }
  }
  if (detector != NULL) ucsdet_close(detector);
  *status = (int32_t)error;
  return confidence;
}

int32_t cicu_encoding_exists(const char *name) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &error);
  if (converter != NULL) ucnv_close(converter);
  return U_SUCCESS(error) ? 1 : 0;
}

int64_t cicu_convert(
    const char *encoding, const uint8_t *bytes, int64_t length, uint8_t *out, int64_t capacity, int64_t *error_offset,
    int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int64_t written = 0;
  *error_offset = -1;
  UConverter *from = ucnv_open(encoding, &error);
  UConverter *to = ucnv_open("UTF-8", &error);
  if (U_SUCCESS(error)) {
    ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    UChar pivot[2048];
    UChar *pivot_source = pivot, *pivot_target = pivot;
    char *target = (char *)out;
    const char *source = (const char *)bytes;
    ucnv_convertEx(
        to, from, &target, (const char *)out + capacity, &source, (const char *)bytes + length, pivot, &pivot_source,
        &pivot_target, pivot + 2048, 1, 1, &error);
    written = target - (char *)out;
    if (U_FAILURE(error)) {
      char invalid[32];
      int8_t count = sizeof invalid;
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(from, invalid, &count, &ignored);
      *error_offset = (source - (const char *)bytes) - (U_SUCCESS(ignored) ? count : 0);
      if (*error_offset < 0) *error_offset = 0;
    }
  }
  if (from != NULL) ucnv_close(from);
  if (to != NULL) ucnv_close(to);
  *status = (int32_t)error;
  return written;
}

static int is_plain_equivalent(uint16_t unit) {
  switch (u_getIntPropertyValue(unit, UCHAR_DECOMPOSITION_TYPE)) {
  case U_DT_CANONICAL:
  case U_DT_COMPAT:
  case U_DT_NOBREAK:
  case U_DT_SMALL:
  case U_DT_VERTICAL:
  case U_DT_WIDE:
    return 1;
  case U_DT_NARROW:
    /* Half-width katakana and hangul stay: their voicing marks are units of their own. */
    return !(u_isUAlphabetic(unit) || unit == 0xFF9E || unit == 0xFF9F);
  default:
    return 0;
  }
}

void cicu_plain_units(const uint16_t *units, uint16_t *out, int32_t count, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&error);
  for (int32_t index = 0; index < count; index++) {
    out[index] = units[index];
    if (U_FAILURE(error) || (units[index] & 0xF800) == 0xD800 || !is_plain_equivalent(units[index])) continue;
    UChar buffer[32];
    UChar unit = units[index];
    UErrorCode local = U_ZERO_ERROR;
    int32_t length = unorm2_normalize(normalizer, &unit, 1, buffer, 32, &local);
    if (U_SUCCESS(local) && length == 1) out[index] = buffer[0];
  }
  *status = (int32_t)error;
}

void cicu_transliterate_units(
    const char *identifier, const uint16_t *units, uint16_t *out, int32_t count, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UChar name[64];
  u_uastrncpy(name, identifier, 63);
  name[63] = 0;
  UTransliterator *transliterator = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
  for (int32_t index = 0; index < count; index++) {
    out[index] = units[index];
    if (U_FAILURE(error) || (units[index] & 0xF800) == 0xD800) continue;
    UChar buffer[32] = {units[index]};
    int32_t length = 1, limit = 1;
    UErrorCode local = U_ZERO_ERROR;
    utrans_transUChars(transliterator, buffer, &length, 32, 0, &limit, &local);
    if (U_SUCCESS(local) && length == 1) out[index] = buffer[0];
  }
  if (transliterator != NULL) utrans_close(transliterator);
  *status = (int32_t)error;
}

void cicu_encodable_units(
    const char *encoding, const uint16_t *units, uint8_t *out, int32_t count, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(encoding, &error);
  if (converter != NULL) {
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
    ucnv_setFallback(converter, 0);
  }
  for (int32_t index = 0; index < count; index++) {
    out[index] = 0;
    if (U_FAILURE(error)) continue;
    char buffer[16];
    UChar unit = units[index];
    UErrorCode local = U_ZERO_ERROR;
    int32_t length = ucnv_fromUChars(converter, buffer, 16, &unit, 1, &local);
    out[index] = U_SUCCESS(local) && length > 0;
  }
  if (converter != NULL) ucnv_close(converter);
  *status = (int32_t)error;
}

int32_t cicu_is_ignorable(uint16_t unit) {
  return u_hasBinaryProperty(unit, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? 1 : 0;
}
