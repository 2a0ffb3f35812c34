import type { Item } from "../doubles/expression.ts";
import type { ToldEvent } from "../world/queues.ts";

/** Versions of a status that nobody was told of, though all that the ledger got was announced. */
export const untold = (rows: readonly Item[], told: readonly ToldEvent[]): readonly string[] => {
  const versions = new Set(
    told.flatMap(({ type, detail }) => {
      if (type !== "CountyStatusChanged") return [];
      const { county, version } = JSON.parse(detail);
      return [`${county} ${version}`];
    }),
  );
  return rows.flatMap(({ pk, sk }) => {
    const [word, number] = (sk?.S ?? "").split("#");
    const version = `${pk?.S?.split("#")[0]} ${Number(number)}`;
    return word === "HISTORY" && !versions.has(version) ? [`nobody was told of ${version}`] : [];
  });
};
