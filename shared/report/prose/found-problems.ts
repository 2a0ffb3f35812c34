import { decimal } from "../../domain/decimal.ts";
import type { Block } from "../content.ts";
import { chineseNumeral, plainNumber } from "../numerals.ts";
import type { ReportInput } from "../report-input.ts";
import { ourCounty } from "./county-voice.ts";
import type { Gap, GapKind, Lack } from "./gaps.ts";
import { officialName } from "./official-name.ts";
import type { ToldVeto } from "./vetoes.ts";
import { doubtedWords, quotableWords } from "./word-doubts.ts";

/** How many of each kind are told: readings with their figures, and what was not filed by its name. */
export interface ToldCounts {
  readonly figures: number;
  readonly names: number;
}

interface Found {
  readonly gaps: readonly Gap[];
  /** Told before; what fired one is not told again. */
  readonly vetoes: readonly ToldVeto[];
  readonly named: ToldCounts;
  readonly input: ReportInput;
}

interface Kind {
  readonly lead: string;
  readonly text: string;
}

/** How much was lost, then a sentence or two for each kind of problem, the costliest first. */
export const foundProblems = (found: Found): readonly Block[] => {
  const kinds = gapKinds(found);
  if (kinds.length === 0) return [{ kind: "paragraph", text: "各项具体内容均已达到评价标准。" }];
  return [
    { kind: "paragraph", text: summary(found) },
    ...kinds.map(({ lead, text }, index): Block => {
      const ordinal = kinds.length === 1 ? "" : `${chineseNumeral(index + 1)}是`;
      return { kind: "paragraph", lead: `${ordinal}${lead}。`, text };
    }),
  ];
};

/** The same as counts in one sentence, where there is hardly room. */
export const foundInBrief = ({ gaps, vetoes, input }: Omit<Found, "named">): readonly Block[] => {
  const counts = order.flatMap((kind) => {
    const many = gaps.flatMap((gap) => gap[kind]).length;
    return many === 0 ? [] : [`${many}${briefly[kind]}`];
  });
  const words = doubtedWords(input).length;
  if (words > 0) counts.push(`${words}处自评文字数据待核`);
  if (counts.length === 0)
    return foundProblems({ gaps, vetoes, input, named: { figures: 0, names: 0 } });
  const lost = pointsOf(gaps);
  return [
    {
      kind: "paragraph",
      text: `对照评价标准，${ourCounty(input)}失${lost}分，${counts.join("，")}，见整改任务清单。`,
    },
  ];
};

const briefly = {
  short: "项指标未达标准",
  doubted: "项数据待核",
  unsure: "项具体内容的佐证材料待核",
  unreported: "项指标未报送",
  absent: "项佐证材料未提供",
} as const satisfies Record<GapKind, string>;

const gapKinds = ({ gaps, named, vetoes, input }: Found): readonly Kind[] => {
  const vetoed = new Set(vetoes.flatMap(({ indicator }) => indicator ?? []));
  const kinds = order.flatMap((kind) => {
    const lacks = gaps.flatMap((gap) => gap[kind]).toSorted(byPointsLost);
    if (lacks.length === 0) return [];
    const nameable = lacks.filter(
      ({ indicator }) => indicator === undefined || !vetoed.has(indicator),
    );
    return [{ lead: leads[kind], text: textsOfKinds[kind]({ lacks, nameable, named }) }];
  });
  return [...kinds, ...wordKind(input, named)];
};

/** 共2处：“…”；“…”，见附件3。 */
const wordKind = (input: ReportInput, { figures: most }: ToldCounts): readonly Kind[] => {
  const many = doubtedWords(input).length;
  if (many === 0) return [];
  const quoted = quotableWords(input).slice(0, Math.min(most, QUOTED));
  const which = quoted.length === many ? "：" : "，其中：";
  const told = quoted.map((phrase) => `“${phrase}”`).join("；");
  const text = `共${many}处${told === "" ? "" : `${which}${told}`}，见附件3。`;
  return [{ lead: "自评文字部分数据有待核实", text }];
};

/** Phrases of the county's own words. */
const QUOTED = 3;

const order = [
  "short",
  "doubted",
  "unsure",
  "unreported",
  "absent",
] as const satisfies readonly GapKind[];

const leads = {
  short: "部分指标未达标准",
  doubted: "部分数据有待核实",
  unsure: "部分具体内容的佐证材料有待核实",
  unreported: "部分指标未报送",
  absent: "部分佐证材料未提供",
} as const satisfies Record<GapKind, string>;

interface Lacks {
  readonly lacks: readonly Lack[];
  /** Those that are not told elsewhere. */
  readonly nameable: readonly Lack[];
  readonly named: ToldCounts;
}

const textsOfKinds = {
  short: ({ lacks, nameable, named }) => {
    const costly = nameable.filter(losesPoints);
    const near = nameable.filter((each) => !losesPoints(each));
    return `${figures(lacks, costly, named.figures)}${nearMisses(near, named.figures)}`;
  },
  doubted: ({ lacks, nameable, named }) => figures(lacks, nameable, named.figures),
  unsure: ({ lacks, named }) => names(lacks, named.names),
  unreported: ({ lacks, named }) => names(lacks, named.names),
  absent: ({ lacks, named }) => names(lacks, named.names),
} as const satisfies Record<GapKind, (lacks: Lacks) => string>;

/** 共3项，失1.24分，其中有：…；…。 */
const figures = (lacks: readonly Lack[], costly: readonly Lack[], most: number): string => {
  const told = costly.slice(0, most).map(({ text }) => text);
  if (told.length === 0) return `${tally(lacks)}，见整改任务清单。`;
  if (told.length === lacks.length) return `${tally(lacks)}：${told.join("；")}。`;
  const rest = told.length < costly.length ? "其余见整改任务清单。" : "";
  return `${tally(lacks)}，其中：${told.join("；")}。${rest}`;
};

const names = (lacks: readonly Lack[], most: number): string => {
  const told = lacks.slice(0, most).map(({ text }) => text);
  if (told.length === 0) return `${tally(lacks)}，见整改任务清单。`;
  if (told.length === lacks.length) return `${tally(lacks)}：${told.join("、")}。`;
  return `${tally(lacks)}，主要是${told.join("、")}等，其余见整改任务清单。`;
};

const tally = (lacks: readonly Lack[]): string => {
  const lost = pointsOf(lacks);
  return `共${lacks.length}项${lost === "0" ? "" : `，失${lost}分`}`;
};

/** A reading that costs no points for being so near misses its standard all the same. */
const nearMisses = (near: readonly Lack[], most: number): string => {
  const told = near.slice(0, most).map(({ text }) => text);
  if (told.length === 0) return "";
  return `未失分但未达标准的有${near.length}项：${told.join("；")}${told.length < near.length ? "等" : ""}。`;
};

const losesPoints = ({ lost }: Lack): boolean => lost.gt(0);

const byPointsLost = (one: Lack, other: Lack): number => other.lost.cmp(one.lost);

const pointsOf = (lacks: readonly Pick<Lack, "lost">[]): string =>
  plainNumber(lacks.reduce((sum, { lost }) => sum.plus(lost), decimal("0")).toFixed(2));

const WORST = 3;

/** How many items lost how much, and which lost most. */
const summary = ({ gaps, input, named }: Found): string => {
  const losing = gaps.filter(({ lost }) => lost.gt(0)).toSorted((a, b) => b.lost.cmp(a.lost));
  if (losing.length === 0)
    return `对照评价标准，${ourCounty(input)}各项具体内容均未失分，但存在以下问题。`;
  const worst = losing
    .slice(0, Math.min(WORST, named.names))
    .map(({ item, lost }) => `“${officialName(item.name)}”（失${plainNumber(lost.toFixed(2))}分）`);
  const most = worst.length === 0 || losing.length === 1 ? "" : `，失分较多的是${worst.join("、")}`;
  return `对照评价标准，${ourCounty(input)}有${losing.length}项具体内容失分，合计${pointsOf(losing)}分${most}。`;
};
