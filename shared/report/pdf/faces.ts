import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as z from "zod";

const Families = z.array(z.string().min(1)).min(1);

/** Font families by role, the first that has a character sets it. */
export const Faces = z.strictObject({
  /** 小标宋 */
  title: Families,
  /** 黑体 */
  heading: Families,
  /** 楷体 */
  subheading: Families,
  /** 仿宋 */
  body: Families,
  /** 宋体 */
  number: Families,
});
export type Faces = z.infer<typeof Faces>;

/** Font files with the roles their families play. Fonts of the machine are never used: they differ from one to another. */
export interface FontSet {
  readonly files: readonly Buffer[];
  readonly faces: Faces;
}

const serif = "Noto Serif SC";
const sans = "Noto Sans SC";
/** Sets what both lack: variants that names have kept, such as 𠮷. */
const rare = "Noto Serif JP";

/**
 * Open fonts that may be shipped (OFL 1.1). No simplified 仿宋, 楷体 or 小标宋 that may be is published as a package, so
 * Noto Serif SC stands in for them; 黑体 is Noto Sans SC. They have the 20,992 characters of the first block, all of
 * extension A and those of 通用规范汉字表 in the others.
 */
const openFonts = async (): Promise<FontSet> => ({
  files: await Promise.all(
    openFontFiles.map((file) => readFile(createRequire(import.meta.url).resolve(file))),
  ),
  faces: {
    title: [serif, sans, rare],
    heading: [sans, serif, rare],
    subheading: [serif, sans, rare],
    body: [serif, sans, rare],
    number: [serif, sans, rare],
  },
});

const openFontFiles = [
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf",
] as const;

/**
 * The open fonts, preceded by a deployer's own when a folder is given: font files, and a faces.json that says which
 * family plays which role. The open ones still set what those lack.
 */
export const fontsOf = async (folder: string | undefined): Promise<FontSet> => {
  const open = await openFonts();
  if (folder === undefined) return open;
  const own = await ownFonts(folder);
  return {
    files: [...own.files, ...open.files],
    faces: {
      title: [...own.faces.title, ...open.faces.title],
      heading: [...own.faces.heading, ...open.faces.heading],
      subheading: [...own.faces.subheading, ...open.faces.subheading],
      body: [...own.faces.body, ...open.faces.body],
      number: [...own.faces.number, ...open.faces.number],
    },
  };
};

const ownFonts = async (folder: string): Promise<FontSet> => {
  const names = (await readdir(folder)).filter((name) => /\.(ttf|otf|ttc)$/i.test(name)).toSorted();
  return {
    files: await Promise.all(names.map((name) => readFile(join(folder, name)))),
    faces: Faces.parse(JSON.parse(await readFile(join(folder, "faces.json"), "utf8"))),
  };
};
