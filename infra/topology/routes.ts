/** What every route of one county in one cycle begins with. */
export const countyRoutes = "/v1/counties/{county}/cycles/{cycle}";
