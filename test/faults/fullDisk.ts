// A real disk that is too small, and a real fsync that fails: made with what the machine has, and named when it has not.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  readonly directory: string;
  /** Takes what room is left, so that not a page fits. */
  fill(): void;
  free(): void;
  remove(): void;
}

/** `null` where this machine lets nobody mount. */
export const openSmallDisk = (megabytes: number): SmallDisk | null => {
  const directory = mkdtempSync(join(tmpdir(), "werktafel-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", directory], { stdio: "ignore" });
  } catch {
    rmSync(directory, { recursive: true });
    return null; // The test says by name that it could not be done here.
  }
  const filler = join(directory, "filler");
  return {
    directory,
    fill: () => {
      for (let bytes = megabytes * 2 ** 20; bytes >= 512; bytes /= 2) {
        try {
          writeFileSync(filler, Buffer.alloc(bytes), { flag: "a" });
        } catch {
          // Full at this size: a smaller piece may still fit.
        }
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync("umount", ["-l", directory]);
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const source = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
static int fails(void) {
  const char *flag = getenv("FAIL_FSYNC_WHEN");
  if (!flag || access(flag, F_OK) != 0) return 0;
  int tally = open(getenv("FAIL_FSYNC_TALLY"), O_WRONLY | O_CREAT | O_APPEND, 0644);
  if (tally >= 0) { if (write(tally, "x", 1) < 0) {} close(tally); }
  errno = EIO;
  return 1;
}
int fsync(int fd) { static int (*real)(int); if (!real) real = dlsym(RTLD_NEXT, "fsync"); return fails() ? -1 : real(fd); }
int fdatasync(int fd) { static int (*real)(int); if (!real) real = dlsym(RTLD_NEXT, "fdatasync"); return fails() ? -1 : real(fd); }
`;

export interface FailingFsync {
  readonly environment: Readonly<Record<string, string>>;
  /** While this file is there, every fsync answers that it failed. */
  readonly flag: string;
  /** How often that happened: its length. */
  readonly tally: string;
}

/** `null` where there is no C compiler. */
export const makeFailingFsync = (directory: string): FailingFsync | null => {
  const library = join(directory, "failingFsync.so");
  writeFileSync(join(directory, "failingFsync.c"), source);
  try {
    execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, join(directory, "failingFsync.c"), "-ldl"], {
      stdio: "ignore",
    });
  } catch {
    return null; // The test says by name that it could not be done here.
  }
  const flag = join(directory, "fail");
  const tally = join(directory, "tally");
  return { environment: { LD_PRELOAD: library, FAIL_FSYNC_WHEN: flag, FAIL_FSYNC_TALLY: tally }, flag, tally };
};
