// `admin NAME`: somebody who keeps this house. On an empty installation it is the only way to the first one; later it is the
// way back in when everyone who kept it is gone. Prints an invitation and its code, once.
import { personId } from "@werktafel/shared/ids";
import { makeInvite } from "../people/house/invitations.ts";
import { newId } from "../people/newId.ts";
import type { CommandCall, ExitCode } from "./commandCall.ts";
import { linkBaseFor } from "./linkBase.ts";
import { visitStore } from "./visitStore.ts";

export const admin = async (call: CommandCall): Promise<ExitCode> => {
  const { words, config, isJson, print, complain } = call;
  const name = (words[0] ?? "").trim();
  if (name === "" || name.length > 120) {
    complain("werktafel: a name is 1 to 120 signs.\n");
    return 2;
  }
  // A passkey is made under a name, never under a number.
  const base = linkBaseFor(config).replace("//127.0.0.1:", "//localhost:");
  return visitStore(call, async (store): Promise<ExitCode> => {
    const person = personId(newId());
    const now = Date.now;
    const membership = { id: newId(), person, organisation: null, role: "admin", since: now(), until: null } as const;
    await store.run("addMember", { name, membership });
    const { link, code } = await makeInvite({ store, now }, person, base);
    print(isJson ? `${JSON.stringify({ link, code })}\n` : `${link}\nCode: ${code}\n`);
    return 0;
  });
};
