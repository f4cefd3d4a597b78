// Puts the screen of this address on the page, in the place of the server's first text.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { deviceHere } from "./requests/deviceHere.ts";
import { screenFor } from "./routes.tsx";
import { lockWhenIdle } from "./screens/lockWhenIdle.ts";

const page = document.querySelector("#root");
if (!page) throw new Error("The page has no place for the screens");

const { door, lockAfterMinutes } = deviceHere();
const screen = await screenFor(location.pathname, door);
if (lockAfterMinutes !== null) lockWhenIdle(lockAfterMinutes);
createRoot(page).render(<StrictMode>{screen}</StrictMode>);
