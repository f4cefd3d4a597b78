// All that is asked of the store about messages, under its names.
import {
  askMessageCode,
  dropMessageCode,
  giveMessageCode,
  keepMessageWishes,
  messageChoice,
  stopMessages,
} from "./choices.ts";
import { dropFeeds, feedPeople, feedSince, makeFeed } from "./feeds.ts";
import {
  claimMessages,
  forgetMessages,
  messageState,
  putMessagesFound,
  releaseMessages,
  settleMessage,
} from "./outbox.ts";

export const messageWorks = {
  askMessageCode,
  claimMessages,
  dropFeeds,
  dropMessageCode,
  feedPeople,
  feedSince,
  forgetMessages,
  giveMessageCode,
  keepMessageWishes,
  makeFeed,
  messageChoice,
  messageState,
  putMessagesFound,
  releaseMessages,
  settleMessage,
  stopMessages,
};
