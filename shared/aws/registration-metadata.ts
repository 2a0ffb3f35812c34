import { Registration } from "../domain/evidence/receipt.ts";

/** The one user-metadata entry an evidence object carries: `x-amz-meta-registration`. */
export const REGISTRATION = "registration";

/** S3 holds 2 KB of user metadata, names included; what else it counts is unknown, so a little is left. */
export const METADATA_LIMIT = 2000;

/** ASCII text of a registration (base64url of its JSON), as it travels with the object (law 1). */
export const encodeRegistration = (registration: Registration): string =>
  Buffer.from(JSON.stringify(registration), "utf8").toString("base64url");

/** Nothing when the text is not a registration we wrote; half of a character in it could be kept in no row. */
export const decodeRegistration = (text: string | undefined): Registration | undefined => {
  if (text === undefined) return undefined;
  try {
    const parsed = Registration.safeParse(
      JSON.parse(Buffer.from(text, "base64url").toString("utf8")),
    );
    return parsed.success && isWhole(parsed.data) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

const isWhole = (registration: Registration): boolean =>
  Object.values(registration)
    .flat()
    .every((value) => typeof value !== "string" || value.isWellFormed());
