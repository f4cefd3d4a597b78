// `backup FILE`: one consistent copy of the store, made while a server goes on writing.
import { resolve } from "node:path";
import type { CommandCall, ExitCode } from "../commandCall.ts";
import { visitStore } from "../visitStore.ts";

export const backup = async (call: CommandCall): Promise<ExitCode> => {
  const file = resolve(call.words[0] ?? "");
  await visitStore(call, (store) => store.backup(file));
  call.print(`The store is copied to ${file}\n`);
  return 0;
};
