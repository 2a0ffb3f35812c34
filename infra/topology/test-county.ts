/** Where the probe files: no county of any province (`shared/domain/place/test-county.ts`; a test compares). */
export const probedCounty = "999999";
