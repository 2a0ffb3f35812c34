/** A heading without what may stand around its words: `# 一、 主要工作成效：` → `主要工作成效`. */
export const headingWords = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]/gu, "")
    .replace(/^[#*]+/, "")
    .replace(NUMBERING, "")
    .replace(/[。.:、;,#*]+$/, "");

const NUMBERING =
  /^(?:第?[一二三四五六七八九十\d]+(?:部分)?[、.:)]|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十\d]+部分)+/;
