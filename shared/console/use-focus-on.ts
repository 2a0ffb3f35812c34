import { useEffect, useState } from "preact/hooks";

/** Leads the focus to a place by its id, once it is drawn: to what is to be done next after something was done. */
export const useFocusOn = (): ((id: string) => void) => {
  const [place, setPlace] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (place) document.getElementById(place.id)?.focus();
  }, [place]);
  return (id) => setPlace({ id });
};
