// What the disk itself asks for making 200 bytes durable, with nothing around it.
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Milliseconds of each write with its fsync, one after another, on the disk that holds `folder`. */
export const bareFsync = (folder: string, times = 1_000): readonly number[] => {
  const path = join(folder, "bare-fsync");
  const file = openSync(path, "w");
  const bytes = Buffer.alloc(200, 7);
  try {
    return Array.from({ length: times }, () => {
      const at = performance.now();
      writeSync(file, bytes);
      fsyncSync(file);
      return performance.now() - at;
    });
  } finally {
    closeSync(file);
    rmSync(path);
  }
};
