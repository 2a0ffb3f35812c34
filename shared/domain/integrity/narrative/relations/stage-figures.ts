import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";

/** Compulsory education and the two stages that it consists of. */
export type SchoolStage = "compulsory" | "primary" | "junior";

/** `小学…招生488589人`: what is said of a stage, by what it counts; one of which more than one is said tells nothing. */
export interface StageFigures {
  readonly measure: string;
  readonly whole: Quantity;
  readonly parts: readonly [Quantity, Quantity];
}

/** Every measure that a paragraph says of compulsory education, of primary schools and of junior ones. */
export const stageFiguresIn = (paragraph: Paragraph): readonly StageFigures[] =>
  [...Map.groupBy(saidIn(paragraph), ({ measure }) => measure)].flatMap(([measure, said]) => {
    const [whole, primary, junior] = STAGES.map((stage) => onlyOne(said, stage));
    return whole !== undefined && primary !== undefined && junior !== undefined
      ? [{ measure, whole, parts: [primary, junior] as const }]
      : [];
  });

const STAGES: readonly SchoolStage[] = ["compulsory", "primary", "junior"];

const onlyOne = (said: readonly Said[], stage: SchoolStage): Quantity | undefined => {
  const own = said.filter((each) => each.stage === stage);
  return own.length === 1 ? own[0]?.quantity : undefined;
};

interface Said {
  readonly stage: SchoolStage;
  readonly measure: string;
  readonly quantity: Quantity;
}

/** The stage stands before the first of its figures; the others follow it until another one is named. */
const saidIn = ({ quantities }: Paragraph): readonly Said[] => {
  const said: Said[] = [];
  let stage: SchoolStage | undefined;
  let last: Said | undefined;
  for (const quantity of quantities) {
    if (quantity.depth > 0 || quantity.bound !== "exact") continue;
    if (SUBJECT.test(quantity.label)) stage = stageOf(quantity.label);
    const isMore = MORE.test(quantity.label);
    const found = isMore ? moreOf(last, quantity) : figureOf(stage, quantity);
    if (found !== undefined) said.push(found);
    last = isMore ? undefined : found;
  }
  return said;
};

/** `比上年增加12398人` right behind a figure. */
const moreOf = (of: Said | undefined, quantity: Quantity): Said | undefined =>
  of?.quantity.dimension === quantity.dimension
    ? { ...of, measure: `${of.measure}+`, quantity }
    : undefined;

const figureOf = (stage: SchoolStage | undefined, quantity: Quantity): Said | undefined => {
  const measure = measureOf(quantity);
  return stage === undefined || measure === undefined ? undefined : { stage, measure, quantity };
};

const MORE = /^(?:比|较)(?:上年|去年|上一年|20\d\d年)(?:增加|增长)了?$/u;

const SUBJECT = /义务教育|小学|初中|高中|中学|幼儿|学前|特殊|职业|中职|技工|高校|高等|本科|专科/u;
const OPENED = "^(?:其中|全[国省市县区]|20\\d\\d年|现有|共有|有|普通)*";
const MEASURE = "招生|毕业生|在校生|在校学生|专任教师|教职工|教学班|学校|校数|";
const SAYS = "(?:阶段)?(?:教育)?(?:共有|共|现有|有)?";
const COUNT = "(?:总数|人数|数)?(?:共有|共|有|为|达)?$";

const named = (stage: string): RegExp =>
  new RegExp(`${OPENED}${stage}${SAYS}(?:${MEASURE})${COUNT}`, "u");

const stages: readonly (readonly [SchoolStage, RegExp])[] = [
  ["compulsory", named("义务教育")],
  ["primary", named("小学")],
  ["junior", named("初中")],
];

/** A name with anything else in it (`小学附设班`) is of no stage. */
const stageOf = (label: string): SchoolStage | undefined =>
  stages.find(([, name]) => name.test(label))?.[0];

const measureOf = ({ label, dimension }: Quantity): string | undefined => {
  const found = KNOWN.exec(label)?.[1];
  if (found === undefined) return undefined;
  if (dimension === "所" && /^(?:学校|校数|)$/u.test(found)) return "学校";
  return dimension === "人" && /生|教师|教职工/u.test(found)
    ? found.replace("在校学生", "在校生")
    : undefined;
};

const KNOWN = new RegExp(`${OPENED}(?:(?:义务教育|小学|初中)${SAYS})?(${MEASURE})${COUNT}`, "u");
