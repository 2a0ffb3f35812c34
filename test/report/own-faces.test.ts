import { copyFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fontsOf } from "../../shared/report/pdf/faces.ts";
import { pdfRenderer } from "../../shared/report/pdf/pdf.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { lingchuan } from "../support/report-counties.ts";
import { folderOfTest } from "../support/temporary-folder.ts";

const bold = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
);
const everyRole = ["title", "heading", "subheading", "body", "number"];

let folder: string;
beforeEach(() => {
  folder = folderOfTest("fonts");
});

const facesOfPdf = async (fontFolder: string | undefined): Promise<readonly string[]> => {
  const { render } = await pdfRenderer(await fontsOf(fontFolder));
  const raw = Buffer.from(await render(reportModel(lingchuan()))).toString("latin1");
  return [
    ...new Set([...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, face]) => face ?? "")),
  ].toSorted();
};

test("without fonts of one's own the open ones set the report", async () => {
  expect(await facesOfPdf(undefined)).toEqual([
    "NotoSansSC-Regular",
    "NotoSerifSC-Bold",
    "NotoSerifSC-Regular",
  ]);
});

test("a deployer's own faces come first, in the roles faces.json gives them", async () => {
  await copyFile(bold, join(folder, "own.ttf"));
  const faces = Object.fromEntries(everyRole.map((role) => [role, ["Noto Sans SC"]]));
  await writeFile(join(folder, "faces.json"), JSON.stringify(faces));

  expect(await facesOfPdf(folder)).toEqual(["NotoSansSC-Bold", "NotoSansSC-Regular"]);
});

test("a faces.json that leaves out a role is refused, and says which", async () => {
  await writeFile(join(folder, "faces.json"), JSON.stringify({ title: ["小标宋"] }));

  await expect(fontsOf(folder)).rejects.toThrow(/body/);
});
