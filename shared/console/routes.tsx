import { useState } from "preact/hooks";
import { exec, Route, Router } from "preact-iso/router";
import type { ConsoleApi } from "./api/client.ts";
import { beginCounty } from "./api/county.ts";
import { useConsole } from "./context.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { NotFoundScreen } from "./screens/not-found.tsx";
import { TodoScreen } from "./screens/todo.tsx";

const TasksScreen = lazyPart(async () => (await import("./screens/tasks.tsx")).TasksScreen);
const UploadScreen = lazyPart(async () => (await import("./screens/upload.tsx")).UploadScreen);
const IndicatorsScreen = lazyPart(
  async () => (await import("./screens/indicators.tsx")).IndicatorsScreen,
);
const EvidenceScreen = lazyPart(
  async () => (await import("./screens/evidence.tsx")).EvidenceScreen,
);
const SelfAssessmentScreen = lazyPart(
  async () => (await import("./screens/self.tsx")).SelfAssessmentScreen,
);
const AssignScreen = lazyPart(async () => (await import("./screens/assign.tsx")).AssignScreen);
const ProgressScreen = lazyPart(
  async () => (await import("./screens/progress.tsx")).ProgressScreen,
);
const CheckScreen = lazyPart(async () => (await import("./screens/check.tsx")).CheckScreen);
const ReportScreen = lazyPart(async () => (await import("./screens/report.tsx")).ReportScreen);
const SignOffScreen = lazyPart(async () => (await import("./screens/sign-off.tsx")).SignOffScreen);
const ReviewListScreen = lazyPart(
  async () => (await import("./screens/review-list.tsx")).ReviewListScreen,
);
const ReviewItemScreen = lazyPart(
  async () => (await import("./screens/review-item.tsx")).ReviewItemScreen,
);
const ForwardScreen = lazyPart(async () => (await import("./screens/forward.tsx")).ForwardScreen);
const BoardScreen = lazyPart(async () => (await import("./screens/board.tsx")).BoardScreen);
const CalendarScreen = lazyPart(
  async () => (await import("./screens/calendar.tsx")).CalendarScreen,
);

/** The addresses of the page, each with its screen, but for the first, which is there from the start. */
const screens = [
  ["/console/c/:county/tasks", TasksScreen],
  ["/console/c/:county/upload", UploadScreen],
  ["/console/c/:county/indicators", IndicatorsScreen],
  ["/console/c/:county/evidence/:evidenceId", EvidenceScreen],
  ["/console/c/:county/self", SelfAssessmentScreen],
  ["/console/c/:county/assign", AssignScreen],
  ["/console/c/:county/progress", ProgressScreen],
  ["/console/c/:county/check", CheckScreen],
  ["/console/c/:county/report", ReportScreen],
  ["/console/c/:county/sign-off", SignOffScreen],
  ["/console/review", ReviewListScreen],
  ["/console/review/:county/:item?", ReviewItemScreen],
  ["/console/c/:county/forward", ForwardScreen],
  ["/console/board", BoardScreen],
  ["/console/calendar", CalendarScreen],
] as const;

/** Every address of the page. */
export const Screens = () => {
  const { api, cycle } = useConsole();
  // Once, as the page is opened: what the screen will ask is asked while its file is still under way
  useState(() => beginCountyAt(location.pathname, api, cycle));
  return (
    <Router>
      <Route path="/console" component={TodoScreen} />
      {screens.map(([path, component]) => (
        <Route key={path} path={path} component={component} />
      ))}
      <Route default component={NotFoundScreen} />
    </Router>
  );
};

/** The screens that begin with all that there is of a county. */
const ofCounty: readonly unknown[] = ["tasks", "indicators", "self", "assign", "check", "evidence"];

const beginCountyAt = (address: string, api: ConsoleApi, cycle: string): void => {
  const { county, screen } = exec(address, "/console/c/:county/:screen/:more?")?.params ?? {};
  if (county !== undefined && ofCounty.includes(screen)) beginCounty(api, { county, cycle });
};

/** Has the screen of an address fetched while the page still finds out who is there. */
export const beginScreenAt = (address: string): void => {
  for (const [path, screen] of screens) if (exec(address, path)) screen.begin();
};
