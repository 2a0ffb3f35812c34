import { Route, Router } from "preact-iso/router";
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

/** Every address of the page, each with its screen. */
export const Screens = () => (
  <Router>
    <Route path="/console" component={TodoScreen} />
    <Route path="/console/c/:county/tasks" component={TasksScreen} />
    <Route path="/console/c/:county/upload" component={UploadScreen} />
    <Route path="/console/c/:county/indicators" component={IndicatorsScreen} />
    <Route path="/console/c/:county/evidence/:evidenceId" component={EvidenceScreen} />
    <Route path="/console/c/:county/self" component={SelfAssessmentScreen} />
    <Route path="/console/c/:county/assign" component={AssignScreen} />
    <Route path="/console/c/:county/progress" component={ProgressScreen} />
    <Route path="/console/c/:county/check" component={CheckScreen} />
    <Route path="/console/c/:county/report" component={ReportScreen} />
    <Route path="/console/c/:county/sign-off" component={SignOffScreen} />
    <Route path="/console/review" component={ReviewListScreen} />
    <Route path="/console/review/:county/:item?" component={ReviewItemScreen} />
    <Route path="/console/c/:county/forward" component={ForwardScreen} />
    <Route path="/console/board" component={BoardScreen} />
    <Route path="/console/calendar" component={CalendarScreen} />
    <Route default component={NotFoundScreen} />
  </Router>
);
