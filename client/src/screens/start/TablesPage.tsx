// "Mijn tafels": by name, nothing counted, nothing urgent.
import { OwnInviteNote } from "../../features/staff/OwnInviteNote.tsx";
import type { Session } from "../../requests/decode.ts";
import { homeOf } from "../../table/homeOf.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { ShutScreen } from "../ShutScreen.tsx";

const words = nl.start.tables;

export const TablesPage = ({ session }: { readonly session: Session }) => {
  return (
    <div className="entry">
      <header>{nl.start.product}</header>
      <main>
        <div className="narrow">
          <h1>{words.title}</h1>
          {session.works && <OwnInviteNote />}
          {session.boards.length === 0 && <p>{words.none}</p>}
          <ul className="stack">
            {session.boards.map((board) => (
              <li key={board.id}>
                <a className="card place" href={homeOf(board.id, board)}>
                  <Picture name="chair" />
                  <span className="grow">{board.title}</span>
                  <Picture name="next" />
                </a>
              </li>
            ))}
          </ul>
          <div className="row">
            {session.boards.some(({ party }) => party === "staff") && (
              <a className="button" href="/wacht">
                <Picture name="hand" />
                {nl.ways.waits}
              </a>
            )}
            {session.boards.length > 0 && (
              <a className="button" href="/mijn">
                <Picture name="do" />
                {nl.ways.mine}
              </a>
            )}
            {session.boards.length > 0 && (
              <a className="button" href="/mijn#code">
                <Picture name="print" />
                {nl.searching.paperCode}
              </a>
            )}
            {(session.works?.leadsTables === true || session.boards.some((board) => board.role === "facilitator")) && (
              <a className="button main" href="#nieuw">
                <Picture name="plus" />
                {words.makeNew}
              </a>
            )}
            {session.works && (
              <a className="button" href="/account">
                <Picture name="hand" />
                {nl.ways.account}
              </a>
            )}
            {session.works?.isAdmin === true && (
              <a className="button" href="/beheer">
                <Picture name="people" />
                {nl.ways.admin}
              </a>
            )}
            <a className="button" href="#uitnodiging">
              <Picture name="chair" />
              {nlApart.joined.another}
            </a>
            <a className="button" href="/apparaten">
              <Picture name="phone" />
              {nl.devices.open}
            </a>
            <a className="button" href="/berichten">
              <Picture name="mail" />
              {nl.ways.messages}
            </a>
            <ShutScreen />
          </div>
        </div>
      </main>
    </div>
  );
};
