import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from "jose";
import type { ConsoleSettings } from "../../events/console-settings.ts";

/** API Gateway takes RSA signatures only. */
export const TOKEN_ALGORITHM = "RS256";

/** An identity provider as a deployment has one, which this host then takes tokens of, beside its own. */
export interface Provider {
  readonly signIn: Extract<ConsoleSettings["signIn"], { kind: "oidc" }>;
  readonly keys: JSONWebKeySet;
}

interface Signed {
  readonly keys: JSONWebKeySet;
  readonly issuer: string;
  readonly audience: string;
}

/** The claims of a token that is whole, in time, and of whom it should be of; or nothing. */
export const verifierOf = ({ keys, issuer, audience }: Signed) => {
  const known = createLocalJWKSet(keys);
  return (token: string): Promise<JWTPayload | undefined> =>
    jwtVerify(token, known, {
      issuer,
      audience,
      algorithms: [TOKEN_ALGORITHM],
      requiredClaims: ["exp"],
    }).then(
      ({ payload }) => payload,
      () => undefined,
    );
};

/** What the gateway checks tokens with: those of the host itself, then those of the provider that it was given. */
export const verifyingBeside = (
  own: (token: string) => Promise<JWTPayload | undefined>,
  provider: Provider | undefined,
): ((token: string) => Promise<JWTPayload | undefined>) => {
  if (!provider) return own;
  const { signIn, keys } = provider;
  const theirs = verifierOf({ keys, issuer: signIn.issuer, audience: signIn.clientId });
  return async (token) => (await own(token)) ?? theirs(token);
};
