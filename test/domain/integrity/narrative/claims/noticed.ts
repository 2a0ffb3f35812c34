import { judgeNarrative } from "../../../../../shared/domain/integrity/narrative/check-narrative.ts";
import { altered, type ClaimText } from "../../../../bench/claims/claim-texts.ts";

/** A finding as it is pinned: its code, the clauses it quotes, and the rest of what it says. */
export type Told = readonly [code: string, phrase: string, said: string];

/** What the check says of one text: of how many places it judges what, and what it finds once a figure is altered. */
export interface Noticed {
  readonly judged: Readonly<Record<string, number>>;
  readonly found: readonly Told[];
  /** By the alteration; none where it goes unnoticed. */
  readonly altered: Readonly<Record<string, readonly Told[]>>;
}

export const noticedIn = (text: ClaimText): Noticed => {
  const { findings, judged } = judge(text.text);
  const known = new Set(toldOf(findings).map((told) => told.join(" ")));
  return {
    judged,
    found: toldOf(findings),
    altered: Object.fromEntries(
      text.alterations.map((alteration) => [
        nameOf(alteration),
        toldOf(judge(altered(text.text, alteration)).findings).filter(
          (told) => !known.has(told.join(" ")),
        ),
      ]),
    ),
  };
};

const nameOf = ({ number, becomes, nth }: ClaimText["alterations"][number]): string =>
  `${number}${nth === 0 ? "" : ` (${nth + 1})`} → ${becomes}`;

const judge = (text: string) =>
  judgeNarrative({ sections: [{ part: "achievements", title: "", text }] });

const toldOf = (findings: ReturnType<typeof judge>["findings"]): readonly Told[] =>
  findings.map(({ code, values: { phrase = "", ...said } }) => [
    code,
    phrase,
    Object.entries(said)
      .map(([name, value]) => `${name} ${value}`)
      .join(", "),
  ]);
