import Table from "cli-table3";
import { type ClaimSet, claimSets, claimTexts, RelationKind } from "./claim-texts.ts";
import { type Measured, measureClaims, type Outcome } from "./measure-claims.ts";

/** What the check of the county's own words notices, in the narrative alone. */
export const benchClaims = async (say: (line: string) => void): Promise<void> => {
  const measured = claimSets.map((set) => [set, measureClaims(claimTexts(set))] as const);
  say(setsTable(measured));
  say(kindsTable(measured));
  for (const [set, { falseAlarms }] of measured)
    for (const alarm of falseAlarms) say(`false alarm in ${set}: ${alarm}`);
};

type Sets = readonly (readonly [ClaimSet, Measured])[];

const style = { head: [], border: [] };

const setsTable = (measured: Sets): string => {
  const table = new Table({
    head: [
      "set",
      "texts",
      "relations",
      "judged",
      "altered",
      "caught",
      "missed",
      "caught %",
      "false",
      "papers' own errors found",
    ],
    colAligns: ["left", ...Array.from({ length: 9 }, () => "right" as const)],
    style,
  });
  for (const [set, { texts, relations, judged, outcomes, falseAlarms, paperErrors }] of measured) {
    const caught = outcomes.filter((outcome) => outcome.caught).length;
    table.push([
      set,
      texts,
      relations,
      judged,
      outcomes.length,
      caught,
      outcomes.length - caught,
      ((caught / outcomes.length) * 100).toFixed(1),
      falseAlarms.length,
      `${paperErrors.found} of ${paperErrors.all}`,
    ]);
  }
  return table.toString();
};

const kindsTable = (measured: Sets): string => {
  const table = new Table({
    head: ["caught / altered", ...claimSets],
    colAligns: ["left", ...claimSets.map(() => "right" as const)],
    style,
  });
  for (const kind of RelationKind.options)
    table.push([kind, ...measured.map(([, { outcomes }]) => ofKind(outcomes, kind))]);
  return table.toString();
};

const ofKind = (outcomes: readonly Outcome[], kind: RelationKind): string => {
  const own = outcomes.filter((outcome) => outcome.kind === kind);
  return own.length === 0 ? "" : `${own.filter(({ caught }) => caught).length} / ${own.length}`;
};
