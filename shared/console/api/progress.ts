import type { ProgressAnswer } from "../../../events/api/progress.ts";
import type { Answer, ConsoleApi } from "./client.ts";
import { type Place, placePath } from "./place.ts";

export const askProgress = (api: ConsoleApi, place: Place): Promise<Answer<ProgressAnswer>> =>
  api.get(`${placePath(place)}/progress`);

/** Where the same is as a workbook. */
export const progressWorkbookPath = (place: Place): string => `${placePath(place)}/progress.xlsx`;
