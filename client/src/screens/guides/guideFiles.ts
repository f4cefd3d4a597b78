// Which guides there are for whom, from docs/guides itself: built in as they are there, and each fetched when it is opened.
import { isFacilitator, isResident, type Participant } from "@werktafel/shared/domain/participant";

const texts = import.meta.glob<string>("../../../../docs/guides/*.md", { query: "?raw", import: "default" });
const pictures = import.meta.glob<string>("../../../../docs/guides/pictures/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

const forResidents = ["hallo", "", "klopt-dit", "lezen", "papier", "overleg", "tijd", "aan-tafel", "meenemen"].map(
  (part) => (part === "" ? "gids-bewoner" : `gids-bewoner-${part}`),
);
const forHelpers = [
  "gids-deelnemer",
  "gids-samen",
  "gids-mijn-acties",
  "gids-vragen",
  "gids-rusten",
  "gids-grens",
  "gids-hulp",
];
const forLeading = [
  "gids-gespreksleider",
  "gids-inwoner-beslist",
  "gids-overleg-voorbereiden",
  "gids-overleg-leiden",
  "gids-overleg-verslag",
  "gids-wisselen",
  "gids-tijd",
  "gids-samen",
];

/** By name, in the order in which one would read them. */
export const guidesFor = (me: Participant | null): readonly string[] => {
  if (me === null || isResident(me)) return forResidents;
  return isFacilitator(me) ? [...forLeading, ...forHelpers.filter((each) => !forLeading.includes(each))] : forHelpers;
};

/** As it is written; `null`: there is none of that name. */
export const fetchGuide = async (name: string): Promise<string | null> =>
  (await texts[`../../../../docs/guides/${name}.md`]?.()) ?? null;

export const addressOfPicture = (file: string): string | null =>
  pictures[`../../../../docs/guides/pictures/${file}`] ?? null;
