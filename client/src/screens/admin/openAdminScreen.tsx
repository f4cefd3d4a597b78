// `/beheer`: organisations and who works there. One part at a time, each with an address of its own behind the `#`.
import type { HouseAnswered } from "@werktafel/shared/domain/house/shown";
import { type ReactNode, useEffect, useState } from "react";
import { EmergencyLooks } from "../../features/admin/EmergencyLooks.tsx";
import { HouseStateNote } from "../../features/admin/HouseStateNote.tsx";
import { MemberList } from "../../features/admin/MemberList.tsx";
import { NewMember } from "../../features/admin/NewMember.tsx";
import { OneTable } from "../../features/admin/safety/OneTable.tsx";
import { WaitingForYes } from "../../features/admin/safety/WaitingForYes.tsx";
import { OrganisationForm } from "../../features/admin/OrganisationForm.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import { askHouse } from "../../requests/house/admin.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { NoConnectionPage, PlainPage } from "../start/PlainPage.tsx";
import { AdminFrame } from "./AdminFrame.tsx";
import { OrganisationPart } from "./OrganisationPart.tsx";

const words = nlApart.admin;

interface PartProps {
  readonly house: HouseAnswered;
  readonly onChanged: () => void;
}

const Overview = ({ house, onChanged }: PartProps) => (
  <>
    <p>{words.lead}</p>
    <WaitingForYes house={house} onChanged={onChanged} />
    <h2 className="heading">{words.organisations}</h2>
    {house.organisations.length === 0 && <p>{words.noOrganisations}</p>}
    <ul className="stack">
      {house.organisations.map(({ id, organisation }) => (
        <li key={id}>
          <a className="card place" href={`#organisatie/${id}`}>
            <span className="grow">{organisation.name}</span>
            <Picture name="next" />
          </a>
        </li>
      ))}
    </ul>
    {house.keepsHouse && (
      <>
        <div className="row">
          <a className="button" href="#nieuw">
            <Picture name="plus" />
            {words.newOrganisation}
          </a>
          <a className="button" href="#meekijken">
            <Picture name="eye" />
            {words.emergency}
          </a>
          <a className="button" href="#tafel">
            <Picture name="chair" />
            {words.oneTable}
          </a>
        </div>
        <h2 className="heading">{words.keepers}</h2>
        {house.keepers.length < 2 && <p>{words.oneKeeper}</p>}
        <MemberList members={house.keepers} organisation={null} onChanged={onChanged} />
        <NewMember organisation={null} onAdded={onChanged} />
        <HouseStateNote house={house} />
      </>
    )}
  </>
);

const AdminScreen = ({ first }: { readonly first: HouseAnswered }) => {
  useReading();
  const [house, setHouse] = useState(first);
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHash = () => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  const refresh = () =>
    void askHouse().then((answer) => {
      if (answer.kind === "ok") setHouse(answer.value);
    });
  const [, part = "", id = ""] = /^#(\w*)\/?(.*)$/.exec(hash) ?? [];
  const chosen = part === "organisatie" ? house.organisations.find((each) => each.id === id) : undefined;
  if (chosen) {
    return (
      <AdminFrame title={chosen.organisation.name} isInside>
        <OrganisationPart key={chosen.id} shown={chosen} backIn={house.backIn} onChanged={refresh} />
      </AdminFrame>
    );
  }
  if (part === "nieuw" && house.keepsHouse) {
    const kept = () => {
      refresh();
      location.hash = "";
    };
    return (
      <AdminFrame title={words.newOrganisation} isInside>
        <OrganisationForm id={null} first={null} onKept={kept} />
      </AdminFrame>
    );
  }
  if (part === "meekijken" && house.keepsHouse) {
    return (
      <AdminFrame title={words.emergency} isInside>
        <EmergencyLooks />
      </AdminFrame>
    );
  }
  if (part === "tafel" && house.keepsHouse) {
    return (
      <AdminFrame title={words.oneTable} isInside>
        <OneTable />
      </AdminFrame>
    );
  }
  return (
    <AdminFrame title={words.title}>
      <Overview house={house} onChanged={refresh} />
    </AdminFrame>
  );
};

export const openAdminScreen = async (): Promise<ReactNode> => {
  const answer = await askHouse();
  if (answer.kind === "ok") return <AdminScreen first={answer.value} />;
  if (answer.kind === "noConnection") return <NoConnectionPage />;
  return <PlainPage title={words.title} text={words.signIn} action={{ word: words.toWork, address: "/werk" }} />;
};
