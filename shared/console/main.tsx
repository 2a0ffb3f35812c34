import "./style/base.css";
import "./style/frame.css";
import "./style/sign-in.css";
import "./style/parts.css";
import "./style/tasks.css";
import "./style/upload.css";
import "./style/county.css";
import "./style/city.css";
import "./style/progress.css";
import "./style/print.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { beginScreenAt } from "./routes.tsx";

beginScreenAt(location.pathname);
const place = document.getElementById("page");
if (place) {
  place.replaceChildren();
  render(<App />, place);
}
