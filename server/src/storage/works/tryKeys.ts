// Whether the keys still open what lies here (`nightly/keyWatch.ts` asks it each hour).
import type { Transaction } from "../port.ts";
import type { KeysTried, KeysTriedAsked } from "../port/keysTried.ts";

export const tryKeys = (tx: Transaction, asked: KeysTriedAsked): KeysTried => tx.tryKeys(asked);
