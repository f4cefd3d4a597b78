// Reads the drawing of the house from the code: which module knows which, and where that breaks the law of arrows
// (.dependency-cruiser.cjs). Given another folder, it judges that one by the same law.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const houseDir = fileURLToPath(new URL("../..", import.meta.url));

export interface Picture {
  readonly modules: number;
  readonly dependencies: number;
  readonly circles: number;
  /** `rule: from → to`, in order. */
  readonly violations: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const field = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined);
const word = (value: unknown, name: string): string => {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const cruise = (dir: string, folders: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const depcruise = `${houseDir}node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`;
    const config = `${houseDir}.dependency-cruiser.cjs`;
    const args = [depcruise, "--config", config, "--output-type", "json", ...folders];
    execFile(process.execPath, args, { cwd: dir, maxBuffer: 256 * 1024 * 1024 }, (error, stdout) => {
      // It exits with the number of violations: only a run without a drawing is a failure here.
      if (stdout.startsWith("{")) resolve(stdout);
      else reject(new Error("dependency-cruiser drew nothing", { cause: error }));
    });
  });

/** Draws `folders` of `dir`. Throws when nothing could be drawn. */
export const drawPicture = async (dir: string, folders: readonly string[]): Promise<Picture> => {
  const parsed: unknown = JSON.parse(await cruise(dir, folders));
  const summary = field(parsed, "summary");
  const violations = list(field(summary, "violations")).map(
    (each) => `${word(field(each, "rule"), "name")}: ${word(each, "from")} → ${word(each, "to")}`,
  );
  return {
    modules: Number(field(summary, "totalCruised")),
    dependencies: Number(field(summary, "totalDependenciesCruised")),
    circles: violations.filter((each) => each.startsWith("no-circular")).length,
    violations: violations.toSorted(),
  };
};
