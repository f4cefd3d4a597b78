// `rotate-keys`, `backup-keys FILE` and `restore-keys FILE`: what is done with the keys, beside a running server too.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { backUpKeys, restoreKeys } from "../../storage/keys/keyBackup.ts";
import { keyStoreFile } from "../../storage/keys/keyDatabase.ts";
import { KeyStore } from "../../storage/keys/keyStore.ts";
import type { CommandCall, ExitCode } from "../commandCall.ts";

export const rotateKeys = async ({ config, print, complain }: CommandCall): Promise<ExitCode> => {
  if (!existsSync(keyStoreFile(config.keysDir))) {
    complain(`werktafel: there are no keys in ${config.keysDir}.\n`);
    return 1;
  }
  const store = new KeyStore(config.keysDir, Date.now());
  try {
    store.rotate(Date.now());
    print(`Every key has a new wrapping, number ${store.epoch.number}; the older one is destroyed.\n`);
    return 0;
  } finally {
    store.close();
  }
};

const withPassphrase = (
  { config, words, complain }: CommandCall,
  work: (asked: Parameters<typeof backUpKeys>[0]) => void,
): ExitCode => {
  const { keysDir: folder, keysPassphrase: passphrase } = config;
  if (passphrase === null) {
    complain("werktafel: WERKTAFEL_KEYS_PASSPHRASE: expected at least 12 signs.\n");
    return 1;
  }
  work({ folder, file: resolve(words[0] ?? ""), passphrase, now: Date.now() });
  return 0;
};

export const backupKeys = async (call: CommandCall): Promise<ExitCode> =>
  withPassphrase(call, (asked) => {
    const many = backUpKeys(asked);
    call.print(`${many} keys are in ${asked.file}. Keep it apart from the backups, and no longer than 30 days.\n`);
  });

export const restoreKeysFrom = async (call: CommandCall): Promise<ExitCode> =>
  withPassphrase(call, (asked) => {
    const { put, aside } = restoreKeys(asked);
    call.print(`${put} keys are put back.${aside === null ? "" : ` What was there is now ${aside}`}\n`);
  });
