import type { ConsoleSettings } from "../../../events/console-settings.ts";

/**
 * What goes with every file of the console, deny first: it runs its own scripts and styles, asks its own API, puts evidence
 * where evidence is put, shows files and reports in frames from where they are, and is shown in nobody's frame.
 */
export const pageHeaders = (settings: ConsoleSettings): Readonly<Record<string, string>> => ({
  "content-security-policy": policyOf(settings),
  ...(isEncrypted(settings) && { "strict-transport-security": "max-age=63072000" }),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(), microphone=()",
});

const policyOf = ({ api, evidence, reports, signIn }: ConsoleSettings): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: ${evidence}`,
    `connect-src ${words("'self'", api, evidence, tokenHost(signIn))}`,
    `frame-src ${words(evidence, reports)}`,
    "font-src 'self'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

const words = (...sources: readonly string[]): string =>
  [...new Set(sources.filter((source) => source !== ""))].join(" ");

const tokenHost = (signIn: ConsoleSettings["signIn"]): string =>
  signIn.kind === "oidc" ? new URL(signIn.tokenEndpoint).origin : "";

/** The host of this machine speaks plainly to the loopback, where a browser that was told otherwise would find nobody. */
const isEncrypted = ({ evidence }: ConsoleSettings): boolean => evidence.startsWith("https:");
