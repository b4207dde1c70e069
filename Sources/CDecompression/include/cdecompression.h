#ifndef CDECOMPRESSION_H
#define CDECOMPRESSION_H

/* One way to unpack gzip, xz and zstd as their bytes come, by the libraries that define the formats. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { CDECOMPRESSION_GZIP = 1, CDECOMPRESSION_XZ = 2, CDECOMPRESSION_ZSTD = 3 };

enum {
  /* Some input was taken or some output given, or more input is needed. */
  CDECOMPRESSION_OK = 0,
  CDECOMPRESSION_DAMAGED = 1,
  CDECOMPRESSION_NO_MEMORY = 2
};

typedef struct cdecompression_stream cdecompression_stream;

/* NULL when there is no memory. */
cdecompression_stream *cdecompression_open(int32_t format);

void cdecompression_close(cdecompression_stream *stream);

/* Unpacks from `input` into `output`. The counts hold what is there before, and what was taken and given after.
   Members that follow one another are read as one. */
int32_t cdecompression_step(
    cdecompression_stream *stream, const uint8_t *input, size_t *input_count, uint8_t *output, size_t *output_count);

/* Whether the input may end here: all members are complete. */
int32_t cdecompression_is_complete(const cdecompression_stream *stream);

#ifdef __cplusplus
}
#endif

#endif
