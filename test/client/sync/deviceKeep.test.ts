// What waits on a device: readable with this session's key only, taken over by one tab only, gone when it must be gone.
import { expect, test } from "@jest/globals";
import { type DeviceKeep, openDeviceKeep } from "@werktafel/client/sync/deviceKeep";
import type { DeviceRecord, DeviceRecords } from "@werktafel/client/sync/keep/deviceRecords";
import { lockedTabs, type Tabs } from "@werktafel/client/sync/keep/tabs";
import { boardId } from "@werktafel/shared/ids";

const noors = boardId("tafel-van-noor");
const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");

/** The device's records without a browser: a map in the place of IndexedDB. */
const deviceOf = (records: Map<string, DeviceRecord>): DeviceRecords => ({
  all: () => Promise.resolve([...records.values()]),
  change: (put, remove) => {
    for (const each of remove) records.delete(each);
    for (const record of put) records.set(record.key, record);
    return Promise.resolve();
  },
});

/** The browser's own locks, as Node has them too. */
const tabs: Tabs = lockedTabs(navigator.locks);

const open = async (records: Map<string, DeviceRecord>, options: { key?: number; board?: string } = {}) => {
  const keep = await openDeviceKeep({
    board: options.board === undefined ? noors : boardId(options.board),
    fetchKey: () => Promise.resolve(key(options.key ?? 1)),
    records: () => Promise.resolve(deviceOf(records)),
    tabs,
  });
  if (!keep) throw new Error("nothing is kept");
  return keep;
};

const write = async (keep: DeviceKeep, name: string, value: unknown): Promise<void> => {
  keep.write(name, value);
  await keep.written();
};

test("what a closed tab left is read by the next one, and by nobody twice", async () => {
  const records = new Map<string, DeviceRecord>();
  const first = await open(records);
  await write(first, "slip", { text: "Ik wil weer fietsen" });
  await first.close();
  const [one, other] = await Promise.all([open(records), open(records)]);
  const found = [one.read("slip"), other.read("slip")].filter(({ length }) => length > 0);
  expect(found).toEqual([[{ text: "Ik wil weer fietsen" }]]);
  await Promise.all([one.close(), other.close()]);
});

test("a tab that lives keeps its own", async () => {
  const records = new Map<string, DeviceRecord>();
  const living = await open(records);
  await write(living, "slip", "van de ene tab");
  const other = await open(records);
  expect(other.read("slip")).toEqual([]);
  await write(other, "slip", "van de andere tab");
  await Promise.all([living.close(), other.close()]);
  const next = await open(records);
  expect(next.read("slip").toSorted()).toEqual(["van de andere tab", "van de ene tab"]);
  await write(next, "slip", "samen");
  expect([...records.keys()].length).toBe(1);
  await next.close();
});

test("no word, no name and no sheet stands readable on the device", async () => {
  const records = new Map<string, DeviceRecord>();
  const keep = await open(records);
  await write(keep, "edits vel-van-twee~1", { text: "Kanarie" });
  const bytes = [...records.values()].map(({ sealed }) => Buffer.from(sealed).toString("latin1")).join("");
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes).not.toContain("Kanarie");
  expect(JSON.stringify([...records.values()].map(({ sealed: _sealed, ...open }) => open))).not.toContain(
    "vel-van-twee",
  );
  await keep.close();
});

test("with the key of another session nothing opens, and what does not open goes", async () => {
  const records = new Map<string, DeviceRecord>();
  const before = await open(records);
  await write(before, "slip", "van Noor");
  await before.close();
  const after = await open(records, { key: 2 });
  expect(after.names()).toEqual([]);
  expect(records.size).toBe(0);
  await after.close();
});

test("a record moved to another board does not open there", async () => {
  const records = new Map<string, DeviceRecord>();
  const keep = await open(records);
  await write(keep, "slip", "van deze tafel");
  await keep.close();
  for (const record of [...records.values()]) records.set(record.key, { ...record, board: "andere-tafel" });
  const other = await open(records, { board: "andere-tafel" });
  expect(other.names()).toEqual([]);
  await other.close();
});

test("when the seat ends all of this board goes, also what is just being written, and other boards stay", async () => {
  const records = new Map<string, DeviceRecord>();
  const other = await open(records, { board: "andere-tafel" });
  await write(other, "slip", "van een andere tafel");
  const keep = await open(records);
  await write(keep, "slip", "eerder");
  keep.write("slip", "nu net");
  keep.erase();
  keep.write("slip", "daarna");
  await keep.written();
  expect([...records.values()].map(({ board }) => board)).toEqual(["andere-tafel"]);
  expect(keep.names()).toEqual([]);
  await Promise.all([keep.close(), other.close()]);
});

test("the last word written wins, and nothing of the ones before stays", async () => {
  const records = new Map<string, DeviceRecord>();
  const keep = await open(records);
  for (let letters = 1; letters <= 20; letters += 1) keep.write("slip", "a".repeat(letters));
  await keep.written();
  expect(records.size).toBe(1);
  expect(keep.read("slip")).toEqual(["a".repeat(20)]);
  await write(keep, "slip", null);
  expect(records.size).toBe(0);
  await keep.close();
});

test("where nothing can be kept the page works without", async () => {
  const causes: unknown[] = [];
  const keep = await openDeviceKeep({
    board: noors,
    fetchKey: () => Promise.reject(new Error("no session")),
    records: () => Promise.resolve(deviceOf(new Map())),
    tabs,
    onNotKept: (cause) => causes.push(cause),
  });
  expect(keep).toBeNull();
  expect(causes.length).toBe(1);
});

test("a yes and the words it was said to go in one visit: a phone that dies never holds the one without the other", async () => {
  const visits: (readonly DeviceRecord[])[] = [];
  const records = new Map<string, DeviceRecord>();
  const counting: DeviceRecords = {
    ...deviceOf(records),
    change: (put, remove) => {
      visits.push(put);
      return deviceOf(records).change(put, remove);
    },
  };
  const keep = await openDeviceKeep({
    board: noors,
    fetchKey: () => Promise.resolve(key(1)),
    records: () => Promise.resolve(counting),
    tabs,
  });
  keep?.write("edits", ["samen koken op vrijdag"]);
  keep?.write("wishes", ["ja"]);
  expect(await keep?.written()).toBe(true);
  expect(visits.map(({ length }) => length)).toEqual([2]);
  await keep?.close();
});

test("what the browser would not keep is not said to be kept", async () => {
  const full: DeviceRecords = {
    all: () => Promise.resolve([]),
    change: (put) => (put.length === 0 ? Promise.resolve() : Promise.reject(new Error("no room"))),
  };
  const heard: unknown[] = [];
  const keep = await openDeviceKeep({
    board: noors,
    fetchKey: () => Promise.resolve(key(1)),
    records: () => Promise.resolve(full),
    tabs,
    onNotKept: (cause) => heard.push(cause),
  });
  expect(await keep?.written()).toBe(true);
  keep?.write("wishes", ["ja"]);
  expect(await keep?.written()).toBe(false);
  expect(heard).toHaveLength(1);
  await keep?.close();
});
