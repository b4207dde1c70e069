#ifndef CPROCESS_H
#define CPROCESS_H

/* What the kernel told the process at its start. Swift reads it from /proc, which a chroot may lack. */

/* The command line: how many arguments, the program's name among them, and each of them; NULL beyond the last. */
int cprocess_argument_count(void);
const char *cprocess_argument(int number);

/* The path by which the program was started, as it was given; NULL when the kernel does not say. */
const char *cprocess_executable(void);

#endif
