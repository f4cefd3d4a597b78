// The law of arrows: an import goes to a lower row or stays in its own room; circles there are none; an outside package
// has a home. The rows below are the drawing in docs/architecture.md, and the only place to change it.
// Rooms in one row do not know each other; type-only imports count. `npm run picture` and test/architecture enforce it.

const rows = {
  server: [
    ["main", "cli"],
    ["config"],
    ["http", "live", "sync"],
    ["meetings", "between", "followUp", "sharing", "people", "paper", "messages"],
    ["boards"],
    ["access", "sheets"],
    ["storage", "mail"],
    ["log"],
  ],
  client: [["main", "routes"], ["screens"], ["features"], ["table"], ["sync", "facts", "requests", "ui", "words"]],
  shared: [["boardFile"], ["policy", "sheet", "protocol", "words"], ["domain"], ["ids"]],
};

/** A package, and the rooms that may know it. Everywhere else it is a stranger. */
const homes = [
  ["express", ["server/http"]],
  ["socket\\.io", ["server/live"]],
  ["socket\\.io-client", ["client/facts"]],
  ["ws", ["server/sync"]],
  ["@simplewebauthn/server", ["server/access/passkeys"]],
  ["@simplewebauthn/browser", ["client/requests"]],
  ["(openid-client|jose)", ["server/access/oidc"]],
  ["@noble/hashes", ["shared/domain/sealing"]],
  ["date-holidays", ["server/boards"]],
  ["better-sqlite3", ["server/storage"]],
  ["nodemailer", ["server/mail"]],
  ["ical-generator", ["server/messages"]],
  ["(pdfkit|fontkit|@fontsource)", ["server/paper"]],
  ["yjs", ["shared/sheet", "server/sheets", "server/sync", "client/sync"]],
  ["(y-protocols|lib0)", ["shared/sheet", "shared/protocol", "server/sheets", "server/sync", "client/sync"]],
  ["(react|react-dom)", ["client/[^/]+"]],
];

/** A room is a folder, or one file that has outgrown no folder yet: `log.ts`, `main.tsx`, `features/goals`. */
const room = (workspace, name) => `^${workspace}/src/${name}(/|\\.)`;
const rooms = (workspace, names) => names.map((name) => room(workspace, name)).join("|");

const downOnly = Object.entries(rows).flatMap(([workspace, layers]) =>
  layers.flatMap((layer, depth) =>
    layer.flatMap((name) => {
      const isTop = depth === 0;
      const forbidden = layers
        .slice(0, isTop ? 0 : depth + 1)
        .flat()
        .filter((other) => other !== name);
      return forbidden.length === 0
        ? []
        : [
            {
              name: `down-only-${workspace}-${name}`,
              comment: `${workspace}/${name} may know only the rows below it.`,
              severity: "error",
              from: { path: room(workspace, name) },
              to: { path: rooms(workspace, forbidden) },
            },
          ];
    }),
  ),
);

const unknownRooms = Object.entries(rows).map(([workspace, layers]) => ({
  name: `no-unknown-room-${workspace}`,
  comment: "A new room first gets its place in the rows of .dependency-cruiser.cjs and docs/architecture.md.",
  severity: "error",
  scope: "module",
  from: { path: `^${workspace}/src/`, pathNot: rooms(workspace, layers.flat()) },
  to: {},
}));

const strangers = homes.map(([name, known]) => ({
  name: `home-of-${name.replace(/[^a-z0-9-]+/g, "-")}`,
  comment: `Only ${known.join(", ")} may know ${name}.`,
  severity: "error",
  from: {
    path: "^(shared|server|client)/src/",
    pathNot: known.map((home) => `^${home.replace("/", "/src/")}(/|\\.)`).join("|"),
  },
  to: { path: `(^|/)node_modules/(@types/)?${name}/|^${name}(/|$)` },
}));

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolvable",
      comment: "An import that leads nowhere, or a package that no package.json names.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "shared-knows-nobody",
      severity: "error",
      from: { path: "^shared/src/" },
      to: { path: "^(server|client|test)/" },
    },
    { name: "server-knows-shared", severity: "error", from: { path: "^server/src/" }, to: { path: "^(client|test)/" } },
    { name: "client-knows-shared", severity: "error", from: { path: "^client/src/" }, to: { path: "^(server|test)/" } },
    {
      name: "shared-does-no-io",
      comment: "Both sides speak it: no Node, no disk, no clock of a machine.",
      severity: "error",
      from: { path: "^(shared|client)/src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "features-do-not-know-each-other",
      comment: "A screen introduces them.",
      severity: "error",
      from: { path: "^client/src/features/([^/]+)/" },
      to: { path: "^client/src/features/", pathNot: "^client/src/features/$1/" },
    },
    ...downOnly,
    ...unknownRooms,
    ...strangers,
  ],
  options: {
    doNotFollow: { path: "node_modules/" },
    exclude: { path: "^(shared|server|client|test)/dist/" },
    // swc reads the imports, type-only ones too: TypeScript 7 has no interface for tools yet (test/architecture has the teeth).
    parser: "swc",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json", ".css"],
    },
  },
};
