// The door of one's own organisation, opened over the network. Whatever goes wrong on that way is one and the same no; why
// stands in the server's log, without what was sent.
import { createHash } from "node:crypto";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { Log } from "../../log.ts";
import type { Store } from "../../storage/store.ts";
import type { Provider } from "../../storage/works/house/records.ts";
import { faultOf, isStrong } from "./judgeClaims.ts";
import type { OrganisationDoor, OnTheWay, SignedOutThere } from "./organisationDoor.ts";

export interface OrganisationDoorNeeds {
  readonly store: Store;
  readonly now: () => number;
  readonly log: Log;
  /** In production nothing is asked over an open line. */
  readonly isProduction: boolean;
}

/** Somebody waits for it: an organisation that does not answer by then is not there. */
const waitS = 8;
/** What an issuer says of itself is asked anew after this long, so that new addresses and keys are known. */
const rememberedMs = 10 * 60_000;
/** A message that somebody signed out is of now. */
const oldestMessageS = 5 * 60;
const mostMessages = 10_000;

const isThisMachine = (host: string): boolean => host === "localhost" || host === "127.0.0.1" || host === "[::1]";

/** Issuer and subject, as one. A subject alone is nobody: two organisations may call two people the same. */
export const subjectHash = (issuer: string, subject: string): string =>
  createHash("sha256")
    .update(JSON.stringify([issuer, subject]))
    .digest("hex");

const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";

const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
};

export const openOrganisationDoor = ({ store, now, log, isProduction }: OrganisationDoorNeeds): OrganisationDoor => {
  const known = new Map<string, { readonly until: number; readonly configuration: Promise<Configuration> }>();
  const seen = new Map<string, number>();

  const isAllowed = (issuer: string): boolean => {
    const url = URL.parse(issuer);
    if (url === null || url.hash !== "" || url.search !== "" || url.username !== "") return false;
    return url.protocol === "https:" || (url.protocol === "http:" && !isProduction && isThisMachine(url.hostname));
  };
  const isOpenLine = (issuer: string): boolean => issuer.startsWith("http:");

  const ask = async ({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> => {
    if (!isAllowed(issuer)) throw new Error("not an issuer for this house");
    const options = { timeout: waitS, execute: isOpenLine(issuer) ? [allowInsecureRequests] : [] };
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    const server = found.serverMetadata();
    if (server.issuer !== issuer) throw new Error("says it is another issuer");
    const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const proof = ways.includes("client_secret_basic") ? ClientSecretBasic : ClientSecretPost;
    const configuration = new Configuration(server, clientId, clientSecret, proof(clientSecret));
    configuration.timeout = waitS;
    if (isOpenLine(issuer)) allowInsecureRequests(configuration);
    // Signed by the issuer itself, also where the line to it was safe.
    enableNonRepudiationChecks(configuration);
    return configuration;
  };
  const configurationOf = async (id: string, provider: Provider): Promise<Configuration> => {
    const remembered = known.get(id);
    if (remembered !== undefined && remembered.until > now()) return remembered.configuration;
    const configuration = ask(provider);
    known.set(id, { until: now() + rememberedMs, configuration });
    configuration.catch(() => known.delete(id));
    return configuration;
  };
  const refused = (provider: string, why: string): null => {
    log.warn("organisationRefused", { provider, why });
    return null;
  };

  const finish = async (ceremony: OnTheWay, backIn: string, search: string) => {
    const found = await store.run("provider", { id: ceremony.provider });
    if (found === null) return null;
    const { is: provider } = found;
    const configuration = await configurationOf(ceremony.provider, provider);
    const tokens = await authorizationCodeGrant(configuration, new URL(`${backIn}${search}`), {
      pkceCodeVerifier: ceremony.verifier,
      expectedState: ceremony.state,
      expectedNonce: ceremony.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) return refused(ceremony.provider, "no identity");
    const fault = faultOf(claims, {
      clientId: provider.clientId,
      now: now(),
      askedSince: ceremony.purpose === "stepUp" ? ceremony.askedAt : null,
    });
    if (fault !== null) return refused(ceremony.provider, fault);
    // Still somebody there, and the same: an account that was closed meanwhile answers no more.
    if (configuration.serverMetadata().userinfo_endpoint !== undefined) {
      await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    }
    return {
      provider: ceremony.provider,
      subject: subjectHash(provider.issuer, claims.sub),
      sid: typeof claims["sid"] === "string" ? claims["sid"] : null,
      idToken: tokens.id_token,
      isStrong: isStrong(claims, provider),
    };
  };

  const isSeen = (message: string): boolean => {
    const oldest = now() - 2 * oldestMessageS * 1000;
    if (seen.size >= mostMessages) for (const [each, at] of seen) if (at < oldest) seen.delete(each);
    if (seen.has(message) || seen.size >= mostMessages) return true;
    seen.set(message, now());
    return false;
  };

  const signedOut = async (logoutToken: string): Promise<SignedOutThere | null> => {
    const { iss, aud } = decodeJwt(logoutToken);
    const all = await store.run("providers", { organisation: null });
    const found = all.find(({ is }) => is.issuer === iss && [aud].flat().includes(is.clientId));
    if (found === undefined) return null;
    const { id, is: provider } = found;
    const { jwks_uri: keys } = (await configurationOf(id, provider)).serverMetadata();
    if (keys === undefined) return null;
    const { payload } = await jwtVerify(
      logoutToken,
      createRemoteJWKSet(new URL(keys), { timeoutDuration: waitS * 1000 }),
      {
        issuer: provider.issuer,
        audience: provider.clientId,
        requiredClaims: ["iat", "jti"],
        maxTokenAge: oldestMessageS,
        currentDate: new Date(now()),
      },
    );
    const { events, sid, sub, jti, nonce } = payload;
    const isMessage = typeof events === "object" && events !== null && logoutEvent in events;
    if (!isMessage || nonce !== undefined || isSeen(`${id} ${jti}`)) return refused(id, "not a message of signing out");
    if (typeof sid !== "string" && typeof sub !== "string") return refused(id, "says not who");
    return {
      provider: id,
      sid: typeof sid === "string" ? sid : null,
      subject: typeof sub === "string" ? subjectHash(provider.issuer, sub) : null,
    };
  };

  return {
    mayBe: async (issuer) => {
      const provider = { issuer, clientId: "werktafel", clientSecret: "none", strongAcr: [], strongAmr: [] };
      return ask(provider).then(
        () => true,
        () => false,
      );
    },
    begin: async ({ provider: id, purpose, backIn, invite, session }) => {
      const found = await store.run("provider", { id });
      if (found === null) return null;
      try {
        const configuration = await configurationOf(id, found.is);
        const verifier = randomPKCECodeVerifier();
        const [state, nonce] = [randomState(), randomNonce()];
        const acr = found.is.strongAcr.join(" ");
        const url = buildAuthorizationUrl(configuration, {
          redirect_uri: backIn,
          scope: "openid",
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          state,
          nonce,
          ...(acr === "" ? {} : { acr_values: acr }),
          ...(purpose === "stepUp" ? { prompt: "login", max_age: "0" } : {}),
        });
        const askedAt = now();
        const ceremony: OnTheWay = {
          kind: "organisation",
          purpose,
          provider: id,
          state,
          nonce,
          verifier,
          askedAt,
          invite,
          session,
        };
        return { url: url.href, ceremony };
      } catch (error) {
        return refused(id, whyOf(error));
      }
    },
    finish: async (ceremony, backIn, search) => {
      try {
        return await finish(ceremony, backIn, search);
      } catch (error) {
        return refused(ceremony.provider, whyOf(error));
      }
    },
    signOutAt: async (id, idToken, backTo) => {
      const found = await store.run("provider", { id });
      if (found === null) return null;
      try {
        const configuration = await configurationOf(id, found.is);
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        return buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: backTo }).href;
      } catch (error) {
        return refused(id, whyOf(error));
      }
    },
    signedOut: async (logoutToken) => {
      try {
        return await signedOut(logoutToken);
      } catch (error) {
        return refused("message", whyOf(error));
      }
    },
  };
};
