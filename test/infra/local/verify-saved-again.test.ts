import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personAt } from "../../journey/client.ts";
import { runToEnd, startTestHost, type TestHost } from "../../support/host.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";

let host: TestHost;
const folder = folderOfFile("verify");
let genuine: Uint8Array;
let inspector: Awaited<ReturnType<typeof personAt>>;
beforeAll(async () => {
  host = await startTestHost();
  inspector = await personAt(host, "inspector", "14");
  genuine = (await inspector.call("GET", `${inspector.at("140524")}/report?format=docx`)).bytes;
});
afterAll(() => host.stop());

const verify = async (name: string, bytes: Uint8Array) => {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return runToEnd("verify.ts", [file, "--api", host.apiUrl, "--state", host.stateFolder], {
    cwd: folder,
  });
};

/** As another program packs it: every part compressed, its words changed by `edit`. */
const savedAgain = (edit: (xml: string) => string, file = genuine): Uint8Array => {
  const { "word/document.xml": main = new Uint8Array(), ...parts } = unzipSync(file);
  return zipSync({ ...parts, "word/document.xml": strToU8(edit(strFromU8(main))) });
};

test("a Word file saved again with every word kept is told to say the same", async () => {
  const { code, out } = await verify(
    "again.docx",
    savedAgain((xml) => xml),
  );

  expect(code).toBe(1);
  expect(out).toMatch(/^✘ 不是原件[\s\S]*文字与原件逐句相同/);
});

test("a sentence, a word left out and one added are told with their places", async () => {
  const edited = savedAgain((xml) =>
    xml
      .replace("山西省人民政府教育督导委员会：", "山西省教育厅：")
      .replace("</w:body>", "<w:p><w:r><w:t>另附一页。</w:t></w:r></w:p></w:body>"),
  );

  const { code, out } = await verify("edited.docx", edited);

  expect(code).toBe(1);
  expect(out).toContain("文字有2处不同");
  expect(out).toContain(
    "篇首\n    原件 made:  山西省人民政府教育督导委员会：\n    文件 found: 山西省教育厅：",
  );
  expect(out).toContain("原件 made:  （无 nothing）\n    文件 found: 另附一页。");
});

test.each([
  {
    what: "a report with a letterhead and an imprint",
    path: `/counties/140524/cycles/2021/report?format=docx&letterhead=printed&documentNumber=${encodeURIComponent("陵政〔2021〕12号")}&printedBy=${encodeURIComponent("县政府办公室")}&printedOn=2021-12-06`,
    word: "陵政〔2021〕12号",
    instead: "陵政〔2021〕13号",
  },
  {
    what: "a summary of no status",
    path: "/cycles/2021/report?division=1405&format=docx",
    word: "晋城市",
    instead: "晋中市",
  },
])("$what is held against its very original", async ({ path, word, instead }) => {
  const { bytes } = await inspector.call("GET", path);

  const { out } = await verify(
    "another.docx",
    savedAgain((xml) => xml.replace(word, instead), bytes),
  );

  expect(out).toContain("文字有1处不同");
  expect(out).toContain(`文件 found: ${instead}`);
});

test.skipIf(!existsSync("/usr/bin/soffice"))(
  "what LibreOffice saved again is held against the original sentence by sentence",
  { timeout: 120_000 },
  async () => {
    await mkdir(join(folder, "saved"));
    const file = join(folder, "office.docx");
    await writeFile(file, genuine);
    await promisify(execFile)("soffice", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "docx",
      "--outdir",
      join(folder, "saved"),
      file,
    ]);

    const { out } = await verify("saved.docx", await readFile(join(folder, "saved/office.docx")));

    expect(out).toContain("文字与原件逐句相同");
  },
);
