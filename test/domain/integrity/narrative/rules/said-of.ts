import type { Narrative } from "../../../../../shared/domain/evidence/narrative.ts";
import { describeFinding } from "../../../../../shared/domain/findings/describe.ts";
import type {
  Rule,
  TextRule,
  Verdict,
} from "../../../../../shared/domain/integrity/narrative/judgement.ts";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";

/**
 * What a rule says of a text, place by place: that the figures hold, or what is told to whoever filed it, of which the
 * quotation is left out where it is the whole sentence.
 */
export const saidOf = (rule: Rule, text: string): readonly string[] =>
  inWords(paragraphsOf(narrative(text)).flatMap(rule)).map((told) =>
    told.replace(`文中“${text.slice(0, -1)}”：`, ""),
  );

/** The same of a rule that reads over the paragraphs of one section or of several, always with its quotation. */
export const saidOfAll = (rule: TextRule, ...sections: readonly string[]): readonly string[] =>
  inWords(rule(paragraphsOf(narrative(...sections))));

const narrative = (...sections: readonly string[]): Narrative => ({
  sections: sections.map((text) => ({ part: "achievements", title: "", text })),
});

const inWords = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.map(({ finding }) =>
    finding === undefined ? "holds" : describeFinding(finding, "zh").message,
  );
