import type { PageProvider } from "./page-sign-in.ts";
import { WrongContext } from "./wrong-context.ts";

export type ReadContext = (name: string) => string | undefined;

/** What a deployer says of the page. */
export interface PageContext {
  /** Of the province's own provider; nothing where the page is not served, or where the stack's own pool signs people in. */
  readonly provider: PageProvider | undefined;
  /** Of a web server that serves the page besides this one, or instead of it. */
  readonly origin: string | undefined;
  /** Whom to call, as people are told it. */
  readonly help: string | undefined;
}

/** The contexts that tell of the page; `issuer` is the deployer's own, where there is one. */
export const pageContext = (context: ReadContext, issuer: string | undefined): PageContext => {
  const provider = providerOf(context, issuer);
  const help = context("help");
  if (help !== undefined && issuer !== undefined && !provider)
    throw new WrongContext(
      `-c help=… is told by the page, and no page is served: give ${wanted.map((name) => `-c ${name}=…`).join(" ")} too`,
    );
  if (help !== undefined && help.length > MOST_HELP)
    throw new WrongContext(`-c help=… has more than ${MOST_HELP} characters`);
  return { provider, origin: originOf(context("consoleOrigin")), help };
};

const MOST_HELP = 200;

const wanted = ["authorizationEndpoint", "tokenEndpoint", "consoleClient"] as const;
const END_SESSION = "endSessionEndpoint";

const providerOf = (context: ReadContext, issuer: string | undefined): PageProvider | undefined => {
  const given = [...wanted, END_SESSION].filter((name) => context(name) !== undefined);
  if (given.length === 0) return undefined;
  if (issuer === undefined)
    throw new WrongContext(
      `${given.map((name) => `-c ${name}`).join(", ")} tell of an OIDC provider of yours: give -c issuer=https://… -c audience=… too`,
    );
  const missing = wanted.filter((name) => !given.includes(name));
  if (missing.length > 0)
    throw new WrongContext(
      `a page on which ${issuer} signs people in takes ${missing.map((name) => `-c ${name}=…`).join(" ")} too`,
    );
  const endSessionEndpoint = addressOf(context, END_SESSION);
  return {
    clientId: context("consoleClient") ?? "",
    authorizationEndpoint: addressOf(context, "authorizationEndpoint") ?? "",
    tokenEndpoint: addressOf(context, "tokenEndpoint") ?? "",
    ...(endSessionEndpoint !== undefined && { endSessionEndpoint }),
  };
};

const addressOf = (context: ReadContext, name: string): string | undefined => {
  const address = context(name);
  if (address === undefined || isEncrypted(address)) return address;
  throw new WrongContext(`-c ${name}=${address} is no address that begins with https://`);
};

const isEncrypted = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === "https:";

/** As browsers write it in `Origin`, letter for letter: anything else would match no page. */
const originOf = (given: string | undefined): string | undefined => {
  if (given === undefined || (isEncrypted(given) && new URL(given).origin === given)) return given;
  throw new WrongContext(
    `-c consoleOrigin=${given} is no origin; give it as browsers do, without a path: -c consoleOrigin=https://duxue.example.gov.cn`,
  );
};
