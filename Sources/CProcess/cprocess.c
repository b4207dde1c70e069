#include "cprocess.h"

#include <stddef.h>
#include <sys/auxv.h>

static int argument_count;
static char **arguments;

/* The C library calls constructors with the arguments of main. */
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  argument_count = count;
  arguments = values;
}

int cprocess_argument_count(void) { return argument_count; }

const char *cprocess_argument(int number) {
  return number >= 0 && number < argument_count ? arguments[number] : NULL;
}

const char *cprocess_executable(void) { return (const char *)getauxval(AT_EXECFN); }
