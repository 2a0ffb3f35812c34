import type { Framework } from "../domain/framework/framework.ts";

/** No wall clock: what a workbook says of when it was made is the day the cycle begins. */
export const workbookProperties = (title: string, { cycle }: Framework) => {
  const beginning = new Date(Date.UTC(cycle, 0, 1));
  return { title, creator: "督学", created: beginning, modified: beginning };
};
