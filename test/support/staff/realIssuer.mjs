// An organisation's sign-in as organisations have them: `oidc-provider`, certified, in a process of its own, with plain pages of
// its own. Somebody types a name; ticking *twee stappen* stands for having shown a second factor there.
//   node realIssuer.mjs ORIGIN-OF-THE-HOUSE   prints {"issuer"} once it listens
import { createServer } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

const [, , house = ""] = process.argv;
const strongAcr = "twee-factoren";

const page = (title, body) => `<!doctype html><html lang="nl"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<body><main><h1>${title}</h1>${body}</main></body></html>`;
const send = (response, html) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "referrer-policy": "no-referrer" });
  response.end(html);
};
const bodyOf = async (request) => {
  let text = "";
  for await (const part of request) text += part;
  return new URLSearchParams(text);
};

const { privateKey } = await generateKeyPair("RS256", { extractable: true });
const key = { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "een" };

const server = createServer();
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://localhost:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "werktafel",
      client_secret: "een-geheim-van-dit-huis-bij-de-organisatie",
      redirect_uris: [`${house}/terug`],
      post_logout_redirect_uris: [`${house}/werk`],
      backchannel_logout_uri: `${house}/api/organisation/signed-out`,
      backchannel_logout_session_required: true,
      response_types: ["code"],
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "client_secret_basic",
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ["alleen-voor-de-toets"] },
  // By itself it tells nothing to a house on its own machine; here the house is on this machine.
  fetch: (url, { dispatcher: _, ...options }) => globalThis.fetch(url, options),
  acrValues: [strongAcr],
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = page(
          "Afmelden bij het wijkteam",
          `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Ja, meld me af</button>`,
        );
      },
      postLogoutSuccessSource: (context) => {
        context.body = page("Je bent afgemeld bij het wijkteam", "");
      },
    },
  },
  interactions: { url: (_, { uid }) => `/aanmelden/${uid}` },
  // Who works here agreed once, on paper, that the house may know who they are.
  loadExistingGrant: async ({ oidc }) => {
    const { accountId } = oidc.session;
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
    grant.addOIDCScope("openid");
    await grant.save();
    return grant;
  },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  renderError: (context, { error }) => {
    context.type = "html";
    context.body = page("Dat ging niet goed", `<p>${error}</p>`);
  },
});

const signInPage = (uid, again) =>
  page(
    "Aanmelden bij het wijkteam",
    `<p>${again ? "Meld je nog een keer aan." : "Meld je aan."}</p><form method="post" action="/aanmelden/${uid}">
<label>Naam bij het wijkteam <input name="name" autocomplete="off"></label>
<label><input type="checkbox" name="strong" value="yes"> Ook met mijn telefoon bevestigd</label>
<button type="submit">Meld me aan</button></form>`,
  );

const answer = provider.callback();
const served = async (request, response) => {
  const [, uid] = /^\/aanmelden\/([\w-]+)$/.exec(request.url ?? "") ?? [];
  if (uid === undefined) return answer(request, response);
  const { prompt, params } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") return send(response, signInPage(uid, params.prompt === "login"));
  const body = await bodyOf(request);
  const isStrong = body.get("strong") === "yes";
  const login = {
    accountId: body.get("name"),
    ...(isStrong ? { acr: strongAcr, amr: ["pwd", "mfa"] } : { amr: ["pwd"] }),
  };
  return provider.interactionFinished(request, response, { [prompt.name]: login });
};
server.on("request", (request, response) => void served(request, response));
for (const event of ["server_error", "backchannel.error"]) {
  provider.on(event, (_, error) => console.error(event, error));
}
console.log(JSON.stringify({ issuer }));
