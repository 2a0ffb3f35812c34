/** A county in a cycle, as the API's addresses begin. */
export interface Place {
  readonly county: string;
  readonly cycle: string;
}

export const placePath = ({ county, cycle }: Place): string =>
  `/v1/counties/${encodeURIComponent(county)}/cycles/${encodeURIComponent(cycle)}`;
