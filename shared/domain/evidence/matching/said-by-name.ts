/** What the name of a file says, beside what its document is called. */
export interface SaidByName {
  /** What is left of it: how its document is called. */
  readonly title: string;
  /** Codes in the name or in its folders that may be those of items or documents: `1.1`, `1.1-2`. */
  readonly codes: readonly string[];
  /** 文号, as it is written: `陵政发〔2021〕15号`. */
  readonly documentNumber?: string;
  readonly year?: string;
}

/**
 * Reads a file's name as a clerk has given it: numbered, dated, with the county's name, marked 扫描件 or 终稿. The ending goes,
 * and width makes no difference (NFKC); the document's number is taken as it stands.
 */
export const saidByName = (
  { name, folder }: { readonly name: string; readonly folder: string },
  county: string,
): SaidByName => {
  const bare = name.replace(ENDING, "");
  const documentNumber = documentNumberIn(bare);
  const rest = bare.replace(documentNumber ?? "", " ").normalize("NFKC");
  const [, year] = YEAR.exec(rest) ?? YEAR.exec(documentNumber?.normalize("NFKC") ?? "") ?? [];
  return {
    title: titleIn(rest, county),
    codes: codesIn(`${folder.normalize("NFKC")}/${rest}`),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(year !== undefined && { year }),
  };
};

const ENDING = /\.[A-Za-z0-9]{1,8}$/;

/** Who issued it in a few characters, at the beginning of the name or after a sign, then year and number; or these alone. */
const documentNumberIn = (name: string): string | undefined => {
  const [, whole] = ISSUED_NUMBER.exec(name) ?? [];
  return whole ?? NUMBER.exec(name)?.[0];
};

// Without looking behind, which browsers of 2021 cannot: the page reads names by this too
const NUMBER = /[〔[［【(（]\s*20\d{2}\s*[〕\]］】)）]\s*第?\s*\d{1,4}\s*号/;
const ISSUED_NUMBER = new RegExp(
  `(?:^|[^\\p{Script=Han}])(\\p{Script=Han}{1,8}${NUMBER.source})`,
  "u",
);

const YEAR = /(?:^|\D)(20\d{2})(?!\d)/;

/** Not a part of a longer number, as of a date. */
const CODE = /(?:^|[^\d.])(\d{1,2}\.\d{1,2}(?:-\d{1,2})?)(?![\d.])/g;

const codesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(CODE)].flatMap(([, code]) => code ?? [])),
];

const titleIn = (text: string, county: string): string =>
  [...countyNames(county), ...PADDING]
    .reduce<string>((left, padding) => left.replaceAll(padding, " "), text)
    .replace(/[^\p{Letter}]+/gu, "");

/** 陵川县, and 陵川 alone; a name of one character more than its kind would take away too much. */
const countyNames = (county: string): readonly string[] => {
  const short = county.replace(/[县市区]$/, "");
  return [county, ...(short.length > 1 ? [short] : [])].filter((name) => name !== "");
};

/** What is said of the file and not of its document; the longer first. */
const PADDING: readonly string[] = [
  "扫描件",
  "复印件",
  "盖章版",
  "已盖章",
  "盖章",
  "最终版",
  "最终稿",
  "定稿",
  "终稿",
  "副本",
  "关于印发",
  "关于",
  "的通知",
];
