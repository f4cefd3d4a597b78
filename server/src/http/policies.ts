// Who may come at a route at all, each with a name that the API document and the tests read. What somebody may do at a
// table is judged by the verb itself (`may`).
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { isSteppedUp } from "@werktafel/shared/domain/signingIn";
import { boardId, isId, isSheetId, sheetId } from "@werktafel/shared/ids";
import type { Place, SheetAccess, Visitor } from "../access/gate.ts";
import type { Request } from "express";
import { areDoorsOpen, type DemoBoard } from "./demoDoors.ts";
import type { House } from "./house.ts";
import type { Policy } from "./route.ts";

export type PersonVisitor = Extract<Visitor, { kind: "person" }>;

export interface Policies {
  readonly anyone: Policy<null>;
  /** Somebody with a session, or the big screen. */
  readonly signedIn: Policy<Visitor>;
  readonly person: Policy<PersonVisitor>;
  /** A person who showed within the last ten minutes, on this device, that it is really them. */
  readonly steppedUp: Policy<PersonVisitor>;
  /** The same, where another policy says who: `afterStepUp(policies.atBoard)`. */
  readonly afterStepUp: <Who>(policy: Policy<Who>) => Policy<Who>;
  /** Whose device this is, also while its screen is locked. */
  readonly ownDevice: Policy<PersonVisitor>;
  /** Sits at `:board` (or is its big screen); unknown and forbidden boards are answered alike. */
  readonly atBoard: Policy<Place>;
  /** Sits at `:board` from one meeting to the next: no guest, who sees only during it, and no big screen. */
  readonly sitsHere: Policy<Place>;
  /** May read `:sheet` of `:board`. */
  readonly readsSheet: Policy<SheetAccess>;
  /** On this machine, while the demo board is there. */
  readonly demoDoor: Policy<DemoBoard>;
}

const unknown = { refusal: { reason: "unknown" } } as const;
const signedOut = { refusal: { reason: "signedOut" } } as const;

/** True for who keeps a chair when the meeting is over. */
export const sitsHere = ({ seat }: Place): boolean => seat !== null && seat.party !== "guest";

export const policiesOf = (house: House): Policies => {
  const { gate, accessLines, now, standing, stepUpWaysOf } = house;
  /** Nobody is in; or the screen of who is in is locked, and then the way in is another. */
  const notIn = async (request: Request): Promise<{ readonly refusal: Refusal }> => {
    const found = await standing(request);
    return found.kind === "locked" ? { refusal: { reason: "locked", ways: await stepUpWaysOf(found.row) } } : signedOut;
  };
  const afterStepUp = <Who>(policy: Policy<Who>): Policy<Who> => ({
    name: `${policy.name}, steppedUp`,
    judge: async (request, params) => {
      const judged = await policy.judge(request, params);
      if ("refusal" in judged) return judged;
      const found = await standing(request);
      if (found.kind !== "in") return signedOut;
      if (found.visitor.kind === "person" && isSteppedUp(found.row, now())) return judged;
      return { refusal: { reason: "stepUpNeeded", ways: await stepUpWaysOf(found.row) } };
    },
  });
  const person: Policy<PersonVisitor> = {
    name: "person",
    judge: async (request) => {
      const visitor = await gate.visitor(request);
      return visitor?.kind === "person" ? { who: visitor } : notIn(request);
    },
  };
  const atBoard: Policy<Place> = {
    name: "atBoard",
    judge: async (request, { board = "" }) => {
      const visitor = await gate.visitor(request);
      if (visitor === null) return notIn(request);
      const place = isId(board) ? await gate.place(visitor, boardId(board)) : null;
      if (place !== null) return { who: place };
      if (isId(board)) accessLines.refused({ board: boardId(board), visitor, event: "boardOpened" });
      return unknown;
    },
  };

  return {
    anyone: { name: "anyone", judge: async () => ({ who: null }) },
    signedIn: {
      name: "signedIn",
      judge: async (request) => {
        const visitor = await gate.visitor(request);
        return visitor ? { who: visitor } : notIn(request);
      },
    },
    person,
    steppedUp: { ...afterStepUp(person), name: "steppedUp" },
    ownDevice: {
      name: "ownDevice",
      judge: async (request) => {
        const found = await standing(request);
        if (found.kind !== "in" && found.kind !== "locked") return signedOut;
        const { person, hash: session } = found.row;
        return person === null ? signedOut : { who: { kind: "person", person, session } };
      },
    },
    afterStepUp,
    atBoard,
    sitsHere: {
      name: "sitsHere",
      judge: async (request, params) => {
        const judged = await atBoard.judge(request, params);
        if ("refusal" in judged || sitsHere(judged.who)) return judged;
        const { board, visitor } = judged.who;
        accessLines.refused({ board, visitor, event: "historyRead" });
        return unknown;
      },
    },
    readsSheet: {
      name: "readsSheet",
      judge: async (request, params) => {
        const judged = await atBoard.judge(request, params);
        if ("refusal" in judged) return judged;
        const { visitor, board } = judged.who;
        const { sheet } = params;
        const access = isSheetId(sheet) ? await gate.sheet(visitor, sheetId(sheet)) : null;
        if (access?.place.board === board) return { who: access };
        if (isSheetId(sheet)) accessLines.refusedSheet({ visitor, sheet });
        return unknown;
      },
    },
    demoDoor: {
      name: "demoDoor",
      judge: async (request) => {
        const demo = await areDoorsOpen(house, request);
        return demo ? { who: demo } : unknown;
      },
    },
  };
};
