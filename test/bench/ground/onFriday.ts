// Loaded before the product: its clock begins at a Friday afternoon in which the example is told, and runs on from there. So its
// promises have the days they were given, and there is a vrijdag-check.
import { fridayAt } from "./friday.ts";

const now = Date.now.bind(Date);
const ahead = fridayAt - now();
Date.now = () => now() + ahead;
