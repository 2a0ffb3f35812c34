import { useEffect } from "preact/hooks";

/** Goes to the place of the screen that the address names after `#`, once that is drawn: a browser looks before anything is there. */
export const useAnchor = (): void => {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id === "" ? null : document.getElementById(id);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }, []);
};
