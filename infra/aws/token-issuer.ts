import { issuerFault } from "../issuer-fault.ts";
import type { TokenIssuer } from "./auth.ts";
import type { PageProvider } from "./page-sign-in.ts";
import { WrongContext } from "./wrong-context.ts";

/** "Quotas for configuring and running an HTTP API in API Gateway": audiences per authorizer. */
const MOST_AUDIENCES = 50;

/** The deployer's own provider; the page's client is among those that tokens are for, for the API takes no other. */
export const tokenIssuer = (
  issuer: string | undefined,
  audience: string | undefined,
  page: PageProvider | undefined,
): TokenIssuer | undefined => {
  if (!issuer && !audience) return undefined;
  if (!issuer || !audience)
    throw new WrongContext(
      "an OIDC provider is named by both -c issuer=https://… and -c audience=…",
    );
  const fault = issuerFault(issuer);
  if (fault) throw new WrongContext(`-c issuer=${issuer}: ${fault.en}`);
  const named = audience.split(",").map((each) => each.trim());
  const audiences = page && !named.includes(page.clientId) ? [...named, page.clientId] : named;
  if (audiences.includes("")) throw new WrongContext(`-c audience=${audience} has an empty name`);
  if (audiences.length > MOST_AUDIENCES)
    throw new WrongContext(
      `-c audience names ${audiences.length} audiences; API Gateway takes ${MOST_AUDIENCES} at most`,
    );
  return { issuer, audience: audiences, page };
};
