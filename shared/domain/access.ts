import * as z from "zod";
import { isWithin, Scope } from "./place/division.ts";

export const Role = z.enum(["clerk", "leader", "reviewer", "inspector", "director", "admin"]);
export type Role = z.infer<typeof Role>;

/** An id of the framework's departments, as a token says it: whether the edition has it is asked where it matters. */
export const DepartmentId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);

/** Who calls, as the token says: ids and codes only. A clerk of one department has it; one of the county's office has none. */
export const Caller = z.strictObject({
  subject: z.string(),
  role: Role,
  scope: Scope,
  department: DepartmentId.optional(),
});
export type Caller = z.infer<typeof Caller>;

export type Action = "upload" | "withdraw" | "read" | "readFramework" | "decide";

/**
 * Law 7, deny by default: the division acted on must lie inside the caller's scope, and the role must be one that may.
 * A clerk or leader acts for one county, a reviewer for a city at most: a token with a wider scope gets nothing for it.
 */
export const may = (caller: Caller, action: Action, division: string): boolean =>
  isScopeOfRole(caller) &&
  allowedRoles[action].includes(caller.role) &&
  isWithin(caller.scope, division);

/** A clerk of one department files, and takes back, what that department issued; whoever has none does so for all of the county. */
export const mayActFor = ({ department }: Caller, issuer: string): boolean =>
  department === undefined || department === issuer;

/** The framework is the same for all: any caller with a sound token reads it. */
export const mayReadFramework = (caller: Caller): boolean => isScopeOfRole(caller);

const allowedRoles: Readonly<Record<Action, readonly Role[]>> = {
  upload: ["clerk", "leader"],
  withdraw: ["clerk", "leader"],
  read: Role.options,
  readFramework: Role.options,
  /** Who may decide what, the kinds of `review` say; whoever runs the system decides nothing. */
  decide: Role.options.filter((role) => role !== "admin"),
};

/** Least length of the code a role's scope must have: 6 is a county, 4 a city. */
const narrowest = {
  clerk: 6,
  leader: 6,
  reviewer: 4,
  inspector: 2,
  director: 2,
  admin: 2,
} as const satisfies Record<Role, number>;

/** A department is one of a county, so whoever has one and is no clerk of a county has a token that fits nobody. */
const isScopeOfRole = ({ role, scope, department }: Caller): boolean =>
  scope.length >= narrowest[role] && (department === undefined || role === "clerk");
