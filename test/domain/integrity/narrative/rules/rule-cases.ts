import changes from "./changes.json" with { type: "json" };
import enumerations from "./enumerations.json" with { type: "json" };
import partitions from "./partitions.json" with { type: "json" };
import repeats from "./repeats.json" with { type: "json" };
import shares from "./shares.json" with { type: "json" };
import subsets from "./subsets.json" with { type: "json" };
import tables from "./tables.json" with { type: "json" };
import totals from "./totals.json" with { type: "json" };
import twoSigns from "./two-signs.json" with { type: "json" };

/** Sentences by the relation they state: true ones, and altered ones with what is to be found in them. */
export const ruleCases = [
  changes,
  enumerations,
  partitions,
  repeats,
  shares,
  subsets,
  tables,
  totals,
  twoSigns,
];
