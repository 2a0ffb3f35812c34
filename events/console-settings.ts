import * as z from "zod";
import { Cycle } from "../shared/domain/place/cycle.ts";

/** An origin (RFC 6454) without a path: `https://duxue.example`. */
const Origin = z.string().regex(/^https?:\/\/[^/\s;,"']+$/);

/** How a person becomes somebody with a token. */
const SignIn = z.discriminatedUnion("kind", [
  /** The host of this machine, which believes whoever sits at it. */
  z.strictObject({ kind: z.literal("development") }),
  /** Authorization code with PKCE (RFC 7636) at the deployment's own pool or the province's provider. */
  z.strictObject({
    kind: z.literal("oidc"),
    issuer: z.url(),
    clientId: z.string().min(1),
    authorizationEndpoint: z.url(),
    tokenEndpoint: z.url(),
    /** Where a sign-out ends the provider's session too. */
    endSessionEndpoint: z.url().optional(),
  }),
]);

/** What the console has to know of the deployment that it is served by: `/console/config.json`. */
export const ConsoleSettings = z.strictObject({
  /** Origin of the API; empty where it is the page's own. */
  api: z.union([z.literal(""), Origin]),
  /** Where evidence is put and read. */
  evidence: Origin,
  /** Where reports are read. */
  reports: Origin,
  /** Years that there is a framework for, the latest last, and the province that each evaluates. */
  cycles: z.array(z.strictObject({ cycle: Cycle, province: z.string() })).min(1),
  signIn: SignIn,
  /** Whom to call, as people are told it: 0351-1234567（工作日 8:30—17:30）. */
  help: z.string().max(200).optional(),
});
export type ConsoleSettings = z.infer<typeof ConsoleSettings>;
