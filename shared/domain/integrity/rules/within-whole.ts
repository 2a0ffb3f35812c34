import { decimal } from "../../decimal.ts";
import type { IntegrityRule } from "../figure.ts";
import { faulty, sound } from "../judgement.ts";

/** An indicator that is a part of another (framework `within`) does not exceed it. Judged where both are in the file. */
export const withinWhole: IntegrityRule = (figure, filed) => {
  const { within } = figure.indicator;
  const whole = within === undefined ? undefined : filed.get(within);
  if (whole === undefined) return [];
  if (decimal(figure.value).lte(whole.value)) return [sound("largerThanWhole")];
  const values = {
    name: figure.indicator.name,
    value: figure.value,
    whole: whole.indicator.name,
    wholeValue: whole.value,
  };
  return [faulty("largerThanWhole", { path: figure.at("value"), values })];
};
