import type { Role } from "../../shared/domain/access.ts";

/** Who decides in these tests. */
export interface Who {
  readonly role: Role;
  readonly division: string;
  readonly department?: string;
  readonly subject: string;
}

export const people = {
  finance: { role: "clerk", division: "140524", department: "finance", subject: "finance-1" },
  office: { role: "clerk", division: "140524", subject: "office-1" },
  leader: { role: "leader", division: "140524", subject: "leader-1" },
  city: { role: "reviewer", division: "1405", subject: "city-1" },
  inspector: { role: "inspector", division: "14", subject: "inspector-1" },
  director: { role: "director", division: "14", subject: "director-1" },
  admin: { role: "admin", division: "14", subject: "admin-1" },
} as const satisfies Record<string, Who>;
