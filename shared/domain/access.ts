import * as z from "zod";
import { isWithin, Scope } from "./place/division.ts";

export const Role = z.enum(["clerk", "leader", "reviewer", "inspector", "admin"]);
export type Role = z.infer<typeof Role>;

/** Who calls, as the token says: ids and codes only. */
export const Caller = z.strictObject({ subject: z.string(), role: Role, scope: Scope });
export type Caller = z.infer<typeof Caller>;

export type Action = "upload" | "withdraw" | "read" | "readFramework";

/**
 * Law 7, deny by default: the division acted on must lie inside the caller's scope, and the role must be one that may.
 * A clerk or leader acts for one county, a reviewer for a city at most: a token with a wider scope gets nothing for it.
 */
export const may = (caller: Caller, action: Action, division: string): boolean =>
  isScopeOfRole(caller) &&
  allowedRoles[action].includes(caller.role) &&
  isWithin(caller.scope, division);

/** The framework is the same for all: any caller with a sound token reads it. */
export const mayReadFramework = (caller: Caller): boolean => isScopeOfRole(caller);

const allowedRoles: Readonly<Record<Action, readonly Role[]>> = {
  upload: ["clerk", "leader"],
  withdraw: ["clerk", "leader"],
  read: ["clerk", "leader", "reviewer", "inspector", "admin"],
  readFramework: ["clerk", "leader", "reviewer", "inspector", "admin"],
};

/** Least length of the code a role's scope must have: 6 is a county, 4 a city. */
const narrowest = {
  clerk: 6,
  leader: 6,
  reviewer: 4,
  inspector: 2,
  admin: 2,
} as const satisfies Record<Role, number>;

const isScopeOfRole = ({ role, scope }: Caller): boolean => scope.length >= narrowest[role];
