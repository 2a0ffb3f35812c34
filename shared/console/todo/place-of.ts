/** Where a decision of a kind is taken, or what came of it is seen. */
export const placeOfKind = (kind: string, county: string): string => {
  const ofCounty = `/console/c/${county}`;
  switch (kind) {
    case "selfAssessed":
      return `${ofCounty}/self`;
    case "assigned":
      return `${ofCounty}/assign`;
    case "checked":
    case "sentBack":
      return `${ofCounty}/check`;
    case "urged":
      return `${ofCounty}/progress`;
    case "disclosed":
    case "signedOff":
    case "recalled":
      return `${ofCounty}/sign-off`;
    case "confirmed":
    case "returned":
      return `/console/review/${county}`;
    case "forwarded":
      return `${ofCounty}/forward`;
    case "cycleOpened":
      return "/console/calendar";
    default:
      return `${ofCounty}/tasks`;
  }
};
