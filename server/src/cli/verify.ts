// `verify`: reads the whole store and names every fault. Exit code 1 when there is one.
import type { CommandCall, ExitCode } from "./commandCall.ts";
import { visitStore } from "./visitStore.ts";

export const verify = async (call: CommandCall): Promise<ExitCode> => {
  const faults = await visitStore(call, (store) => store.verify());
  if (call.isJson) call.print(`${JSON.stringify({ ok: faults.length === 0, faults })}\n`);
  else if (faults.length === 0) call.print("The store is sound.\n");
  else call.complain(`${faults.join("\n")}\n`);
  return faults.length === 0 ? 0 : 1;
};
