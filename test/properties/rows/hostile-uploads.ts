import { createHash } from "node:crypto";
import fc from "fast-check";
import { zipSync } from "fflate";
import { objectKey } from "../../../shared/aws/keys.ts";
import type { Registration } from "../../../shared/domain/evidence/receipt.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { evidenceId, framework2021 } from "../../support/builders.ts";
import { registration } from "../../support/evidence-builders.ts";
import { pngOf } from "../../support/png.ts";
import { sheetXml, xlsxParts } from "../../support/workbook-builders.ts";

/** What somebody puts into the bucket; only its bytes and its description are their own. */
export interface HostileUpload {
  readonly kind: Registration["kind"];
  readonly contentType: string;
  readonly fileName: string;
  readonly bytesFor: (place: CountyCycle) => Uint8Array;
  readonly described: Partial<Registration>;
}

const { indicators, priorities } = framework2021();
const documentIds = priorities
  .flatMap(({ items }) => items)
  .flatMap(({ documents }) => documents.map(({ id }) => id));

/** Characters that weigh; and those that no text may have, or that are half of one. */
const heavy = ["𠀀", "𪛖", "😀", "长", "\u3000", "a", '"', "\\"];
const forbidden = ["\ud83d", "\ude00", "\u0000", "\uffff", "\ufffe", "\u202e", "\u007f"];

/** Texts up to a length, often as long as they may be; one in many has something that no text may have. */
const textOf = (most: number, soundOnes = 400): fc.Arbitrary<string> => {
  const sound = fc.oneof(
    fc.string({ unit: fc.constantFrom(...heavy), maxLength: most, size: "max" }),
    fc.string({ unit: fc.constantFrom(...heavy), minLength: most, maxLength: most, size: "max" }),
  );
  const spoilt = fc
    .tuple(sound, fc.constantFrom(...forbidden))
    .map(([text, character]) => `${text.slice(0, most / 2)}${character}`);
  return fc.oneof({ weight: soundOnes, arbitrary: sound }, { weight: 1, arbitrary: spoilt });
};

const figures = { rate: ["87.8", "97.3"], count: ["1", "100"], amount: ["33321.5"], yesNo: ["是"] };
const rows = fc.subarray([...indicators], { minLength: 1 }).chain((some) =>
  fc.tuple(
    ...some.map(({ id, kind }) =>
      fc.record({
        id: fc.constant(id),
        value: fc.constantFrom(...figures[kind]),
        numerator: fc.constantFrom(...(kind === "rate" ? ["", "100"] : [""])),
        note: textOf(240),
      }),
    ),
  ),
);
const table = fc
  .record({ rows, columns: fc.array(textOf(80), { maxLength: 110, size: "max" }) })
  .map(({ rows: filled, columns }) => {
    const header = ["指标", "数值", "分子", "备注", ...columns];
    const lines = filled.map(({ id, value, numerator, note }) => [id, value, numerator, note]);
    return [header, ...lines].map((line) => line.map(quoted).join(",")).join("\n");
  });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const indicatorsJson = rows.map(
  (filled) => (place: CountyCycle) =>
    JSON.stringify({
      schema: "duxue/indicators@1",
      ...place,
      indicators: filled.map(({ id, value, numerator, note }) => ({
        id,
        value: value === "是" ? "true" : value,
        ...(numerator !== "" && { numerator }),
        note,
      })),
    }),
);

const narrative = fc
  .array(fc.record({ title: textOf(60), text: textOf(600) }), {
    minLength: 4,
    maxLength: 36,
    size: "max",
  })
  .map((sections) => {
    const parts = ["achievements", "practices", "problems", "measures"];
    return JSON.stringify({
      schema: "duxue/narrative@1",
      sections: sections.map((each, at) => ({ part: parts[at % 4], ...each })),
    });
  });
const blanks = fc
  .nat(120_000)
  .map(
    (count) =>
      `# 主要成绩\n甲${"\u3000".repeat(count)}乙\n# 经验做法\n甲\n# 存在问题\n甲\n# 改进措施\n甲\n`,
  );

/** A sheet's name and a note as XML, with characters that XML has no place for written as references. */
const workbook = fc.record({ name: textOf(25, 3), note: textOf(200, 3) }).map(({ name, note }) => {
  const row = ["headTeacherAllowance", "500", escaped(note)];
  const parts = xlsxParts(sheetXml([["指标", "数值", "备注"], row]), escaped(name));
  return zipSync(parts, { level: 0 });
});
const escaped = (text: string): string =>
  [...text].map((each) => (referenced.has(each) ? `&#x${hex(each)};` : each)).join("");
const referenced: ReadonlySet<string> = new Set([...forbidden, "&", "<", ">", '"']);
const hex = (character: string): string => character.charCodeAt(0).toString(16);

const json = { contentType: "application/json", fileName: "a.json" } as const;
const title = fc.string({
  unit: fc.constantFrom("𠀀", "长", "\uffff", "\u200b", "a"),
  minLength: 1,
  maxLength: 60,
});
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Uploads that are as heavy as they can be, and some that hold what no text may. */
export const hostileUpload: fc.Arbitrary<HostileUpload> = fc.oneof(
  fc.record({ content: table, title }).map(({ content, ...described }) => ({
    kind: "indicators" as const,
    contentType: "text/csv",
    fileName: "a.csv",
    bytesFor: () => encode(content),
    described,
  })),
  fc.record({ content: indicatorsJson, title }).map(({ content, ...described }) => ({
    kind: "indicators" as const,
    ...json,
    bytesFor: (place: CountyCycle) => encode(content(place)),
    described,
  })),
  fc.record({ content: narrative, title }).map(({ content, ...described }) => ({
    kind: "narrative" as const,
    ...json,
    bytesFor: () => encode(content),
    described,
  })),
  fc.record({ content: blanks, title }).map(({ content, ...described }) => ({
    kind: "narrative" as const,
    contentType: "text/markdown",
    fileName: "a.md",
    bytesFor: () => encode(content),
    described,
  })),
  fc.record({ content: workbook, title }).map(({ content, ...described }) => ({
    kind: "indicators" as const,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileName: "a.xlsx",
    bytesFor: () => content,
    described,
  })),
  fc
    .record({
      title,
      documents: fc.uniqueArray(fc.constantFrom(...documentIds), { minLength: 1, maxLength: 16 }),
      issuer: fc.constantFrom("education", "finance"),
    })
    .map((described) => ({
      kind: "document" as const,
      contentType: "image/png",
      fileName: "a.png",
      bytesFor: () => pngOf(7),
      described,
    })),
);

/** The object that an upload leaves in the bucket. */
export const objectOf = (upload: HostileUpload, number: number, place: CountyCycle) => {
  const { kind, contentType, fileName, bytesFor, described } = upload;
  const bytes = bytesFor(place);
  return {
    key: objectKey({ ...place, evidenceId: evidenceId(number) }, fileName),
    bytes,
    registration: registration({
      kind,
      contentType,
      fileName,
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      ...described,
    }),
  };
};
