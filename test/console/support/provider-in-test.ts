import { Events, OAuth2Server } from "oauth2-mock-server";
import type { Provider } from "../../../infra/local/provider.ts";
import type { Who } from "../../support/people.ts";

const LOOPBACK = "127.0.0.1";
const CLIENT = "console";

/** An identity provider such as a province has one, which lets everybody in as whoever it is told to. */
export const startProvider = async () => {
  const server = new OAuth2Server();
  await server.issuer.keys.generate("RS256");
  await server.start(0, LOOPBACK);
  const { port } = server.address();
  const issuer = `http://${LOOPBACK}:${port}`;
  server.issuer.url = issuer;
  const provider: Provider = {
    signIn: {
      kind: "oidc",
      issuer,
      clientId: CLIENT,
      authorizationEndpoint: `${issuer}/authorize`,
      tokenEndpoint: `${issuer}/token`,
      endSessionEndpoint: `${issuer}/endsession`,
    },
    keys: { keys: server.issuer.keys.toJSON().map((key) => ({ ...key })) },
  };
  let claims: Readonly<Record<string, unknown>> = {};
  server.service.on(Events.BeforeTokenSigning, ({ payload }) => {
    Object.assign(payload, claims);
  });
  return {
    provider,
    /** What its next tokens say, over what it says by itself. */
    letSay: (said: Readonly<Record<string, unknown>>) => {
      claims = said;
    },
    /** The next answer to a page that comes for a code. */
    changeRedirect: (change: (address: URL) => void) =>
      void server.service.once(Events.BeforeAuthorizeRedirect, ({ url }) => change(url)),
    refuseToken: (error: object) =>
      void server.service.once(Events.BeforeResponse, (response) => {
        response.statusCode = 400;
        response.body = { ...error };
      }),
    stop: () => server.stop(),
  };
};

/** How a token names somebody. */
export const claimsOfPerson = ({
  role,
  division,
  subject,
  ...more
}: Who & { department?: string }) => ({
  sub: subject,
  "custom:role": role,
  "custom:division": division,
  ...(more.department !== undefined && { "custom:department": more.department }),
});
