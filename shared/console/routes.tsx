import { Route, Router } from "preact-iso/router";
import { lazyPart } from "./lazy-part.tsx";
import { NotFound } from "./screens/not-found.tsx";
import { Todo } from "./screens/todo.tsx";

const Tasks = lazyPart(async () => (await import("./screens/tasks.tsx")).Tasks);
const Upload = lazyPart(async () => (await import("./screens/upload.tsx")).Upload);
const Indicators = lazyPart(async () => (await import("./screens/indicators.tsx")).Indicators);
const Evidence = lazyPart(async () => (await import("./screens/evidence.tsx")).Evidence);
const SelfAssessment = lazyPart(async () => (await import("./screens/self.tsx")).SelfAssessment);
const Assign = lazyPart(async () => (await import("./screens/assign.tsx")).Assign);
const Progress = lazyPart(async () => (await import("./screens/progress.tsx")).Progress);
const Check = lazyPart(async () => (await import("./screens/check.tsx")).Check);
const Report = lazyPart(async () => (await import("./screens/report.tsx")).Report);
const SignOff = lazyPart(async () => (await import("./screens/sign-off.tsx")).SignOff);
const ReviewList = lazyPart(async () => (await import("./screens/review-list.tsx")).ReviewList);
const ReviewItem = lazyPart(async () => (await import("./screens/review-item.tsx")).ReviewItem);
const Forward = lazyPart(async () => (await import("./screens/forward.tsx")).Forward);
const Board = lazyPart(async () => (await import("./screens/board.tsx")).Board);
const Calendar = lazyPart(async () => (await import("./screens/calendar.tsx")).Calendar);

/** Every address of the page, each with its screen (README "The console"). */
export const Screens = () => (
  <Router>
    <Route path="/console" component={Todo} />
    <Route path="/console/c/:county/tasks" component={Tasks} />
    <Route path="/console/c/:county/upload" component={Upload} />
    <Route path="/console/c/:county/indicators" component={Indicators} />
    <Route path="/console/c/:county/evidence/:evidenceId" component={Evidence} />
    <Route path="/console/c/:county/self" component={SelfAssessment} />
    <Route path="/console/c/:county/assign" component={Assign} />
    <Route path="/console/c/:county/progress" component={Progress} />
    <Route path="/console/c/:county/check" component={Check} />
    <Route path="/console/c/:county/report" component={Report} />
    <Route path="/console/c/:county/sign-off" component={SignOff} />
    <Route path="/console/review" component={ReviewList} />
    <Route path="/console/review/:county/:item?" component={ReviewItem} />
    <Route path="/console/c/:county/forward" component={Forward} />
    <Route path="/console/board" component={Board} />
    <Route path="/console/calendar" component={Calendar} />
    <Route default component={NotFound} />
  </Router>
);
