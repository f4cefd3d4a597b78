// How it stands between this screen and the table: everything kept or not, and something new that waits. Always in sight,
// and nothing else moves when it changes.
import { News } from "./News.tsx";
import { Saved } from "./Saved.tsx";

export const Status = () => (
  <div className="status">
    <Saved />
    <News />
  </div>
);
