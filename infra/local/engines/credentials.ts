/** The one key pair that s3rver knows; the other engines take any. Development only, and public. */
export const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" } as const;

export const region = "cn-north-1";

/** Engines give no account a meaning; this is the one fauxqs puts into its addresses. */
export const account = "000000000000";
