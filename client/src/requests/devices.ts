// My own devices over HTTP: locking this one and opening it again, its PIN, and ending one that is lost.
import { ask } from "./ask.ts";
import { decodeDevices, decodeJoined, decodeOwnWay } from "./decode.ts";

const done = () => true;
const post = async (path: string, body: object = {}) => ask(path, { method: "POST", body, decode: done });

export const askDevices = async () => ask("/api/devices", { decode: decodeDevices });
export const endDevice = async (id: string) => post(`/api/devices/${id}/end`);
export const endOtherDevices = async () => post("/api/devices/end-others");

/** `present`: the PIN of now, when there is one. */
export const choosePin = async (pin: string, present: string | null) =>
  post("/api/session/pin", present === null ? { pin } : { pin, present });
export const dropPin = async (pin: string) => post("/api/session/pin/off", { pin });
export const lockAfter = async (minutes: number | null) => post("/api/session/lock-after", { minutes });
export const lockHere = async () => post("/api/session/lock");
export const unlockHere = async (pin: string) => post("/api/session/unlock", { pin });
export const stepUp = async (pin: string) => post("/api/session/step-up", { pin });
/** This device is in use. */
export const stillHere = async () => post("/api/session/here");

/** The tables that are together here because I said so. */
export const askJoined = async () => ask("/api/joined", { decode: decodeJoined });
export const takeApart = async (id: string) =>
  ask(`/api/joined/${encodeURIComponent(id)}/apart`, { method: "POST", body: {}, decode: decodeOwnWay });
