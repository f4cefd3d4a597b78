// An organisation's sign-in that tells the truth until a test makes it lie, in one thing at a time. The test plays the browser.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** What the issuer says of somebody. */
export interface Said {
  readonly payload: JWTPayload;
  readonly header: Readonly<Record<string, unknown>>;
}

export interface Lie {
  /** Another identity than the true one. */
  readonly says?: (truth: Said) => Said;
  /** Signed by a key that is not the issuer's, though it bears its name. */
  readonly signsWith?: "ownKey" | "otherKey" | "secret" | "nothing" | "cut" | "keyInside";
  readonly userinfo?: (sub: string) => Readonly<Record<string, unknown>> | 401;
  /** A code works as often as it is brought. */
  readonly keepsCodes?: boolean;
  readonly discovery?: (truth: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

interface Asked {
  readonly client: string;
  readonly challenge: string;
  readonly redirect: string;
  readonly nonce: string;
  readonly sub: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface LyingIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** From now on, until the next. */
  lie(lie: Lie): void;
  /** Somebody signs in at the address a browser was sent to; what comes back stands in the address after it. */
  signIn(url: string, sub: string, claims?: Readonly<Record<string, unknown>>): URLSearchParams;
  /** A message straight to a house that somebody signed out. */
  logoutToken(claims: JWTPayload, how?: { readonly isForged?: boolean }): Promise<string>;
  /** How often somebody asked for an identity. */
  asked(): number;
  close(): Promise<void>;
}

const clientId = "werktafel";
const clientSecret = "een-geheim-van-veertig-tekens-en-nog-wat-meer";

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return new URLSearchParams(Buffer.concat(chunks).toString());
};
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export const openLyingIssuer = async (): Promise<LyingIssuer> => {
  const own = await generateKeyPair("RS256");
  const other = await generateKeyPair("RS256");
  const published = { ...(await exportJWK(own.publicKey)), kid: "een", alg: "RS256", use: "sig" };
  const codes = new Map<string, Asked>();
  const tokens = new Map<string, string>();
  let lie: Lie = {};
  let asked = 0;
  let count = 0;

  const identity = async ({ nonce, sub, claims }: Asked): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const truth: Said = {
      payload: { iss: issuer, aud: clientId, sub, nonce, iat: now, exp: now + 300, auth_time: now, ...claims },
      header: { alg: "RS256", kid: "een" },
    };
    const { payload, header } = lie.says?.(truth) ?? truth;
    switch (lie.signsWith ?? "ownKey") {
      case "nothing":
        return `${encoded({ ...header, alg: "none" })}.${encoded(payload)}.`;
      case "cut":
        return `${encoded(header)}.${encoded(payload)}.`;
      case "secret":
        return new SignJWT(payload)
          .setProtectedHeader({ ...header, alg: "HS256" })
          .sign(new TextEncoder().encode(clientSecret));
      case "keyInside":
        return new SignJWT(payload)
          .setProtectedHeader({ ...header, alg: "RS256", jwk: await exportJWK(other.publicKey) })
          .sign(other.privateKey);
      case "otherKey":
        return new SignJWT(payload).setProtectedHeader({ ...header, alg: "RS256" }).sign(other.privateKey);
      case "ownKey":
        return new SignJWT(payload).setProtectedHeader({ ...header, alg: "RS256" }).sign(own.privateKey);
    }
  };

  const send = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  const answerToken = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked += 1;
    const body = await bodyOf(request);
    const code = body.get("code") ?? "";
    const found = codes.get(code);
    if (lie.keepsCodes !== true) codes.delete(code);
    const proof = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    const basic = Buffer.from((request.headers.authorization ?? "").replace("Basic ", ""), "base64").toString();
    const isClient = decodeURIComponent(basic) === `${clientId}:${clientSecret}`;
    const isWell =
      found?.challenge === proof && found.redirect === body.get("redirect_uri") && found.client === clientId;
    if (found === undefined || !isClient || !isWell) return send(response, 400, { error: "invalid_grant" });
    count += 1;
    const token = `toegang-${count}`;
    tokens.set(token, found.sub);
    send(response, 200, {
      access_token: token,
      token_type: "Bearer",
      expires_in: 60,
      id_token: await identity(found),
    });
  };
  const answerUser = (request: IncomingMessage, response: ServerResponse): void => {
    const sub = tokens.get((request.headers.authorization ?? "").replace("Bearer ", "")) ?? "";
    const said = lie.userinfo?.(sub) ?? { sub };
    if (said === 401) send(response, 401, { error: "invalid_token" });
    else send(response, 200, said);
  };

  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0];
    const truth = {
      issuer,
      authorization_endpoint: `${issuer}/aanmelden`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/wie`,
      end_session_endpoint: `${issuer}/afmelden`,
      jwks_uri: `${issuer}/sleutels`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["client_secret_basic"],
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ["S256"],
    };
    if (path === "/.well-known/openid-configuration") send(response, 200, lie.discovery?.(truth) ?? truth);
    else if (path === "/sleutels") send(response, 200, { keys: [published] });
    else if (path === "/token") void answerToken(request, response);
    else if (path === "/wie") answerUser(request, response);
    else send(response, 404, {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const issuer = `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`;

  return {
    issuer,
    clientId,
    clientSecret,
    lie: (next) => {
      lie = next;
    },
    signIn: (url, sub, claims = {}) => {
      const { searchParams: sent } = new URL(url);
      count += 1;
      const code = `code-${count}`;
      codes.set(code, {
        client: sent.get("client_id") ?? "",
        challenge: sent.get("code_challenge") ?? "",
        redirect: sent.get("redirect_uri") ?? "",
        nonce: sent.get("nonce") ?? "",
        sub,
        claims,
      });
      return new URLSearchParams({ code, state: sent.get("state") ?? "", iss: issuer });
    },
    logoutToken: async (claims, { isForged = false } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const events = { "http://schemas.openid.net/event/backchannel-logout": {} };
      count += 1;
      return new SignJWT({ iss: issuer, aud: clientId, iat: now, jti: `bericht-${count}`, events, ...claims })
        .setProtectedHeader({ alg: "RS256", kid: "een", typ: "logout+jwt" })
        .sign(isForged ? other.privateKey : own.privateKey);
    },
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
