import { faces } from "./page.ts";
import { wordNamespaces, xmlDocument } from "./xml.ts";

interface Font {
  readonly name: string;
  /** Where a machine lacks the face: its other names, then the nearest free or common one. */
  readonly alternatives: readonly string[];
  readonly charset: "86" | "00";
  readonly family: "roman" | "modern" | "auto";
  readonly pitch: "fixed" | "variable" | "auto";
}

const fonts: readonly Font[] = [
  {
    name: faces.title,
    alternatives: [
      "FZXiaoBiaoSong-B05S",
      "方正小标宋_GBK",
      "小标宋",
      "华文中宋",
      "STZhongsong",
      "Noto Serif CJK SC",
    ],
    charset: "86",
    family: "auto",
    pitch: "variable",
  },
  {
    name: faces.heading,
    alternatives: ["SimHei", "方正黑体_GBK", "Noto Sans CJK SC"],
    charset: "86",
    family: "modern",
    pitch: "fixed",
  },
  {
    name: faces.subheading,
    alternatives: ["楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "STKaiti", "LXGW WenKai"],
    charset: "86",
    family: "modern",
    pitch: "fixed",
  },
  {
    name: faces.body,
    alternatives: ["仿宋", "FangSong", "方正仿宋_GBK", "华文仿宋", "STFangsong", "Zhuque Fangsong"],
    charset: "86",
    family: "modern",
    pitch: "fixed",
  },
  {
    name: faces.number,
    alternatives: ["SimSun", "Noto Serif CJK SC"],
    charset: "86",
    family: "auto",
    pitch: "variable",
  },
  {
    name: faces.latin,
    alternatives: ["Liberation Serif"],
    charset: "00",
    family: "roman",
    pitch: "variable",
  },
];

/** word/fontTable.xml */
export const fontTable = (): string =>
  xmlDocument(`<w:fonts ${wordNamespaces}>${fonts.map(font).join("")}</w:fonts>`);

const font = ({ name, alternatives, charset, family, pitch }: Font): string =>
  `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(",")}"/><w:charset w:val="${charset}"/>` +
  `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;
