import type { StatusAnswer } from "../../events/api/status.ts";
import type { Locale } from "../domain/findings/finding.ts";
import type { Status } from "../domain/status/status.ts";

/**
 * Views of statuses, kept as long as the table keeps the status itself (`unpackStatus`): most who read a status read what
 * somebody read before, and its sentences, above all those about the county's own words, cost more than all else of the
 * answer. A status names by id what else its view is made of, so the same status in the same language has the same view.
 */
export const keptViews = () => {
  const kept = new WeakMap<Status, Map<Locale, StatusAnswer>>();
  return async (
    status: Status,
    locale: Locale,
    make: () => Promise<StatusAnswer>,
  ): Promise<StatusAnswer> => {
    const views = kept.get(status) ?? new Map<Locale, StatusAnswer>();
    kept.set(status, views);
    const view = views.get(locale) ?? (await make());
    views.set(locale, view);
    return view;
  };
};
export type KeptViews = ReturnType<typeof keptViews>;
