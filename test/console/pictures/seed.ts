import type { FileToFile } from "../../journey/client.ts";
import { figures, narrative } from "../../journey/files.ts";
import { pdf } from "../../support/document-builders.ts";
import { people } from "../../support/people.ts";
import { requiredDocuments, workbookWith } from "../journeys/county-folder.ts";
import { countyOfCity } from "../support/city-counties.ts";
import type { ConsoleInBrowser } from "../support/console-in-browser.ts";

const COUNTY = "140524";
/** Documents that are there when the tasks are looked at. */
const FIRST = 29;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const documentFile = ({ id, name }: (typeof requiredDocuments)[number]): FileToFile => ({
  bytes: pdf(2, `document ${id}`),
  kind: "document",
  fileName: `${name}.pdf`,
  contentType: "application/pdf",
  change: { documents: [id], title: name },
});

const workbook = async (value: string): Promise<FileToFile> => ({
  bytes: await workbookWith({ value }),
  kind: "indicators",
  fileName: "指标填报表.xlsx",
  contentType: XLSX,
});

/** A county in the middle of it: some documents count, the workbook was refused. */
export const fileSome = async (system: ConsoleInBrowser): Promise<void> => {
  const office = await system.api(people.office);
  for (const document of requiredDocuments.slice(0, FIRST))
    await office.file(COUNTY, documentFile(document));
  await office.file(COUNTY, await workbook("五百元"));
};

/** The rest of it, checked and signed. */
export const fileRest = async (system: ConsoleInBrowser): Promise<void> => {
  const { file, check, sign } = await countyOfCity(system, COUNTY);
  const rest = requiredDocuments.slice(FIRST).map(documentFile);
  await file(...rest, await workbook("500"), narrative());
  await check();
  await sign();
};

const DUE_IN_MS = 9 * 86_400_000;

export const giveItemBack = async (system: ConsoleInBrowser): Promise<void> => {
  const { decide, review } = await countyOfCity(system, COUNTY);
  const { items } = await review();
  await decide.city({
    kind: "returned",
    level: "city",
    due: new Date(Date.now() + DUE_IN_MS).toISOString().slice(0, 10),
    items: items
      .filter(({ id }) => id === "8.4")
      .map(({ id, mark }) => ({
        item: id,
        mark,
        reason: "班主任津贴发放表缺少县财政局公章，请加盖公章后重新上传。",
      })),
  });
};

/** Counties of the province at every stage, so that a board has something to show. */
export const fileProvince = async (system: ConsoleInBrowser): Promise<void> => {
  const filing = ["140105", "140106", "140107", "140108", "140109", "140110", "140121", "140122"];
  for (const [at, county] of filing.entries()) {
    const { file, check, sign } = await countyOfCity(system, county);
    await file(
      figures({ headTeacherAllowance: String(380 + at * 25), leaderSchoolVisits: String(3 + at) }),
      ...requiredDocuments.slice(0, 2 + at * 2).map(documentFile),
      narrative(),
    );
    if (at % 2 === 0) continue;
    await check();
    if (at % 4 === 1) await sign();
  }
};
