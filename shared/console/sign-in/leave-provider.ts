import type { ConsoleSettings } from "../../../events/console-settings.ts";

type Provider = Extract<ConsoleSettings["signIn"], { kind: "oidc" }>;

/** Ends the provider's session too, where it says how. */
export const leaveProvider = ({ endSessionEndpoint, clientId }: Provider): void => {
  if (endSessionEndpoint === undefined) return;
  const address = new URL(endSessionEndpoint);
  address.searchParams.set("client_id", clientId);
  // The name that Cognito has for it, and that of OpenID Connect RP-Initiated Logout
  for (const name of ["logout_uri", "post_logout_redirect_uri"])
    address.searchParams.set(name, `${location.origin}/console`);
  location.assign(address);
};
