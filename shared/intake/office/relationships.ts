import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import { saxElements } from "./sax.ts";

/**
 * A hyperlink waits for a click; every other external target is fetched when the file is opened. Word also keeps where
 * on the writer's own disk the template lay: that fetches nothing.
 */
export const checkRelationships = (path: string, part: Uint8Array): Finding | undefined => {
  let target: string | undefined;
  saxElements(part, {
    opened: ({ name, attributes }) => {
      if (name !== "Relationship" || attributes.get("TargetMode") !== "External") return;
      const type = attributes.get("Type") ?? "";
      const place = attributes.get("Target") ?? "";
      const harmless =
        type.endsWith("/hyperlink") || (type.endsWith("/attachedTemplate") && isOnOwnDisk(place));
      if (!harmless) target ??= place;
    },
  });
  return target === undefined
    ? undefined
    : finding("externalContent", { path, values: { target } });
};

const isOnOwnDisk = (target: string): boolean => /^(file:\/\/\/)?[A-Za-z]:[\\/]/.test(target);
