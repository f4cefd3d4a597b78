// The part of the sync code that leans on a real browser, as a page can call it by name (bundled by the test beside it).
import { bindText } from "@werktafel/client/sync/boundText";
import { eraseDevice, openDeviceKeep } from "@werktafel/client/sync/deviceKeep";
import { serverOrigin } from "@werktafel/client/sync/ownOrigin";
import {
  forgetPlan,
  isPlanHere,
  keepPlan,
  openKeptPlan,
  renewPlan,
  whosePlan,
} from "@werktafel/client/sync/plan/planBox";
import { boardId } from "@werktafel/shared/ids";
import * as Y from "yjs";

const key = btoa("k".repeat(32));
const open = () => openDeviceKeep({ board: boardId("tafel-van-noor"), fetchKey: () => Promise.resolve(key) });

const doc = new Y.Doc();
const text = doc.getText("t");

const page = {
  keep: async (words: string) => {
    const keep = await open();
    keep?.write("slip", words);
    await keep?.written();
    return keep !== null;
  },
  kept: async () => (await open())?.read("slip") ?? null,
  /** Everything in IndexedDB, as far as it can be read as text. */
  onDevice: () =>
    new Promise<string>((resolve) => {
      const request = indexedDB.open("werktafel");
      request.addEventListener("success", () => {
        const all = request.result.transaction("kept").objectStore("kept").getAll();
        all.addEventListener("success", () => {
          request.result.close();
          const records: readonly unknown[] = all.result;
          resolve(
            records
              .map((record) =>
                JSON.stringify(record, (_name, part: unknown) =>
                  part instanceof Uint8Array ? new TextDecoder("latin1").decode(part) : part,
                ),
              )
              .join("\n"),
          );
        });
      });
    }),
  erase: eraseDevice,
  plan: {
    forget: forgetPlan,
    isHere: isPlanHere,
    keep: keepPlan,
    open: openKeptPlan,
    renew: renewPlan,
    whose: whosePlan,
  },
  bind: (words: string) => {
    doc.transact(() => text.insert(0, words), serverOrigin);
    const area = document.querySelector("textarea");
    if (area) bindText(area, () => text);
  },
  text: () => text.toJSON(),
  others: (at: number, words: string) => doc.transact(() => text.insert(at, words), serverOrigin),
};

Object.assign(globalThis, { werktafel: page });
