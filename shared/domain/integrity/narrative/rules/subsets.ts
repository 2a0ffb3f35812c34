import type { Rule } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { isCounted } from "../reading/units.ts";
import { partWithin } from "../relations/part-within.ts";

/**
 * What was granted is no more than what was applied for, and the commended organisations are no more than there are:
 * `申请专利269项，获得授权39项`, `党组织29个…表彰先进党组织9个`.
 */
export const subsets: Rule = (paragraph) =>
  paragraph.quantities.flatMap((part) => {
    const whole = isCounted(part.dimension) ? wholeOf(part, paragraph) : undefined;
    return whole === undefined ? [] : [partWithin(paragraph, part, whole)];
  });

/** How far back the set of a subset is looked for, in quantities. */
const REACH = 8;

const wholeOf = (part: Quantity, { quantities, text }: Paragraph): Quantity | undefined => {
  const before = quantities
    .slice(Math.max(0, part.index - REACH), part.index)
    .filter(({ dimension, spelt }) => dimension === part.dimension && !spelt);
  if (/其中/u.test(part.label))
    return before.findLast((each) => isKnownSet(each, part, quantities));
  const last = before.at(-1);
  const applied =
    last !== undefined && last.index === part.index - 1 && last.segment === part.segment
      ? steps.some(([of, to]) => of.test(last.label) && to.test(part.label) && !of.test(part.label))
      : false;
  if (applied) return last;
  return before.findLast(
    (each) =>
      isKnownSet(each, part, quantities) ||
      (isKind(each, part) && !isWork(each, text) && !isWork(part, text)) ||
      isNamedSet(each, part, quantities),
  );
};

/** What is asked for, and what of it is given; either may be said with other words between. */
const steps: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:申请|申报)[^，]{0,8}$/u, /^[^，]{0,6}(?:获得?授权|授权|获批|获准|通过|立项)[^，]{0,6}$/u],
  [
    /(?:排查|发现|查出)[^，]{0,8}(?:隐患|问题)[^，]{0,4}$/u,
    /^(?:已|现已|目前已)?(?:完成)?(?:整改|化解|消除|销号)[^，]{0,4}$/u,
  ],
  [/(?:报名|参考|应考)[^，]{0,8}$/u, /^[^，]{0,4}(?:实考|录取|录用|聘用|及格|合格)[^，]{0,4}$/u],
  [/(?:抽查|抽检|抽样|检查|送检)[^，]{0,10}$/u, /^[^，]{0,4}(?:合格|达标)[^，]{0,4}$/u],
  [/(?:报送|选送|推荐)[^，]{0,8}$/u, /^[^，]{0,4}(?:获奖|入选)[^，]{0,4}$/u],
  [/毕业生$/u, /^(?:其中)?(?:已)?(?:就业|升学|考取|升入)[^，]{0,6}$/u],
  [/适龄[^，]{0,10}$/u, /^(?:已|实际)?(?:入学|在学|就读)[^，]{0,2}$/u],
  [/^[^，]{0,6}应(?:到|考|参|入学|交流|检)[^，]{0,8}$/u, /^(?:实|已)[^，]{0,8}$/u],
  [/(?:发放|发出)[^，]{0,8}$/u, /^(?:共)?(?:收回|回收)[^，]{0,8}$/u],
  [/(?:收回|回收)[^，]{0,8}$/u, /^[^，]{0,2}有效[^，]{0,6}$/u],
  [
    /(?:摸排|排查|普查|抽查|检查)[^，]{0,6}(?:机构|学校|单位|食堂|企业|商户|车辆)$/u,
    /^(?:其中)?(?:存在|有|发现)(?:问题|隐患)的?(?:机构|学校|单位|食堂|企业|商户|车辆)$/u,
  ],
  [/(?:受理|收到|接到)[^，]{0,10}$/u, /^[^，]{0,4}(?:办结|答复|办理)[^，]{0,4}$/u],
];

/** `教职工4217人，专任教师3752人`: one of these is always a part of the other, where both are said in one breath. */
const isKnownSet = (set: Quantity, part: Quantity, quantities: readonly Quantity[]): boolean =>
  isInBreath(set, part, quantities) &&
  set.segment === part.segment &&
  set.depth === part.depth &&
  known.some(([of, to]) => of.test(set.label) && to.test(part.label.replace(/^其中[，：]?/u, "")));

/** Only how the set grew may stand between: `教职工90319人，比上年增加3811人，增长4.41%，其中专任教师56742人`. */
const isInBreath = (set: Quantity, part: Quantity, quantities: readonly Quantity[]): boolean =>
  part.index - set.index <= 2 ||
  (part.index - set.index <= 4 &&
    quantities
      .slice(set.index + 1, part.index)
      .every(({ label }) => /(?:增加|增长|减少|下降|提高|上升)了?$/u.test(label)));

const known: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!其他)教职工$/u, /^专任教师$/u],
  [
    /(?:在校生|在校学生|学生)$/u,
    /^(?:寄宿生|寄宿学生|寄宿制学生|住校生|住宿生|女生|男生|留守儿童|留守学生|随迁子女|贫困学生)$/u,
  ],
];

/** `幼儿园76所，普惠性幼儿园70所`: the part is named as a kind of the whole, in the same sentence and for no other place. */
const isKind = (set: Quantity, part: Quantity): boolean => {
  const noun = set.label.replace(/^.*(?:全[县区市]|现有|共有|各级各类|拥有|设有|有)/u, "");
  return (
    set.segment === part.segment &&
    set.depth === part.depth &&
    noun.length >= 2 &&
    KIND.test(part.label) &&
    !/全[县区市]|现有|共有/u.test(part.label) &&
    part.label.length > noun.length &&
    part.label.endsWith(noun) &&
    !EVENT.test(`${set.label}${part.label}`)
  );
};

const KIND = /^[^，]{1,10}$/u;
/** What happens again and again, or elsewhere, may be more than there is. */
const EVENT =
  /培训|累计|招|新增|新建|年|其他|其它|非|外|另|全[国省]|上级|原|计划|目标|应|毕业|培养|服务|覆盖|惠及|个$/u;

/** `新建小学3所、幼儿园5所，完成改、扩建幼儿园28所`: works with verbs of their own are no parts of one another. */
const isWork = ({ from }: Quantity, text: string): boolean =>
  WORK.test(text.slice(Math.max(0, from - CLAUSE), from));

/** Characters before a number in which the verb of its clause stands. */
const CLAUSE = 40;
const WORK =
  /(?:[新扩改迁重续]建|建成|建设|修建|完成|改造|维修|开工|竣工|投用|启用|启动|实施|认定|创建|撤并|整合|引进)[^，；。：]*$/u;

/** `基层党组织29个` and `表彰先进党组织9个`: the praised ones bear the name of the counted ones. */
const isNamedSet = (set: Quantity, part: Quantity, quantities: readonly Quantity[]): boolean => {
  const noun = PRAISED.exec(part.label)?.[1];
  if (noun === undefined || noun.length < 2 || PRAISED.test(set.label) || EVENT.test(part.label))
    return false;
  const before = set.lead === "、" ? quantities[set.index - 1]?.label : undefined;
  const isStock = STOCK.test(`${before ?? ""}${set.label}`);
  return (
    isStock && (set.label.endsWith(noun) || (set.label.length > 1 && noun.endsWith(set.label)))
  );
};

const PRAISED = /(?:先进|优秀|示范性?|标杆|五星级?|模范|骨干)([^，\d]{2,8})$/u;
const STOCK = /现有|共有|全[县区市]|设有|下辖|拥有|系统有/u;
