import * as oauth from "oauth4webapi";
import type { ConsoleSettings } from "../../../events/console-settings.ts";
import type { Locale } from "../../domain/findings/finding.ts";

type Provider = Extract<ConsoleSettings["signIn"], { kind: "oidc" }>;

/** Where the provider sends people back to; registered with it letter for letter. */
export const CALLBACK = "/console/signed-in";

/** What a sign-in that was begun has to find again when one comes back. */
interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The address that one was at. */
  readonly place: string;
}
const KEY = "duxue.sign-in";

/** Goes to the provider, in the language of the page: authorization code with PKCE (RFC 7636, S256). */
export const goToProvider = async (
  provider: Provider,
  place: string,
  locale: Locale,
): Promise<void> => {
  const begun: Begun = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    place: place === CALLBACK ? "/console" : place,
  };
  sessionStorage.setItem(KEY, JSON.stringify(begun));
  const address = new URL(provider.authorizationEndpoint);
  const asked = {
    response_type: "code",
    client_id: provider.clientId,
    redirect_uri: location.origin + CALLBACK,
    scope: "openid",
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: "S256",
    // The name that OpenID Connect has for it, and that of Cognito
    ui_locales: languages[locale],
    lang: languages[locale],
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  location.assign(address);
};

const languages = { zh: "zh-CN", en: "en" } as const satisfies Record<Locale, string>;

/** What came of a sign-in: the ID token, which says who one is; or why there is none, in the provider's words where it has some. */
export type CameBack = {
  /** Where one was when it was begun. */
  readonly place: string;
} & ({ readonly token: string } | { readonly why: WhyNot; readonly said?: string });
export type WhyNot = "notBegun" | "notOurs" | "providerAway";

/** Reads what the provider sent along; the same answer a second time is no answer. */
export const cameBack = async (provider: Provider, address: URL): Promise<CameBack> => {
  const begun: Begun | null = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  if (begun === null) return { why: "notBegun", place: "/console" };
  sessionStorage.removeItem(KEY);
  const { place } = begun;
  try {
    return { token: await tokenOf(provider, address, begun), place };
  } catch (error) {
    return { ...whyNot(error), place };
  }
};

const whyNot = (error: unknown): { readonly why: WhyNot; readonly said?: string } => {
  const isSaid =
    error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError;
  if (isSaid) return { why: "notOurs", said: error.error_description ?? error.error };
  return { why: error instanceof TypeError ? "providerAway" : "notOurs" };
};

/** State, nonce, issuer, audience and time are checked; throws what the library throws where one of them is wrong. */
const tokenOf = async (provider: Provider, address: URL, begun: Begun): Promise<string> => {
  const server: oauth.AuthorizationServer = {
    issuer: provider.issuer,
    authorization_endpoint: provider.authorizationEndpoint,
    token_endpoint: provider.tokenEndpoint,
  };
  const client: oauth.Client = { client_id: provider.clientId };
  const parameters = oauth.validateAuthResponse(server, client, address, begun.state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    location.origin + CALLBACK,
    begun.verifier,
    // The host of a rehearsal speaks plainly on this machine
    { [oauth.allowInsecureRequests]: provider.tokenEndpoint.startsWith("http://127.0.0.1") },
  );
  const result = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: begun.nonce,
    requireIdToken: true,
  });
  return result.id_token ?? "";
};
