// `link BOARD PARTICIPANT`: a new personal link, or one for the big screen. The older one opens nothing any more; a running
// server knows it at once.
import { boardId, isId } from "@werktafel/shared/ids";
import { makeLink } from "../people/links.ts";
import { linkBaseFor } from "./linkBase.ts";
import type { CommandCall, ExitCode } from "./commandCall.ts";
import { visitStore } from "./visitStore.ts";

export const link = async (call: CommandCall): Promise<ExitCode> => {
  const { words, config, isScreen, isJson, hasCode, print, complain } = call;
  const [board = "", participant = ""] = words;
  return visitStore(call, async (store) => {
    const id = boardId(board);
    const isThere = isId(board) && (await store.run("boards", {})).some((each) => each.id === id && each.isReady);
    const seats = isThere ? await store.run("seatsAt", { board: id }) : [];
    const seat = seats.find((each) => each.participant === participant && each.to === null);
    if (!isThere || (seat === undefined && !isScreen)) {
      complain(
        isThere ? `werktafel: nobody sits there as ${participant}.\n` : `werktafel: there is no board ${board}.\n`,
      );
      return 1;
    }
    const person = isScreen ? null : (seat?.person ?? null);
    const { given, row } = makeLink(linkBaseFor(config), person, hasCode && person !== null);
    const at = Date.now();
    const event = isScreen ? "screenLinkMade" : "linkMade";
    const item = isScreen ? null : participant;
    const about = { event, sheet: null, item, refusal: null, via: "commandLine" } as const;
    await store.run("putLink", {
      ...row,
      board: id,
      createdAt: at,
      access: { board: id, at, person: null, ...about },
    });
    print(isJson ? `${JSON.stringify(given)}\n` : `${[given.link, given.code ?? []].flat().join("\n")}\n`);
    return 0;
  });
};
