import type { Framework } from "../../domain/framework/framework.ts";

/** What criteria are called and counted in; required documents are a criterion of their own. */
export const namesOfCriteria = ({ indicators }: Framework, documents: string) => {
  const find = (key: string) => indicators.find(({ id }) => id === key);
  return {
    nameOf: (key: string): string => (key === "documents" ? documents : (find(key)?.name ?? key)),
    unitOf: (key: string): string => find(key)?.unit ?? "",
  };
};
