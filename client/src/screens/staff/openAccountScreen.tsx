// `/account`: one's own card, keys and organisations.
import type { ReactNode } from "react";
import { MyKeys } from "../../features/keys/MyKeys.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import { Bindings } from "../../features/staff/Bindings.tsx";
import { CardForm } from "../../features/staff/CardForm.tsx";
import { OwnInviteNote } from "../../features/staff/OwnInviteNote.tsx";
import { goTo } from "../../features/staff/goIn.ts";
import type { Account } from "../../requests/house/decode.ts";
import { askAccount, signOutThere } from "../../requests/house/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { nlHelp } from "../../words/nlHelp.ts";
import { EntryFrame } from "../start/EntryFrame.tsx";
import { NoConnectionPage, PlainPage } from "../start/PlainPage.tsx";

const words = nlApart.account;

const roleWord = (role: string): string =>
  role === "facilitator" || role === "staff" || role === "admin" ? nlApart.roles[role] : role;

const leave = async () => {
  const answer = await signOutThere();
  if (answer.kind === "ok" && answer.value.url !== null) location.assign(answer.value.url);
  else goTo("/werk");
};

const AccountScreen = ({ account }: { readonly account: Account }) => {
  useReading();
  return (
    <EntryFrame title={words.title}>
      <h2 className="ask">{account.name}</h2>
      <ul className="stack" aria-label={words.rolesTitle}>
        {account.roles.map(({ organisation, role }) => (
          <li key={`${organisation} ${role}`}>
            {organisation === null ? words.roleHere(roleWord(role)) : words.roleOf(roleWord(role), organisation)}
          </li>
        ))}
      </ul>
      <div className="row">
        <a className="button" href="/#tafels">
          {words.toTables}
        </a>
        {account.coordinates && (
          <a className="button" href="/vrijwilligers">
            {nlHelp.volunteers.title}
          </a>
        )}
        {account.isAdmin && (
          <a className="button" href="/beheer">
            {words.toAdmin}
          </a>
        )}
      </div>
      <OwnInviteNote />
      <CardForm first={account.card} />
      <MyKeys />
      <Bindings organisations={account.organisations} />
      <div className="row">
        <Button onPress={() => void leave()}>{words.signOut}</Button>
      </div>
    </EntryFrame>
  );
};

export const openAccountScreen = async (): Promise<ReactNode> => {
  const answer = await askAccount();
  if (answer.kind === "ok") return <AccountScreen account={answer.value} />;
  if (answer.kind === "noConnection") return <NoConnectionPage />;
  return (
    <PlainPage
      title={words.title}
      text={nlApart.admin.signIn}
      action={{ word: nlApart.admin.toWork, address: "/werk" }}
    />
  );
};
