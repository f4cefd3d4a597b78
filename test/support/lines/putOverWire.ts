// Somebody puts a thing on a sheet as a screen does: over the sync wire, and not away before it is on disk.
import { type NewItem, putItem } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { SheetWire } from "../../hostile/sockets/sheetWire.ts";

export const putOverWire = async (
  { url, cookie, sheet }: { readonly url: string; readonly cookie: string; readonly sheet: string },
  item: NewItem,
): Promise<void> => {
  const doc = new Y.Doc();
  const wire = new SheetWire({ url, sheet, cookie, clients: [doc.clientID] });
  await wire.opened();
  Y.applyUpdate(doc, (await wire.ask(Y.encodeStateVector(doc))) ?? new Uint8Array([0, 0]));
  const before = Y.encodeStateVector(doc);
  putItem(doc, item, null);
  const had = wire.heard.length;
  wire.sync(1, Y.encodeStateAsUpdate(doc, before));
  const isKept = await wire.until(() => wire.heard.slice(had).some(({ kind }) => kind === "durable"));
  wire.drop();
  if (!isKept) throw new Error("what was put there was not kept");
};
