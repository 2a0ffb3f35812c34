import { Stack } from "aws-cdk-lib";
import type * as z from "zod";
import type { ConsoleSettings } from "../../events/console-settings.ts";
import { evaluatedCycles } from "../console/evaluated-cycles.ts";
import type { TokenIssuer } from "./auth.ts";
import type { DeployedFunction } from "./service-function.ts";
import { originOf, type Storage } from "./storage.ts";

export interface ServedConsole {
  readonly functions: readonly DeployedFunction[];
  readonly storage: Storage;
  readonly tokens: TokenIssuer;
  /** Whom to call, as people are told it. */
  readonly help: string | undefined;
}

/** Gives the function that serves the page what the page has to know; some of it is known when it is deployed and not before. */
export const settleConsole = ({ functions, storage, tokens, help }: ServedConsole): void => {
  const { issuer, page } = tokens;
  for (const { definition, lambda } of functions) {
    if (definition.pages === undefined) continue;
    if (!page) throw new Error("a page is served, and nobody signs people in on it");
    const settings = {
      api: "",
      evidence: originOf(storage.evidenceBucket),
      reports: originOf(storage.reportsBucket),
      cycles: evaluatedCycles(),
      signIn: { kind: "oidc", issuer, ...page },
      ...(help !== undefined && { help }),
    } satisfies z.input<typeof ConsoleSettings>;
    lambda.addEnvironment("CONSOLE_SETTINGS", Stack.of(lambda).toJsonString(settings));
  }
};

/** What `npm run console` asks for to make the same page for a web server of one's own. */
export const consoleOutputs = (
  storage: Storage,
  page: TokenIssuer["page"],
): Readonly<Record<string, string>> => ({
  EvidenceOrigin: originOf(storage.evidenceBucket),
  ReportsOrigin: originOf(storage.reportsBucket),
  ...(page && {
    ConsoleClientId: page.clientId,
    AuthorizationEndpoint: page.authorizationEndpoint,
    TokenEndpoint: page.tokenEndpoint,
    ...(page.endSessionEndpoint && { EndSessionEndpoint: page.endSessionEndpoint }),
  }),
});
