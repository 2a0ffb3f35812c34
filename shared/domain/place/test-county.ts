import { CountyCode } from "./division.ts";

/**
 * A county that is none: GB/T 2260 has no province 99, so no list of counties names it and no scope of a province covers it.
 * What is filed there shows on no board, in no report and on no bus.
 */
export const testCounty = CountyCode.parse("999999");

export const isTestCounty = (county: string): boolean => county === testCounty;
