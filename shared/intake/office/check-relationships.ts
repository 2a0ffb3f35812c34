import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { relationshipsOf } from "./relationships.ts";

/**
 * A hyperlink waits for a click; every other external target is fetched when the file is opened. Word also keeps where
 * on the writer's own disk the template lay: that fetches nothing.
 */
export const checkRelationships = (path: string, part: Uint8Array): Finding | undefined => {
  const fetched = relationshipsOf(part).find(
    ({ type, target, external }) =>
      external && type !== "hyperlink" && !(type === "attachedTemplate" && isOnOwnDisk(target)),
  );
  return fetched === undefined
    ? undefined
    : finding("externalContent", { path, values: { target: fetched.target } });
};

const isOnOwnDisk = (target: string): boolean => /^(file:\/\/\/)?[A-Za-z]:[\\/]/.test(target);
