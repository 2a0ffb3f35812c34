import type { CycleSettings } from "../../shared/domain/review/calendar/settings.ts";

/** What a province sets for the cycle of 2021. */
export const settingsOf2021: CycleSettings = {
  basis: "关于开展2021年县级人民政府履行教育职责评价的通知",
  edition: "shanxi-county-2021@1",
  windows: {
    fill: { from: "2021-09-01", until: "2021-11-30" },
    city: { from: "2021-12-01", until: "2021-12-31" },
    province: { from: "2022-01-04", until: "2022-03-31" },
  },
  pleaDays: 10,
  issueDays: 30,
  appealDays: 10,
  planDays: 20,
  demandsDisclosure: false,
  finalScore: "effective",
};

/** As a director opens it. */
export const openingOf2021 = { kind: "cycleOpened", ...settingsOf2021 } as const;
