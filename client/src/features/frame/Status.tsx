// How it stands between this screen and the table: everything kept or not, and something new that waits. Always in sight,
// and nothing else moves when it changes: the place for what is new is kept free.
import { News } from "./News.tsx";
import { Saved } from "./Saved.tsx";

export const Status = () => (
  <div className="status">
    <News />
    <Saved />
  </div>
);
