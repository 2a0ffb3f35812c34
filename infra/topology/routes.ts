/** What every route of one county in one cycle begins with. */
export const county = "/v1/counties/{county}/cycles/{cycle}";
