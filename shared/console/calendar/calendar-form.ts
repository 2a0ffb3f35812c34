import type { CalendarAnswer } from "../../../events/api/review.ts";

export const windowNames = ["fill", "city", "province"] as const;
export const dayCounts = ["pleaDays", "issueDays", "appealDays", "planDays"] as const;

/** What the form of a calendar holds, as it is typed. */
export interface CalendarFields {
  readonly basis: string;
  readonly edition: string;
  readonly windows: Readonly<
    Record<(typeof windowNames)[number], { readonly from: string; readonly until: string }>
  >;
  readonly days: Readonly<Record<(typeof dayCounts)[number], string>>;
  readonly demandsDisclosure: boolean;
  readonly finalScore: string;
}

/** As it stands, or before that as the edition proposes. */
export const fieldsOf = (
  { settings, proposed }: CalendarAnswer,
  edition: string,
): CalendarFields => {
  const from = settings ?? proposed;
  const empty = { from: "", until: "" };
  return {
    basis: settings?.basis ?? "",
    edition: settings?.edition ?? edition,
    windows: from?.windows ?? { fill: empty, city: empty, province: empty },
    days: {
      pleaDays: String(from?.pleaDays ?? ""),
      issueDays: String(from?.issueDays ?? ""),
      appealDays: String(from?.appealDays ?? ""),
      planDays: String(from?.planDays ?? ""),
    },
    demandsDisclosure: from?.demandsDisclosure ?? false,
    finalScore: from?.finalScore ?? "effective",
  };
};

/** The same as the API takes it; what is no whole number goes as it was typed, for the API to say so. */
export const saidOf = ({ days, ...fields }: CalendarFields) => ({
  ...fields,
  pleaDays: numberIn(days.pleaDays),
  issueDays: numberIn(days.issueDays),
  appealDays: numberIn(days.appealDays),
  planDays: numberIn(days.planDays),
});

const numberIn = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);
