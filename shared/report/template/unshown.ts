import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { fields } from "./fields.ts";
import type { WordForm } from "./word-template.ts";

/** The field that has what a parameter gives. */
const fieldOf = {
  mark: "发文机关标志",
  documentNumber: "发文字号",
  signer: "签发人",
  copies: "抄送",
  printedBy: "印发机关",
  printedOn: "印发日期",
} as const satisfies Record<string, keyof typeof fields>;

/** Of 版头 and 版记 what a request gives and the template has no place for: it would be missing on the paper in silence. */
export const unshownFindings = async (
  query: Readonly<Record<string, string | undefined>>,
  word: WordForm | undefined,
): Promise<readonly Finding[]> => {
  const given = Object.entries(fieldOf).filter(([parameter]) => query[parameter] !== undefined);
  const wanted = [
    ...(query.letterhead === "printed" && query.mark === undefined
      ? [["letterhead", fieldOf.mark] as const]
      : []),
    ...given,
  ];
  if (word?.shown === undefined || wanted.length === 0) return [];
  const names = await word.shown();
  return wanted
    .filter(([, field]) => !names.has(field))
    .map(([parameter, field]) =>
      finding("templateLacksField", { path: parameter, values: { parameter, name: field } }),
    );
};
