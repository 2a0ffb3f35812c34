import { expect, test } from "vitest";
import type { Narrative } from "../../../../shared/domain/evidence/narrative.ts";
import {
  judgeNarrative,
  judgeParagraphs,
} from "../../../../shared/domain/integrity/narrative/check-narrative.ts";
import { paragraphsOf } from "../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { growthOf, QUADRATIC } from "../../../support/growth.ts";

/** Each repeated over a whole narrative; every rule finds its words in one of them. */
const hostile = [
  "1",
  "1,",
  "1,2",
  "1,234,",
  "1.1.",
  "（1）",
  "1所（",
  "1）",
  "（其中1、",
  "1（其中、2）",
  "其中",
  "其中、1",
  "其中1所（其中1所",
  "1所、",
  "1人",
  "1人2元",
  "共1人",
  "共1人1元",
  "1人，共1人",
  "1%2%",
  "分别占1%和2%、",
  "分别占1%",
  "分别为1、2、3，",
  "学校3所（甲1所、乙2所）",
  "学校100所，其中甲20所，占20%。",
  "由1万元增加到2万元，增长100%，",
  "2019年1元、2020年2元，",
  "提高1.2个百分点、",
  "三项工作：一是",
  "1名，占1%，",
  "由1元增加到1元，增长1%，",
  "共1名，其中",
  "《甲》",
  "100，其中：",
  "3所高校（甲大学、乙大学）",
  "《甲》《乙》1个",
  "一百二十三所、",
  "村（社区）",
  "学前三年毛入园率1%，",
  "三个方面\n（一）甲\n",
];

const narrative = (each: string, characters: number): Narrative => {
  const text = each.repeat(Math.ceil(characters / each.length)).slice(0, characters);
  return { sections: [{ part: "achievements", title: "", text }] };
};

test.each(hostile)(
  "of four times the text the rules look at four times the figures: %j",
  (each) => {
    const few = looksAt(narrative(each, 5_000));
    const many = looksAt(narrative(each, 20_000));

    expect(many).toBeLessThanOrEqual(5 * few + 100);
  },
);

test.each(["1,", "1.1.", "（1）", "1人", "村（", "共1人1元", "《甲》《乙》1个", "其中、1"])(
  "eight times the text is read and judged in about eight times the time: %j",
  (each) => {
    const growth = growthOf((size) => judgeNarrative(narrative(each, size)), 2_500);

    expect(growth).toBeLessThan(QUADRATIC / 2);
  },
);

/** How often the rules look at a quantity of the narrative, or at anything of one. */
const looksAt = (text: Narrative): number => {
  let looks = 0;
  const watched = <T extends object>(thing: T): T =>
    new Proxy(thing, {
      get: (target, name) => {
        looks++;
        return Reflect.get(target, name);
      },
    });
  judgeParagraphs(
    paragraphsOf(text).map((paragraph) => ({
      ...paragraph,
      quantities: watched(paragraph.quantities.map(watched)),
    })),
  );
  return looks;
};
