import type { Caller, Role } from "../access.ts";

/** In whose name a person decides: what the role and the department of a token come to. */
export type Post = "department" | "office" | "leader" | "city" | "inspector" | "director";

/** Nothing for who runs the system: technical rights decide nothing. */
export const postOf = ({
  role,
  department,
}: Pick<Caller, "role" | "department">): Post | undefined =>
  role === "clerk" && department !== undefined ? "department" : posts[role];

const posts: Readonly<Record<Role, Post | undefined>> = {
  clerk: "office",
  leader: "leader",
  reviewer: "city",
  inspector: "inspector",
  director: "director",
  admin: undefined,
};
