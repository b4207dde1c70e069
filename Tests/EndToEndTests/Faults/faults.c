/* Makes system calls of the program it is preloaded into fail.

   MINGCE_FAULT is CALL:NUMBER:WHAT. CALL is read, write or mmap; NUMBER is the one call that fails, from 1, or 0 for all;
   WHAT is EIO, ENOSPC, ENOMEM, EINTR (every other call is interrupted) or short (calls move three bytes at most).
   Standard error is left alone. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static atomic_long calls;

/* What is to happen to this call: an error number, 0 for nothing, -1 for a short one. */
static int fault(const char *call) {
  const char *plan = getenv("MINGCE_FAULT");
  size_t length = strlen(call);
  if (plan == NULL || strncmp(plan, call, length) != 0 || plan[length] != ':') return 0;
  char *what;
  long wanted = strtol(plan + length + 1, &what, 10);
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (wanted != 0 && wanted != number) return 0;
  what++;
  if (strcmp(what, "short") == 0) return -1;
  if (strcmp(what, "EINTR") == 0) return number % 2 == 1 ? EINTR : 0;
  if (strcmp(what, "ENOSPC") == 0) return ENOSPC;
  if (strcmp(what, "ENOMEM") == 0) return ENOMEM;
  return EIO;
}

ssize_t read(int file, void *buffer, size_t count) {
  static ssize_t (*real)(int, void *, size_t);
  if (real == NULL) real = (ssize_t(*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
  int error = fault("read");
  if (error > 0) {
    errno = error;
    return -1;
  }
  return real(file, buffer, error < 0 && count > 3 ? 3 : count);
}

ssize_t write(int file, const void *buffer, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (real == NULL) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  int error = file == 2 ? 0 : fault("write");
  if (error > 0) {
    errno = error;
    return -1;
  }
  return real(file, buffer, error < 0 && count > 3 ? 3 : count);
}

void *mmap(void *address, size_t length, int protection, int flags, int file, off_t offset) {
  static void *(*real)(void *, size_t, int, int, int, off_t);
  if (real == NULL) real = (void *(*)(void *, size_t, int, int, int, off_t))dlsym(RTLD_NEXT, "mmap");
  /* Memory without a file is the allocator's, which nobody can do without. */
  int error = file < 0 ? 0 : fault("mmap");
  if (error > 0) {
    errno = error;
    return MAP_FAILED;
  }
  return real(address, length, protection, flags, file, offset);
}
