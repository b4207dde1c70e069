#include "cdecompression.h"

#include <lzma.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>

/* The most memory that a file may make us take for its dictionary: xz -9 needs 65 MiB, zstd --ultra -22 128 MiB. */
#define LONGEST_WINDOW_LOG 27
#define MEMORY_LIMIT ((uint64_t)256 << 20)

struct cdecompression_stream {
  int32_t format;
  /* Whether a member is complete and no byte of a next one has come. */
  int32_t is_complete;
  z_stream gzip;
  lzma_stream xz;
  ZSTD_DStream *zstd;
};

static int start_xz(cdecompression_stream *stream) {
  return lzma_stream_decoder(&stream->xz, MEMORY_LIMIT, 0) == LZMA_OK;
}

cdecompression_stream *cdecompression_open(int32_t format) {
  cdecompression_stream *stream = calloc(1, sizeof *stream);
  if (stream == NULL) return NULL;
  stream->format = format;
  int is_ready = 0;
  switch (format) {
    case CDECOMPRESSION_GZIP:
      is_ready = inflateInit2(&stream->gzip, 15 + 16) == Z_OK;
      break;
    case CDECOMPRESSION_XZ:
      stream->xz = (lzma_stream)LZMA_STREAM_INIT;
      is_ready = start_xz(stream);
      break;
    case CDECOMPRESSION_ZSTD:
      stream->zstd = ZSTD_createDStream();
      is_ready = stream->zstd != NULL &&
          !ZSTD_isError(ZSTD_DCtx_setParameter(stream->zstd, ZSTD_d_windowLogMax, LONGEST_WINDOW_LOG));
      break;
  }
  if (is_ready) return stream;
  cdecompression_close(stream);
  return NULL;
}

void cdecompression_close(cdecompression_stream *stream) {
  if (stream == NULL) return;
  switch (stream->format) {
    case CDECOMPRESSION_GZIP: inflateEnd(&stream->gzip); break;
    case CDECOMPRESSION_XZ: lzma_end(&stream->xz); break;
    case CDECOMPRESSION_ZSTD: ZSTD_freeDStream(stream->zstd); break;
  }
  free(stream);
}

static int32_t step_gzip(
    cdecompression_stream *stream, const uint8_t *input, size_t *input_count, uint8_t *output, size_t *output_count) {
  z_stream *gzip = &stream->gzip;
  if (stream->is_complete && *input_count > 0) {
    /* Zeros after the last member are padding, as tapes leave it. */
    if (input[0] == 0) {
      *output_count = 0;
      return CDECOMPRESSION_OK;
    }
    if (inflateReset(gzip) != Z_OK) return CDECOMPRESSION_DAMAGED;
    stream->is_complete = 0;
  }
  gzip->next_in = (Bytef *)input;
  gzip->avail_in = (uInt)*input_count;
  gzip->next_out = output;
  gzip->avail_out = (uInt)*output_count;
  int status = inflate(gzip, Z_NO_FLUSH);
  *input_count -= gzip->avail_in;
  *output_count -= gzip->avail_out;
  switch (status) {
    case Z_STREAM_END: stream->is_complete = 1; return CDECOMPRESSION_OK;
    case Z_OK:
    case Z_BUF_ERROR: return CDECOMPRESSION_OK;
    case Z_MEM_ERROR: return CDECOMPRESSION_NO_MEMORY;
    default: return CDECOMPRESSION_DAMAGED;
  }
}

static int32_t step_xz(
    cdecompression_stream *stream, const uint8_t *input, size_t *input_count, uint8_t *output, size_t *output_count) {
  if (stream->is_complete && *input_count > 0) {
    /* Padding between streams is zeros. */
    size_t zeros = 0;
    while (zeros < *input_count && input[zeros] == 0) zeros++;
    if (zeros > 0) {
      *input_count = zeros;
      *output_count = 0;
      return CDECOMPRESSION_OK;
    }
    if (!start_xz(stream)) return CDECOMPRESSION_NO_MEMORY;
    stream->is_complete = 0;
  }
  stream->xz.next_in = input;
  stream->xz.avail_in = *input_count;
  stream->xz.next_out = output;
  stream->xz.avail_out = *output_count;
  lzma_ret status = lzma_code(&stream->xz, LZMA_RUN);
  *input_count -= stream->xz.avail_in;
  *output_count -= stream->xz.avail_out;
  switch (status) {
    case LZMA_STREAM_END: stream->is_complete = 1; return CDECOMPRESSION_OK;
    case LZMA_OK:
    case LZMA_BUF_ERROR: return CDECOMPRESSION_OK;
    case LZMA_MEM_ERROR:
    case LZMA_MEMLIMIT_ERROR: return CDECOMPRESSION_NO_MEMORY;
    default: return CDECOMPRESSION_DAMAGED;
  }
}

static int32_t step_zstd(
    cdecompression_stream *stream, const uint8_t *input, size_t *input_count, uint8_t *output, size_t *output_count) {
  ZSTD_inBuffer in = {input, *input_count, 0};
  ZSTD_outBuffer out = {output, *output_count, 0};
  size_t status = ZSTD_decompressStream(stream->zstd, &out, &in);
  *input_count = in.pos;
  *output_count = out.pos;
  if (ZSTD_isError(status)) return CDECOMPRESSION_DAMAGED;
  if (in.pos > 0 || out.pos > 0) stream->is_complete = status == 0;
  return CDECOMPRESSION_OK;
}

int32_t cdecompression_step(
    cdecompression_stream *stream, const uint8_t *input, size_t *input_count, uint8_t *output, size_t *output_count) {
  switch (stream->format) {
    case CDECOMPRESSION_GZIP: return step_gzip(stream, input, input_count, output, output_count);
    case CDECOMPRESSION_XZ: return step_xz(stream, input, input_count, output, output_count);
    default: return step_zstd(stream, input, input_count, output, output_count);
  }
}

int32_t cdecompression_is_complete(const cdecompression_stream *stream) { return stream->is_complete; }
