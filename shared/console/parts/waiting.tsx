import { useWords } from "../context.tsx";
import { sharedWords } from "../words/shared.ts";

/** Something is under way: said to a screen reader too, and drawn quietly. */
export const Waiting = () => {
  const say = useWords(sharedWords);
  return (
    <p class="waiting" role="status">
      {say("waiting")}
    </p>
  );
};
