import { Sentences, WrongUsage } from "../command-line/sentences.ts";
import type { Letter } from "./letters.ts";
import type { Holding, Site } from "./site.ts";

/** Which letters a person means. */
export interface Chosen {
  readonly id: readonly string[];
  readonly queue: readonly string[];
}

/** The queues that are named; all of them where none is. */
export const holdingsNamed = (
  { holdings }: Pick<Site, "holdings">,
  names: readonly string[],
): readonly Holding[] => {
  const unknown = names.find((name) => holdings.every((each) => each.name !== name));
  if (unknown !== undefined) {
    const all = holdings.map(({ name }) => name).join(", ");
    throw new WrongUsage(
      `没有队列 ${unknown}。可用的是：${all}。`,
      `There is no queue ${unknown}; there are: ${all}.`,
    );
  }
  return names.length === 0 ? holdings : holdings.filter(({ name }) => names.includes(name));
};

/** The letters whose ids begin as was typed; all of them where no id is. Throws for a beginning that is of none or of several. */
export const lettersNamed = (
  letters: readonly Letter[],
  ids: readonly string[],
): readonly Letter[] => {
  if (ids.length === 0) return letters;
  const named = ids.map((id) => {
    const found = letters.filter((each) => each.id.startsWith(id));
    const [letter] = found;
    if (letter === undefined)
      throw new Sentences(
        `没有编号为 ${id} 的死信；用 npm run redrive 查看现有的。`,
        `No dead letter has the id ${id}; npm run redrive lists those that there are.`,
      );
    if (found.length > 1)
      throw new Sentences(
        `编号 ${id} 对应 ${found.length} 条死信，请多写几位。`,
        `${found.length} dead letters begin with ${id}: write more of it.`,
      );
    return letter;
  });
  return [...new Set(named)];
};
