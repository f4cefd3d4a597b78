// The addresses of what can be taken home: a PDF under /api, and a page that a browser prints. Who may not have it gets the
// same answer as for what does not exist.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { boardId, isId } from "@werktafel/shared/ids";
import { paperWords } from "@werktafel/shared/words/nl/paper";
import type { Place } from "../../../access/gate.ts";
import type { Reply } from "../../answer.ts";
import type { House } from "../../house.ts";
import { paperPage, paperStylePath } from "../../pages/paperPage.ts";
import { paperStyle } from "../../pages/paperStyle.ts";
import { entry, neutralPage, pageWith, shutPage, unknownPage } from "../../pages/shell.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Params, type Route } from "../../route.ts";
import { whyNotTaken } from "./takenOut.ts";
import { type PaperAsked, type PaperKind, paperKinds, type ReadyPaper } from "./papers.ts";

/** `version=2` of an address; `undefined`: not a version at all. */
const versionIn = (query: unknown): number | null | undefined => {
  if (query === undefined) return null;
  return typeof query === "string" && /^[1-9]\d{0,5}$/.test(query) ? Number(query) : undefined;
};

export const paperRoutes = (house: House, policies: Policies): readonly Route[] => {
  const { gate, press, pace, files, accessLines, standing } = house;

  /** The paper, once it is written down who took it. */
  const taken = async (kind: PaperKind, asked: PaperAsked): Promise<ReadyPaper | Refusal> => {
    const { board, visitor } = asked.place;
    const barred = await whyNotTaken(house, asked.place);
    const ready = barred === null ? await kind.make(house, asked) : null;
    const refusal: Refusal = barred ?? { reason: "unknown" };
    const person = visitor.kind === "person" ? visitor.person : null;
    const line = { board, event: kind.event, via: "paper" } as const;
    // Of a meeting that is not there, or not for this reader, the line does not say which was asked for.
    if (ready === null) accessLines.refused({ ...line, visitor });
    else await accessLines.note({ ...line, person, ...(ready.about === null ? {} : { item: ready.about }) });
    return ready ?? refusal;
  };

  const pdfOf = (kind: PaperKind): Route =>
    defineRoute({
      method: "get",
      path: kind.pdfPath,
      says: `${kind.says} A PDF that a screen reader reads (PDF/UA).`,
      policy: policies.atBoard,
      body: noBody,
      handler: async ({ request, params, who: place }) => {
        if (!pace.mayAsk(place.visitor.session)) return { refusal: { reason: "tooFast" } };
        const version = versionIn(request.query["version"]);
        if (version === undefined) return { refusal: { reason: "unknown" } };
        const ready = await taken(kind, { place, params, version });
        if ("reason" in ready) return { refusal: ready };
        const printed = await press.print(ready.paper, place.visitor.session);
        switch (printed.kind) {
          case "printed":
            return { kind: "bytes", bytes: printed.bytes, type: "application/pdf", fileName: ready.fileName };
          case "busy":
            return { refusal: { reason: "tooFast" } };
          case "tooLong":
            return pageWith(
              files,
              entry(() => ({ title: paperWords.tooLongTitle, text: paperWords.tooLong })),
              413,
            );
        }
      },
    });

  const pageFor = async (kind: PaperKind, place: Place, params: Params, query: unknown): Promise<Reply> => {
    if (!pace.mayAsk(place.visitor.session)) {
      return pageWith(
        files,
        entry(() => ({ title: paperWords.tooFastTitle, text: paperWords.tooFast })),
        429,
      );
    }
    const version = versionIn(query);
    if (version === undefined) return unknownPage(files);
    const ready = await taken(kind, { place, params, version });
    if ("reason" in ready) {
      return ready.reason === "consentMissing"
        ? pageWith(
            files,
            entry(() => ({ title: paperWords.notSharedTitle, text: paperWords.notShared })),
            403,
          )
        : unknownPage(files);
    }
    const pdf = kind.pdfPath.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    return paperPage(ready.paper, {
      back: kind.back(params),
      pdf: version === null ? pdf : `${pdf}?version=${version}`,
    });
  };

  const pageOf = (kind: PaperKind): Route =>
    defineRoute({
      method: "get",
      path: kind.pagePath,
      says: `${kind.says} A page to print.`,
      policy: policies.anyone,
      body: noBody,
      handler: async ({ request, params }) => {
        const visitor = await gate.visitor(request);
        if (visitor === null) return shutPage(files, await standing(request)) ?? neutralPage(files);
        const { board = "" } = params;
        const place = isId(board) ? await gate.place(visitor, boardId(board)) : null;
        if (place !== null) return pageFor(kind, place, params, request.query["version"]);
        if (isId(board)) accessLines.refused({ board: boardId(board), visitor, event: kind.event, via: "paper" });
        return unknownPage(files);
      },
    });

  const style = paperStyle(files.font);
  return [
    ...paperKinds.flatMap((kind) => [pdfOf(kind), pageOf(kind)]),
    defineRoute({
      method: "get",
      path: paperStylePath,
      says: "How a page to print looks.",
      policy: policies.anyone,
      body: noBody,
      handler: async () => ({ kind: "text", text: style, status: 200, type: "text/css; charset=utf-8" }),
    }),
  ];
};
