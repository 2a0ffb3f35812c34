/** Kinds that make up a whole between them; a list that names all of a row leaves nothing out. */
const closedSets: readonly (readonly RegExp[])[] = [
  [/公办|公立/, /民办|私立|社会力量/],
  [/男/, /女/],
  [/城[市镇]|县城/, /乡村|农村/],
  [/城区/, /镇区|乡镇/, /乡村|农村/],
  [/校内/, /跨校|校外/],
  [/主办/, /协办|会办|分办/],
  [/第一产业/, /第二产业/, /第三产业/],
  [/出口/, /进口/],
  [/税收/, /非税/],
];

/** Kinds that mostly do, though a third one may be left unsaid. */
const usualSets: readonly (readonly RegExp[])[] = [
  [/专任|专职/, /兼职|非专任|外聘/],
  [/在编/, /编外|非在编|聘用|备案/],
  [/财政|政府/, /自筹|自有|社会|非财政/],
  [/在职/, /离退休|退休/],
  [/机关|本级/, /直属|下属/],
  [/走读/, /寄宿|住校/],
  [/城区|县城/, /乡镇|农村|乡村/],
  [/新建/, /改扩建|改建|扩建|改造|续建/],
  [
    /^(?:争取|落实|安排|下达|投入)?(?:上级|中央|省)/,
    /^(?:争取|落实|安排|投入)?(?:县|区|本级|地方|自筹|配套)/,
  ],
];

/** Levels from the highest down; a row that ends at the lowest leaves nothing out. */
const levels: readonly RegExp[] = [/国家级/, /省级/, /市级/, /[县区]级/];

/** Words of one kind: names that come from one of these rows are of the same sort. */
const rows: readonly RegExp[] = [
  /幼儿|小学|初中|高中|中学|九年|十二年|中职|中专|职高|职业|特教|特殊教育|特校|学前|普高|技工|义务教育|教学点/,
  /国家级|省级|市级|[县区]级|校级|乡级|镇级/,
  /^(?:争取|落实|安排|下达|投入)?(?:中央|省|市|县|区|上级|本级|自筹|配套|财政|社会)/,
  /博士|硕士|研究生|本科|专科|大专|中专|高中/,
  /高级|中级|初级|正高|副高|一级|二级|三级|未定级/,
  /一等奖|二等奖|三等奖|特等奖|优秀奖/,
  /第一|第二|第三|第四|第五/,
  /语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|体育|美术|信息|科学/,
];

/** Whether the names leave nothing out of their whole. */
export const isClosed = (labels: readonly string[]): boolean =>
  isWholeChain(labels) ||
  // Stryker disable next-line StringLiteral: of no names, any word but these will do
  /其他|其它|其余/u.test(labels.at(-1) ?? "") ||
  closedSets.some((set) => isSet(labels, set));

/** Whether the names usually do. */
export const isUsual = (labels: readonly string[]): boolean =>
  usualSets.some((set) => isSet(labels, set));

/** Titles and degrees, of which some people have none. */
export const isGraded = (labels: readonly string[]): boolean =>
  labels.every((label) =>
    /高级|中级|初级|正高|副高|职称|博士|硕士|研究生|本科|专科|大专/u.test(label),
  );

const isSet = (labels: readonly string[], set: readonly RegExp[]): boolean =>
  set.every((kind) => labels.filter((label) => kind.test(label)).length === 1) &&
  labels.every((label) => set.filter((kind) => kind.test(label)).length === 1);

const isWholeChain = (labels: readonly string[]): boolean => {
  const found = labels.map((label) => levels.findIndex((level) => level.test(label)));
  return (
    labels.length >= 2 &&
    found.at(-1) === levels.length - 1 &&
    found.every((level, at) => level >= 0 && (at === 0 || level === (found[at - 1] ?? 0) + 1))
  );
};

/** Whether the names are of one sort, so that no two of them can mean the same thing: `校内竞聘`, `跨校竞聘`. */
export const areParallel = (labels: readonly string[]): boolean =>
  new Set(labels).size === labels.length &&
  labels.every((label) => label !== "") &&
  (isClosed(labels) ||
    isUsual(labels) ||
    rows.some((row) => labels.every((label) => row.test(label))) ||
    areAlike(labels));

/** Two-character beginnings or ends in common, or one character in names of the same length. */
const areAlike = (labels: readonly string[]): boolean => {
  // Stryker disable next-line StringLiteral: no names at all are of every sort already
  const [first = ""] = labels;
  const sameLength = labels.every(({ length }) => length === first.length);
  const shared = (from: number, to?: number) =>
    labels.every((label) => label.slice(from, to) === first.slice(from, to));
  if (first.length < 2) return false;
  return shared(-2) || (sameLength && first.length <= 6 && (shared(-1) || shared(0, 1)));
};
