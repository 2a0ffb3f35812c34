/** Whom the system knows: the roles of shared/domain/access.ts, which this room may not import; a test compares. */
export const roles: readonly string[] = [
  "clerk",
  "leader",
  "reviewer",
  "inspector",
  "director",
  "admin",
];
