import { useRoute } from "preact-iso/router";
import { askCounty, type County } from "./api/county.ts";
import type { Place } from "./api/place.ts";
import { type Question, useAsked } from "./asking.tsx";
import { useConsole } from "./context.tsx";

/** The county that the address names, in the year that is looked at. */
export const usePlace = (): Place => {
  const { session, cycle } = useConsole();
  const { county = session.division } = useRoute().params;
  return { county, cycle };
};

/** Its evaluation, asked for when the screen opens and when one comes back to it. */
export const useCounty = (): Question<County> & { readonly place: Place } => {
  const { api } = useConsole();
  const place = usePlace();
  const asked = useAsked(() => askCounty(api, place), [api, place.county, place.cycle]);
  return { ...asked, place };
};
