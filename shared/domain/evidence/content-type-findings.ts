import type { Finding } from "../findings/finding.ts";
import { openingTerm, savingTerm, takenTerm } from "../findings/format-term-keys.ts";
import { finding, warning } from "../findings/make-finding.ts";
import { contentTypes } from "../formats/content-types.ts";
import type { EvidenceKind } from "../formats/evidence-kind.ts";
import { familyOf, fileFormats, formatOfName, knownFormat } from "../formats/file-formats.ts";
import type { EvidenceDescription } from "./receipt.ts";

type Described = Pick<EvidenceDescription, "kind" | "contentType" | "fileName">;

/** What is wrong with the format that a file was registered as, or with the ending of its name. */
export const contentTypeFindings = (described: Described): readonly Finding[] => {
  const endings = endingsFor(described.kind, described.contentType);
  return endings === undefined
    ? [typeFinding(described)]
    : nameFindings(described, endings.join("、"));
};

/** The endings a file name may have for a content type, or nothing when the kind does not take that type. */
const endingsFor = (kind: EvidenceKind, contentType: string): readonly string[] | undefined => {
  const allowed: Readonly<Record<string, readonly string[]>> = contentTypes[kind];
  return Object.hasOwn(allowed, contentType) ? allowed[contentType] : undefined;
};

const isTaken = (kind: EvidenceKind, format: string): boolean =>
  endingsFor(kind, format) !== undefined;

/** What is taken must not be refused in its own name, so a type that is only misspelt or misplaced is told as that. */
const typeFinding = ({ kind, contentType, fileName }: Described): Finding => {
  const path = "contentType";
  const known = knownFormat(contentType);
  if (isTaken(kind, known))
    return finding("contentTypeSpelled", { path, values: { contentType, expected: known } });
  const byName = formatOfName(fileName);
  if (byName !== undefined && isTaken(kind, byName)) {
    const values = { fileName, contentType: known, expected: byName };
    return finding("contentTypeNotOfName", { path, values });
  }
  const format = fileFormats.has(known) ? known : byName;
  if (format === undefined) {
    const values = { kind, contentType, allowed: takenTerm(kind) };
    return finding("contentTypeNotAllowed", { path, values });
  }
  return notTaken({ kind, format, path });
};

const notTaken = ({
  kind,
  format,
  path,
}: {
  readonly kind: EvidenceKind;
  readonly format: string;
  readonly path: string;
}): Finding =>
  finding("formatNotTaken", {
    path,
    values: { kind, format, opening: openingTerm(format), saving: savingTerm(format, kind) },
  });

const nameFindings = (
  { kind, contentType, fileName }: Described,
  expected: string,
): readonly Finding[] => {
  const path = "fileName";
  const byName = formatOfName(fileName);
  if (byName === contentType) return [];
  if (byName === undefined || isTaken(kind, byName)) {
    const samePicture = byName !== undefined && isPicture(byName) && isPicture(contentType);
    return samePicture
      ? [warning("pictureNameDiffers", { path, values: { fileName, contentType, expected } })]
      : [finding("extensionDiffers", { path, values: { fileName, expected } })];
  }
  return [notTaken({ kind, format: byName, path })];
};

/** Whatever shows pictures looks at their bytes, not at their names. */
const isPicture = (format: string): boolean => familyOf(format) === "picture";
