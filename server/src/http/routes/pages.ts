// The addresses a person types or taps. Each is the same page of the screens, with a first text of its own; who is not
// signed in, or not at that table, gets a page that tells nothing.
import { boardId, isId } from "@werktafel/shared/ids";
import type { Request } from "express";
import type { Visitor } from "../../access/gate.ts";
import type { Reply } from "../answer.ts";
import { areDoorsOpen } from "../demoDoors.ts";
import type { House } from "../house.ts";
import { boardFirstText } from "../pages/boardPage.ts";
import { homeFirstText } from "../pages/homePage.ts";
import { type Html, html, nothing } from "../pages/html.ts";
import { deviceMark, entry, neutralPage, pageWith, shutPage, unknownPage } from "../pages/shell.ts";
import type { Policies } from "../policies.ts";
import { readSheets } from "../pages/readSheets.ts";
import { defineRoute, noBody, type Route } from "../route.ts";

const boardPage = async (
  house: House,
  visitor: Visitor | null,
  board: string,
  { mark = nothing, isHome = false }: { readonly mark?: Html; readonly isHome?: boolean } = {},
): Promise<Reply> => {
  const { gate, boards, files } = house;
  if (visitor === null) return neutralPage(files);
  const place = isId(board) ? await gate.place(visitor, boardId(board)) : null;
  const read = place && (await boards.factsFor(place));
  if (place === null || read === null) {
    if (isId(board)) boards.accessLines.refused({ board: boardId(board), visitor, event: "boardOpened", via: "page" });
    return unknownPage(files);
  }
  await boards.noteLook(place, "page");
  const sheets = await readSheets(house, place);
  const reading = { sheets, facts: read.facts, me: place.seat?.participant ?? null };
  const first = (isHome ? homeFirstText(reading) : null) ?? boardFirstText(reading);
  return pageWith(files, (words) => html`${first(words)}${mark}`);
};

/** Screens of one board: each begins with the board's first text. */
const boardAddresses = [
  ["/b/:board", "A board, with its first text readable before any script."],
  ["/b/:board/hallo", "A resident's own first screen at a board."],
  ["/b/:board/lees", "The plan of a board, goal by goal."],
  ["/b/:board/overleg", "The meeting of a board: being prepared, or under way."],
  ["/b/:board/meenemen", "Taking a copy home; pausing, stopping and erasing a board."],
  ["/b/:board/sinds", "What changed at a board since a moment."],
  ["/b/:board/wie-keek", "Who reads a board, who looked, and what was taken along."],
  ["/b/:board/verslag", "The meetings of a board and their minutes."],
  ["/b/:board/aan-tafel", "Who sits at a board, and who may still join."],
  ["/b/:board/aan-tafel/:place", "The card of one of them, by the number of their place."],
  ["/b/:board/verslag/:meeting", "The minutes of one meeting."],
] as const;

export const pageRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { files, gate, cookies, standing, visitorOf } = house;
  const page = (path: string, says: string, reply: (request: Request) => Promise<Reply>): Route =>
    defineRoute({
      method: "get",
      path,
      says,
      policy: policies.anyone,
      body: noBody,
      handler: async ({ request }) => reply(request),
    });
  const neutral = async (): Promise<Reply> => neutralPage(files);
  const own = async (request: Request): Promise<Reply> => {
    const found = await standing(request);
    const page = entry((words) => words.comeIn, deviceMark(found));
    return shutPage(files, found) ?? pageWith(files, page);
  };
  return [
    defineRoute({
      method: "get",
      path: "/",
      says: "Welcome; on a machine with the demo board, its doors.",
      policy: policies.anyone,
      body: noBody,
      handler: async ({ request }) => {
        const found = await standing(request);
        const shut = shutPage(files, found);
        if (shut !== null) return shut;
        const isOpen = (await areDoorsOpen(house, request)) !== null;
        // The screens ask for the doors only where they are: elsewhere that request would be refused.
        const mark = isOpen ? html`<div hidden data-doors="open"></div>` : html`<div hidden data-doors="shut"></div>`;
        return pageWith(
          files,
          entry((words) => words.welcome, html`${mark}${deviceMark(found)}`),
        );
      },
    }),
    page("/in", "Where a link leads. The token is in the fragment, which no server sees.", neutral),
    page("/uitnodiging", "Where an invitation leads for who works here. The token is in the fragment.", neutral),
    page("/werk", "Where who works here comes in: by passkey, or by their own organisation.", neutral),
    page("/account", "One's own account: card, passkeys, organisations.", neutral),
    page("/beheer", "Where an administrator arranges organisations and who works there.", neutral),
    page("/deur", "Where a door of the demo board leads.", neutral),
    page("/apparaten", "My own devices: which there are, the PIN of this one, and ending one.", own),
    page("/berichten", "How I hear that there is something new, and my calendar.", own),
    page("/mijn", "What I said yes to and am asked, over all my tables.", own),
    page("/wacht", "What waits for an answer from me, for who is paid for it.", own),
    page("/vrijwilligers", "The volunteers I look after, for a coordinator.", own),
    page("/coordinator", "Where a volunteer says yes to a coordinator. The token is in the fragment.", own),
    page("/aan", "Coming in at the table: a name, and waiting until somebody there lets one in.", neutral),
    ...boardAddresses.map(([path, says]) =>
      defineRoute({
        method: "get",
        path,
        says,
        policy: policies.anyone,
        body: noBody,
        handler: async ({ request, params: { board = "" } }) => {
          const found = await standing(request);
          const visitor = await gate.visitor(request);
          return (
            shutPage(files, found) ??
            boardPage(house, visitor, board, { mark: deviceMark(found), isHome: path.endsWith("/hallo") })
          );
        },
      }),
    ),
    defineRoute({
      method: "get",
      path: "/scherm/:board",
      says: "A board on the big screen: what is for everyone.",
      policy: policies.anyone,
      body: noBody,
      handler: async ({ request, params: { board = "" } }) => {
        const token = cookies.read(request, "screen");
        const visitor = token === null ? null : await visitorOf(token);
        return boardPage(house, visitor, board);
      },
    }),
  ];
};
