import type { CycleSettings } from "../../shared/domain/review/calendar/settings.ts";
import type { BoardContents, BoardCounty } from "../../shared/workbook/board-contents.ts";
import { framework2021 } from "./builders.ts";
import { settingsOf2021 } from "./cycle-of-2021.ts";

/** Lingchuan as the board tells it, once it was signed and the city gave an item back. */
export const boardCounty = (more: Partial<BoardCounty> = {}): BoardCounty => ({
  county: "140524",
  name: "晋城市陵川县",
  version: 12,
  score: "81.25",
  grade: "良好",
  provisional: false,
  vetoes: [],
  reported: { indicators: 60, of: 69 },
  states: { met: 20, partial: 10, unmet: 5, missing: 3 },
  updatedAt: "2021-10-20T17:30:00.000Z",
  stage: "returned",
  result: { score: "80.75", grade: "良好" },
  items: { open: 0, sentBack: 0, checked: 0, submitted: 30, returned: 1, confirmed: 7, moved: 0 },
  dueAt: "2021-11-05T16:00:00.000Z",
  overdue: true,
  urgedBy: 17,
  ...more,
});

const window = (from: string, until: string) => ({ from, until });

export const boardWindows = {
  fill: window("2021-09-01", "2021-10-15"),
  city: window("2021-10-16", "2021-11-15"),
  province: window("2021-11-16", "2021-12-20"),
};

/** What the province opened the cycle with. */
export const boardSettings: CycleSettings = {
  ...settingsOf2021,
  windows: boardWindows,
  appealDays: 15,
};

/** What the workbook of the board of 晋城市 is made from. */
export const boardContents = (
  counties: readonly BoardCounty[] = [boardCounty()],
  more: Partial<Pick<BoardContents, "locale">> & Partial<BoardContents["board"]> = {},
): BoardContents => {
  const { locale = "zh", ...board } = more;
  return {
    board: {
      division: "1405",
      name: "晋城市",
      phase: "opened",
      windows: boardWindows,
      ...board,
      counties,
    },
    framework: framework2021(),
    locale,
  };
};
