// The pages of docs/api, made from the schemas that judge what comes in. Written by the test that compares them:
// `WRITE_DOCS=1 npx jest test/server/http/apiDocs` (see docs/api/README.md).
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import { openSchema, presenceSchema } from "@werktafel/shared/protocol/liveSchemas";
import { z } from "zod";

/** What the server says on the fact lane of its own accord. */
const told: Readonly<Record<string, string>> = {
  fact: "Something became true that this reader may read: `{board, seq, at, fact}`. `seq` counts the facts of this reader, without gaps, on from the answer to `open`.",
  presence:
    "Who is here and where: `{board, people: [{participant, at, isTyping}]}`. Never about a sheet the reader may not read; never to the big screen.",
  cards: "The sheets this reader may read changed: `{board, sheets}`, as in `GET /api/boards/{board}`.",
  anew: "Something of before came or went for this reader (an item got other readers): `{board}`. What was told so far no longer counts: send `open` again.",
  ended: "The seat or the session ended: `{board}`. Nothing more comes.",
};

const schemaBlock = (schema: z.ZodType): string =>
  `\`\`\`json\n${JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), null, 2)}\n\`\`\`\n`;

const page = (title: string, schema: z.ZodType, how: string): string =>
  `# ${title}\n\n${schema.description ?? ""}\n\n${how}\n\n${schemaBlock(schema)}`;

const commandPages = (): readonly (readonly [string, string])[] =>
  Object.entries(commandSchemas).map(([kind, schema]) => [
    `commands/${kind}.md`,
    page(
      kind,
      schema,
      'Sent with `emitWithAck("command", …)`. Answer: `{ok: true, seq, made?}` or `{ok: false, refusal: {reason, …}}`. The same `id` twice has one effect.',
    ),
  ]);

const index = (): string => {
  const commands = Object.entries(commandSchemas).map(
    ([kind, { description = "" }]) => `- [${kind}](commands/${kind}.md): ${description}`,
  );
  const events = Object.entries(told).map(([name, says]) => `- \`${name}\`: ${says}`);
  return [
    "# The interface",
    "",
    "Made from the schemas that the server checks with. After changing one:",
    "",
    "    npm run build && WRITE_DOCS=1 node --experimental-vm-modules node_modules/jest/bin/jest.js test/server/http/apiDocs",
    "",
    "- HTTP: [openapi.json](openapi.json), also at `/openapi.json` of a running server.",
    "- Fact lane (socket.io at the default path): a screen says [open](events/open.md), `command`, [presence](events/presence.md).",
    "- [The board file](board-file.md).",
    "",
    "## Commands",
    "",
    ...commands,
    "",
    "## What the server tells",
    "",
    ...events,
    "",
  ].join("\n");
};

/** File name in docs/api → its text. `openApi`: what a running server answers at `/openapi.json`. */
export const apiDocs = (openApi: unknown): ReadonlyMap<string, string> =>
  new Map([
    ["README.md", index()],
    ["openapi.json", `${JSON.stringify(openApi, null, 2)}\n`],
    ["events/open.md", page("open", openSchema, "Sent with `emitWithAck`; the answer holds the facts, or a refusal.")],
    ["events/presence.md", page("presence", presenceSchema, "Sent without an answer.")],
    ...commandPages(),
  ]);
