import type { Reading } from "../../claim.ts";
import { decimal } from "../../decimal.ts";
import type { Finding } from "../../finding.ts";
import { finding } from "../../findings/finding.ts";
import type { Framework, Indicator } from "../../framework.ts";
import { amountsIn } from "./amounts-in.ts";
import type { Sentence } from "./sentences.ts";
import { isStatedAs } from "./stated-as.ts";

/** An indicator and what was accepted for it. */
export interface AcceptedFigure {
  readonly indicator: Indicator;
  readonly reading: Pick<Reading, "value" | "previous" | "stated">;
}

export const acceptedFigures = (
  framework: Framework,
  readings: ReadonlyMap<string, AcceptedFigure["reading"]>,
): readonly AcceptedFigure[] =>
  framework.indicators.flatMap((indicator) => {
    const reading = readings.get(indicator.id);
    return reading === undefined || indicator.kind === "yesNo" ? [] : [{ indicator, reading }];
  });

/**
 * `学前三年毛入园率达到97.3%` beside the accepted figure. Only an indicator's full name directly before the number counts;
 * a clause about another year, a target or a standard is left alone.
 */
export const acceptedFigureFindings = (
  { text, path }: Sentence,
  accepted: readonly AcceptedFigure[],
): readonly Finding[] => {
  const amounts = amountsIn(text);
  return accepted.flatMap(({ indicator, reading }) =>
    amounts.flatMap((amount) => {
      const clause =
        text
          .slice(0, amount.from)
          .split(/[,，:：]/)
          .at(-1) ?? "";
      if (amount.loose || !names(clause, indicator) || OTHER_TIME.test(clause)) return [];
      const value = inUnitOf(indicator, amount.value, amount.unit);
      if (value === undefined || agrees(value, reading)) return [];
      const { name, unit } = indicator;
      const phrase = `${clause}${text.slice(amount.from, amount.to)}`;
      const values = { phrase, name, value: reading.stated ?? reading.value, unit };
      return [finding("narrativeIndicatorDiffers", { path, values })];
    }),
  );
};

const OTHER_TIME =
  /上年|去年|同期|此前|原来|以前|全国|全省|全市|省定|国家|标准|目标|要求|到20\d\d年|比例由|由$/u;

const names = (clause: string, { name }: Indicator): boolean => {
  const plain = name.normalize("NFKC").replaceAll(/\([^()]*\)/g, "");
  const at = clause.lastIndexOf(plain);
  return (
    at >= 0 &&
    /^(?:已)?(?:为|是|达|达到|达到了|共|保持在|稳定在|提高到|提升到)?$/u.test(
      clause.slice(at + plain.length),
    )
  );
};

const yuan: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/** The number in the indicator's unit; nothing when the units have nothing to do with one another. */
const inUnitOf = ({ unit }: Indicator, value: string, typed: string): string | undefined => {
  const [head = ""] = unit.split("/");
  if (typed === head) return value;
  const [from, to] = [yuan[typed], yuan[head]];
  return from === undefined || to === undefined
    ? undefined
    : decimal(value)
        .times(`1e${from - to}`)
        .toFixed();
};

const agrees = (
  stated: string,
  { value, previous, stated: filed }: AcceptedFigure["reading"],
): boolean =>
  [value, previous, filed].some(
    (figure) =>
      figure !== undefined &&
      figure !== "true" &&
      figure !== "false" &&
      isStatedAs(stated, decimal(figure)),
  );
