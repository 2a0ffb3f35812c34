import * as z from "zod";
import { DepartmentId, Role } from "../shared/domain/access.ts";
import { Scope } from "../shared/domain/place/division.ts";

/** The claims of a checked OIDC token that decide access; whatever else it carries is not looked at. */
export const AccessClaims = z.object({
  sub: z.string().min(1).max(128),
  "custom:role": Role,
  "custom:division": Scope,
  /** Only of a clerk who fills in for one department. */
  "custom:department": DepartmentId.optional(),
});
export type AccessClaims = z.infer<typeof AccessClaims>;
