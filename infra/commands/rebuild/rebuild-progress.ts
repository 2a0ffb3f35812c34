import cliProgress from "cli-progress";
import type { DivisionRebuilt } from "../../../shared/aws/rebuild/rebuild-division.ts";
import { colours, say } from "../../command-line/terminal.ts";

/** A moving bar on a terminal, a line for each county elsewhere; keeps what was told for the summary. */
export const rebuildProgress = (total: number) => {
  const rebuilt: DivisionRebuilt[] = [];
  const show = process.stdout.isTTY ? movingBar(total) : lineEach(total);
  return {
    told: (division: DivisionRebuilt): void => {
      rebuilt.push(division);
      show.done(division, rebuilt.length);
    },
    rebuilt: (): readonly DivisionRebuilt[] => rebuilt,
    stop: show.stop,
  };
};

interface Show {
  readonly done: (division: DivisionRebuilt, count: number) => void;
  readonly stop: () => void;
}

const movingBar = (total: number): Show => {
  const bar = new cliProgress.SingleBar({
    format: "  重建 rebuild {bar} {value}/{total} {place} {rows} 行 rows · {eta} s",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  let rows = 0;
  bar.start(total, 0, { place: "", rows });
  return {
    done: (division, count) => {
      rows += writtenIn(division);
      bar.update(count, { place: placeName(division), rows });
    },
    stop: () => bar.stop(),
  };
};

const lineEach = (total: number): Show => ({
  done: (division, count) => {
    const { faults } = division;
    const mark = faults.length > 0 ? colours.red("✘") : colours.green("✔");
    say(`  ${mark} ${count}/${total}  ${placeName(division)}  ${writtenIn(division)} 行 rows`);
  },
  stop: () => undefined,
});

/** `140524/2021` of a county, `14/2021` of a province's calendar. */
export const placeName = ({ place }: Pick<DivisionRebuilt, "place">): string =>
  `${"county" in place ? place.county : place.province}/${place.cycle}`;

const writtenIn = ({ rows }: DivisionRebuilt): number =>
  Object.values(rows).reduce((sum, { written }) => sum + written, 0);
