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

/** What came of a sign-in: the ID token, which says who one is, and where one was. */
export interface SignedIn {
  readonly token: string;
  readonly place: string;
}

/** Reads what the provider sent along. Throws an Error with its words where it refused, or where this is no answer to our question. */
export const cameBack = async (provider: Provider, address: URL): Promise<SignedIn> => {
  const begun: Begun = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  if (begun === null) throw new Error("no sign-in was begun in this tab");
  sessionStorage.removeItem(KEY);
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
  return { token: result.id_token ?? "", place: begun.place };
};
