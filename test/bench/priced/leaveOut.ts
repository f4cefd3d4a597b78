// Loaded before the product when its parts are priced (`npm run bench -- cost`): a part that is named gets an empty stand-in
// here, in this process and its workers. The product itself has no switch that leaves one out.
import { registerHooks } from "node:module";

const here = new URL("./", import.meta.url).href;
const product = new URL("../../../server/src/", import.meta.url).href;
const standIns: Readonly<Record<string, readonly (readonly [place: string, standIn: string])[]>> = {
  encryption: [["storage/keys/keyRing.ts", "noEncryption.ts"]],
  lines: [
    ["access/accessLines.ts", "noLines.ts"],
    ["storage/sqlite/rows/accessLineRows.ts", "noLineRows.ts"],
  ],
  gate: [
    ["access/openGate.ts", "noGate.ts"],
    ["storage/sqlite/rows/permissionRows.ts", "noSeatAsked.ts"],
  ],
};

const leftOut = (process.env["BENCH_WITHOUT"] ?? "").split(" ").filter((part) => part !== "");
const inPlaceOf = new Map(
  leftOut.flatMap((part) => {
    const ones = standIns[part];
    if (ones === undefined) throw new Error(`no part is called ${part}`);
    return ones.map(([place, standIn]) => [`${product}${place}`, `${here}${standIn}`] as const);
  }),
);

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    const standIn = inPlaceOf.get(found.url);
    // A stand-in itself knows what it stands for.
    if (standIn === undefined || context.parentURL === standIn) return found;
    return { ...found, url: standIn };
  },
});
