import { randomBytes } from "node:crypto";

/**
 * The key pair of this run, known to nobody else: what it signed, presigned addresses too, ends with the process. The upload
 * store checks it; the other engines take any, and are reached by sockets of the owner's alone.
 */
export const credentials = {
  accessKeyId: `DUXUE${randomBytes(6).toString("hex").toUpperCase()}`,
  secretAccessKey: randomBytes(32).toString("base64url"),
} as const;

export const region = "cn-north-1";

/** Engines give no account a meaning; this is the one fauxqs puts into its addresses. */
export const account = "000000000000";
