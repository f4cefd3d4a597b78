// Puts the screen of this address on the page, in the place of the server's first text.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { screenFor } from "./routes.tsx";

const page = document.querySelector("#root");
if (!page) throw new Error("The page has no place for the screens");

const screen = await screenFor(location.pathname);
createRoot(page).render(<StrictMode>{screen}</StrictMode>);
