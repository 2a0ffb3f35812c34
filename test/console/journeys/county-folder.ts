import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { narrative } from "../../journey/files.ts";
import { framework2021 } from "../../support/builders.ts";
import { pdf } from "../../support/document-builders.ts";
import { lingchuanFilled } from "../../support/lingchuan-workbook.ts";
import { blankWorkbook, fillWorkbook } from "../../support/workbook-builders.ts";

/** Every document that the edition asks for. */
export const requiredDocuments = itemsOf(framework2021()).flatMap(({ id, documents }) =>
  documents.map((document) => ({ ...document, item: id })),
);

/** How clerks name what they scanned. */
const manners: readonly ((name: string) => string)[] = [
  (name) => `陵川县${name}（盖章扫描件）`,
  (name) => `12.2021年${name}终稿`,
  (name) => `关于${name}的通知`,
  (name) => `（３）${name}２０２１`,
  (name) => `陵政发〔2021〕15号关于${name}的通知`,
];

/** A folder as a county's office has it at the end of the year: documents by item, the workbook, its own words, and what Office left. */
export const writeCountyFolder = async (
  folder: string,
  documents: readonly (typeof requiredDocuments)[number][] = requiredDocuments,
): Promise<void> => {
  const write = (path: readonly string[], bytes: Uint8Array) => {
    const place = join(folder, ...path);
    mkdirSync(join(place, ".."), { recursive: true });
    writeFileSync(place, bytes);
  };
  for (const [at, { id, name, item }] of documents.entries()) {
    const named = manners[at % manners.length] ?? ((said: string) => said);
    write([`${item} 佐证材料`, `${named(name)}.pdf`], pdf(1, `document ${id}`));
  }
  write(["指标填报表.xlsx"], await workbookWith({ value: "五百元" }));
  write(["~$指标填报表.xlsx"], new Uint8Array(162));
  write(["自评文字.md"], narrative().bytes);
};

/** The workbook of the real county with the head teachers' allowance as it is given. */
export const workbookWith = async (allowance: { readonly value: string }): Promise<Uint8Array> =>
  fillWorkbook(
    await blankWorkbook(),
    new Map([...lingchuanFilled, ["headTeacherAllowance", allowance]]),
  );
