import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { isOnNetwork } from "./network-target.ts";
import { isProgramName } from "./program.ts";
import { type Relationship, relationshipsOf } from "./relationships.ts";

/**
 * What the relationships of a part bring with them when the file is opened. A hyperlink waits for a click. Templates,
 * linked workbooks, mail-merge sources and linked pictures on the writer's own disk are looked for on the disk of whoever
 * opens the file: they are found or not, the stored text and the cached figures are shown, and nothing leaves the machine.
 * From the network, Word and Excel fetch them (a share even sends the reader's sign-in along), so those are refused.
 */
export const checkRelationships = (path: string, part: Uint8Array): Finding | undefined => {
  const relationships = relationshipsOf(part);
  if (relationships.some(({ type }) => MACRO_TYPES.test(type)))
    return finding("macrosInside", { path });
  const outside = relationships.filter(({ type, external }) => external && type !== "hyperlink");
  const fetched = outside.find(({ target }) => isOnNetwork(target));
  if (fetched !== undefined)
    return finding("externalContent", { path, values: { target: fetched.target } });
  const run = outside.find(isProgramLink);
  return run === undefined
    ? undefined
    : finding("programInside", { path, values: { name: run.target } });
};

const MACRO_TYPES = /^(vbaProject|vbaProjectSignature.*|wordVbaData|xl(Intl)?Macrosheet)$/i;

const isProgramLink = ({ type, target }: Relationship): boolean =>
  /^(oleObject|package)$/i.test(type) && isProgramName(target);
