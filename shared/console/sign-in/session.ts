import type { Role } from "../../domain/access.ts";

/** Who is signed in, as the token says; what he may do the API says. */
export interface Session {
  readonly token: string;
  readonly subject: string;
  readonly role: Role;
  /** `140524`, `1405` or `14`. */
  readonly division: string;
  readonly department?: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Of the tab: a shared PC's next person finds nothing. */
const KEY = "duxue.token";

export const keepToken = (token: string): Session | undefined => {
  const session = sessionOf(token);
  if (session) sessionStorage.setItem(KEY, token);
  return session;
};

export const keptSession = (now: number): Session | undefined => {
  const session = sessionOf(sessionStorage.getItem(KEY) ?? "");
  return session && session.expiresAt > now ? session : undefined;
};

export const forgetSession = (): void => sessionStorage.removeItem(KEY);

/** Read, not checked: the API checks it, and here it only decides what is shown first. */
export const sessionOf = (token: string): Session | undefined => {
  const claims = claimsOf(token);
  const { sub, exp, "custom:role": role, "custom:division": division } = claims;
  const department = claims["custom:department"];
  if (typeof sub !== "string" || typeof exp !== "number") return undefined;
  if (!isRole(role) || typeof division !== "string") return undefined;
  return {
    token,
    subject: sub,
    role,
    division,
    ...(typeof department === "string" && { department }),
    expiresAt: exp * 1000,
  };
};

const roles: readonly unknown[] = ["clerk", "leader", "reviewer", "inspector", "director", "admin"];
const isRole = (value: unknown): value is Role => roles.includes(value);

const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  const [, payload = ""] = token.split(".");
  try {
    const bytes = atob(payload.replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(
      new TextDecoder().decode(Uint8Array.from(bytes, (each) => each.charCodeAt(0))),
    );
  } catch {
    return {};
  }
};
