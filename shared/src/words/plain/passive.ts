// "Er wordt gebeld" hides who calls. A sentence hides it when a form of *worden* stands with a word that says what is done to
// somebody (gebeld, besproken, opgeschreven). What looks like such a word and is a thing or a state, is named here.

const becoming = new Set(["word", "wordt", "worden", "werd", "werden"]);

/** gebeld, opgeschreven, besproken, verteld, ondersteund: beginning and end, with something between. */
const doneTo =
  /^(?:aan|achter|af|bij|door|heen|in|langs|mee|na|neer|om|onder|op|over|plaats|rond|samen|tegen|terug|toe|uit|vast|vol|voor|weg)?(?:ge|be|ver|ont|her|onder|over|voor|mis|vol)\p{L}{2,}(?:d|t|en)$/u;

/** Things and states that only look like it. */
const onlyLooksLikeIt = new Set(
  (
    "bedden beiden beelden behoeften bekend benauwd benen bereid berichten bericht bewust bezoeken bloed brieven " +
    "gebied gebieden geboden geduld geest geld gelden gemeenten genoeg geluid gesprekken gevoelens gevolgen gewend gewicht gezicht gezinnen gezond " +
    "herfst herten hersenen onderwerpen ontbijt overal overdag overheid vergeleken verband verhalen verdriet verdrieten verkeerd verleden verliefd " +
    "verlegen verschillend verschillen verstand vervelend verward volgend voldoende voorbeelden voordat vooruit voorzichtig gespannen gebroken " +
    "beroepskrachten beslissingen bedragen belangen besluiten besluit ervaringen overuren gegevens gezellig gezonden betrokken gescheiden beroemd " +
    "vermoeid gewond bevriend verkouden opgewonden tevreden ontevreden onderweg overleden geboren"
  ).split(" "),
);

/** Whether a sentence, given as its words in small letters, leaves out who does it. */
export const hidesWho = (words: readonly string[]): boolean =>
  words.some((word) => becoming.has(word)) && words.some((word) => doneTo.test(word) && !onlyLooksLikeIt.has(word));
