# The production image: the official Node instead of the one out of npm, only what runs, nobody's root. glibc, because the
# SQLite binary is made for it.
FROM node:24-bookworm-slim AS manifests
WORKDIR /werktafel
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY server/bin server/bin
COPY client/package.json client/
# The image has its Node, and nothing is tested in it.
RUN npm pkg delete optionalDependencies && npm pkg set --json 'workspaces=["shared","server","client"]'

FROM manifests AS screens
RUN npm install
COPY tsconfig.base.json ./
COPY shared shared
COPY client client
COPY docs/guides docs/guides
RUN npm run build

FROM manifests AS server
RUN npm install --omit=dev --workspace=@werktafel/shared --workspace=@werktafel/server

FROM node:24-bookworm-slim
WORKDIR /werktafel
COPY --from=server /werktafel ./
COPY LICENSE ./
COPY migrations migrations
COPY shared shared
COPY server server
COPY --from=screens /werktafel/client/dist client/dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WERKTAFEL_DATA=/data WERKTAFEL_KEYS=/keys WERKTAFEL_BACKUPS=/backups
RUN install --directory --owner=node --group=node --mode=0700 /data /keys /backups
USER node
VOLUME ["/data", "/keys", "/backups"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-proto=throw", "server/bin/werktafel.mjs", "serve"]
