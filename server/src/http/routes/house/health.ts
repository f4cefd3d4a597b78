// For whoever keeps this running: is the process alive, does the store take what it is given, how much is going on.
import { json } from "../../answer.ts";
import type { House } from "../../house.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";

const hour = 60 * 60 * 1000;

/** `ageHours` null: there is no backup in the folder. An old one is the operator's to look at, and no reason to stop serving. */
const ageOf = ({ isOn, last }: House["backups"], now: number) => {
  const at = last();
  return {
    isOn,
    lastAt: at === null ? null : new Date(at).toISOString(),
    ageHours: at === null ? null : Math.round((10 * (now - at)) / hour) / 10,
  };
};

/** A board whose key is gone is the operator's to look at: all others go on, so it is no reason to stop serving either. */
const keysNow = ({ now }: House["keys"]) => {
  const { triedAt, unreadable } = now();
  return { triedAt: triedAt === null ? null : new Date(triedAt).toISOString(), unreadable };
};

export const healthRoutes = (
  { store, isRefusing, metrics, backups, keys, log, now }: House,
  policies: Policies,
): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/healthz",
    says: "The process runs.",
    policy: policies.anyone,
    body: noBody,
    handler: async () => json({ ok: true }),
  }),
  defineRoute({
    method: "get",
    path: "/readyz",
    says: "The store answers, with the settings its durability rests on as read back from it, how old the newest backup is, and how many lines of keys open nothing. 503 when it does not.",
    policy: policies.anyone,
    body: noBody,
    handler: async () => {
      if (isRefusing()) return { refusal: { reason: "notStored" } };
      try {
        return json({ ok: true, store: await store.readBack(), backup: ageOf(backups, now()), keys: keysNow(keys) });
      } catch (error) {
        log.error("storeNotReady", error);
        return { refusal: { reason: "notStored" } };
      }
    },
  }),
  defineRoute({
    method: "get",
    path: "/metrics",
    says: "Counts for Prometheus: no ids, no words.",
    policy: policies.anyone,
    body: noBody,
    handler: async () => ({ kind: "text", text: await metrics.read(), status: 200, type: metrics.type }),
  }),
];
