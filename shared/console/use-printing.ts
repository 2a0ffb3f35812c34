import { useEffect, useState } from "preact/hooks";

/** Whether the page is being printed: paper has nothing that can be unfolded. */
export const usePrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const print = matchMedia("print");
    const follow = () => setPrinting(print.matches);
    // Safari has the first only since 14, and prints before the second is heard
    print.addEventListener("change", follow);
    const [before, after] = [() => setPrinting(true), () => setPrinting(false)];
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      print.removeEventListener("change", follow);
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return isPrinting;
};
