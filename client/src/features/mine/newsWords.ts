// One thing that is new for me, as a sentence, with the words it is about and where to read more.
import { nl } from "../../words/nl.ts";
import { news as words } from "../../words/nl/between/news.ts";
import { dayInWords, momentInWords } from "../../words/dates.ts";
import type { OneNews } from "../../requests/mine/decode.ts";

export interface NewsInWords {
  readonly sentence: string;
  /** In the words of who said it. */
  readonly said: readonly string[];
  /** Where it can be read, under the table; `null`: the table itself. */
  readonly at: string | null;
}

export const inWords = (news: OneNews): NewsInWords => {
  const by = "by" in news ? (news.by ?? nl.changing.someone) : "";
  const plain = (sentence: string, ...said: readonly string[]): NewsInWords => ({ sentence, said, at: null });
  switch (news.kind) {
    case "questionAsked":
      return plain(news.isToTable ? words.askedTable(by) : words.asked(by), news.text);
    case "questionAnswered":
      return plain(words.answered(by), ...[news.text, news.answer].filter(Boolean));
    case "agreed":
      return plain(words.agreed, news.text);
    case "meetingAsked":
    case "meetingChanged":
    case "meetingCalledOff":
      return plain(words[news.kind](momentInWords(news.plannedFor)));
    case "minutesAsked":
    case "minutesAdopted":
      return {
        sentence: words[news.kind](news.day === null ? null : dayInWords(news.day)),
        said: [],
        at: `/verslag/${encodeURIComponent(news.meeting)}`,
      };
    case "handoverAsked":
    case "handoverAnswered":
      return plain(words[news.kind](by));
  }
};
