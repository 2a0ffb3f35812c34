import { decimal } from "../../decimal.ts";
import type { Reading } from "../../evidence/claim.ts";
import { warning } from "../../findings/make-finding.ts";
import type { Framework, Indicator } from "../../framework/framework.ts";
import type { Verdict } from "./judgement.ts";
import type { Paragraph } from "./reading/paragraph.ts";
import type { Quantity } from "./reading/quantity.ts";
import { quoted } from "./reading/quoted.ts";
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
 * `学前三年毛入园率达到97.3%` beside the accepted figure. Only an indicator's name, or an alias that the edition gives it,
 * directly before the number counts; a clause about another year, a target or a standard is left alone.
 */
export const acceptedFigureVerdicts = (
  paragraph: Paragraph,
  accepted: readonly AcceptedFigure[],
): readonly Verdict[] =>
  paragraph.quantities
    .filter(isJudged)
    .flatMap((quantity) =>
      accepted.flatMap((figure) => verdictOf({ paragraph, quantity, figure }) ?? []),
    );

const isJudged = ({ bound, planned, label, dimension }: Quantity): boolean =>
  bound === "exact" && !planned && dimension !== "" && !OTHER_TIME.test(label);

const OTHER_TIME =
  /上年|去年|同期|此前|原来|以前|全国|全省|全市|省定|国家|标准|目标|要求|到20\d\d年|比例由|由$/u;

interface Stated {
  readonly paragraph: Paragraph;
  readonly quantity: Quantity;
  readonly figure: AcceptedFigure;
}

const verdictOf = ({ paragraph, quantity, figure }: Stated): Verdict | undefined => {
  const code = "narrativeIndicatorDiffers";
  const { indicator, reading } = figure;
  if (!names(quantity.label, indicator)) return undefined;
  const value = inUnitOf(indicator, quantity);
  if (value === undefined) return undefined;
  if (agrees(value, reading)) return { code };
  const { name, unit } = indicator;
  const phrase = quoted(paragraph, quantity);
  const values = { phrase, name, value: reading.stated ?? reading.value, unit };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

// Stryker disable next-line ArrayDeclaration: an alias that no report writes is none
const names = (label: string, { name, aliases = [] }: Indicator): boolean =>
  [name, ...aliases].some((each) => {
    const plain = each.normalize("NFKC").replaceAll(/\([^()]*\)/g, "");
    const at = label.lastIndexOf(plain);
    return (
      at >= 0 && !ELSEWHERE.test(label.slice(0, at)) && REACHES.test(label.slice(at + plain.length))
    );
  });

/** The rate of a part of the county, or of a kind, is another one. */
const ELSEWHERE = /(?:城区|农村|乡镇|镇区|乡村|山区|普通|职业|民办)$/u;

const REACHES = /^(?:已)?(?:为|是|达|达到|达到了|共|保持在|稳定在|提高到|提升到)?$/u;

/** The number in the indicator's unit; nothing when the units have nothing to do with one another. */
const inUnitOf = ({ unit }: Indicator, { value, unit: typed, scale }: Quantity) => {
  // Stryker disable next-line StringLiteral: a text that is split has a first part
  const [head = ""] = unit.split("/");
  if (typed === head) return value;
  const power = /^(万|亿)?元$/u.exec(head);
  if (power === null || !typed.endsWith("元")) return undefined;
  // Stryker disable next-line StringLiteral: any word but the two scales stands for none
  const own = scales[power[1] ?? ""];
  return decimal(value)
    .times(scale)
    .div(own ?? "1")
    .toFixed();
};

const scales: Readonly<Record<string, string>> = { 万: "10000", 亿: "100000000" };

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
