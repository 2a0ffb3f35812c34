/**
 * Brackets of Chinese text are full-width: 大班额(56人及以上)比例 is printed 大班额（56人及以上）比例. A pair in text without
 * Chinese characters beside or between it, such as `annex(1).pdf`, stays.
 */
export const fullWidthBrackets = (text: string): string => {
  const printed = text.replaceAll(PAIR, (pair, inside: string, at: number) => {
    const around = `${text.charAt(at - 1)}${inside}${text.charAt(at + pair.length)}`;
    return CHINESE.test(around) ? `（${inside}）` : pair;
  });
  // A pair around a pair has its turn once the inner one is done
  return printed === text ? text : fullWidthBrackets(printed);
};

const PAIR = /\(([^()\n]*)\)/gu;
const CHINESE = /\p{Script=Han}/u;

/** 师德师风一票否决制度建立 is answered 师德师风一票否决制度已建立 or 师德师风一票否决制度未建立. */
export const answered = (name: string, isSo: boolean): string => {
  const adverb = isSo ? "已" : "未";
  const told = name.replace(DONE, `${adverb}$&`);
  return told === name ? `${name}${adverb}落实` : told;
};

const DONE = /(?<=.)(?:建立|出台|完成|落实|设立|印发|健全|制定|实施|开展)$/u;
