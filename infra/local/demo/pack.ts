import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { documentMakers } from "./documents/document-makers.ts";
import { PackDocument } from "./pack-document.ts";

/** The public figures of a real county, and materials of our own making around them. */
const folder = fileURLToPath(
  new URL("../../../events/samples/packs/lingchuan-2021/", import.meta.url),
);

export const place = { county: "140524", countyName: "陵川县", cycle: "2021" } as const;

/** What the pack leads to, so that a demo that went wrong says so. */
const Expected = z.strictObject({
  score: z.string(),
  grade: z.string(),
  indicators: z.int(),
  findings: z.array(z.string()),
  /** The score after the county has mended what the city returned. */
  afterMending: z.string(),
});
export type Expected = z.infer<typeof Expected>;

/** A file with what is said of it when it is registered. */
export interface UploadFile {
  readonly bytes: Uint8Array;
  readonly registration: Registered;
}
type Registered = Readonly<Record<string, unknown>> & { readonly fileName: string };

export const readExpected = async (): Promise<Expected> =>
  Expected.parse(JSON.parse(await readText("expected.json")));

export const readPack = async (): Promise<readonly UploadFile[]> => [
  registered(await readBytes("indicators.json"), {
    kind: "indicators",
    fileName: "陵川县2021年指标数据.json",
    contentType: "application/json",
    title: "2021年履行教育职责评价指标数据",
    ...ofOffice,
  }),
  ...(await documentsOf("documents.json")),
  registered(await readBytes("narrative.md"), {
    kind: "narrative",
    fileName: "陵川县2021年自评文字材料.md",
    contentType: "text/markdown",
    title: "2021年履行教育职责自评文字材料",
    ...ofOffice,
  }),
];

/** What the county files when the city has returned an item. */
export const readMended = (): Promise<readonly UploadFile[]> => documentsOf("mended.json");

const documentsOf = async (name: string): Promise<readonly UploadFile[]> => {
  const documents = z.array(PackDocument).parse(JSON.parse(await readText(name)));
  const makers = await documentMakers();
  return Promise.all(
    documents.map(async ({ text, ...registration }) =>
      registered(await makers.make({ ...registration, text }), {
        kind: "document",
        ...registration,
      }),
    ),
  );
};

const ofOffice = { issuer: "education", period: { from: "2020-01-01", to: "2021-12-31" } };

const readBytes = (name: string) => readFile(join(folder, name));
const readText = (name: string) => readFile(join(folder, name), "utf8");

const registered = (bytes: Uint8Array, registration: Registered): UploadFile => ({
  bytes,
  registration: {
    ...registration,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  },
});
