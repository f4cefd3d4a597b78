// The settings of mail and text messages, as `--help` and a wrong value tell them.

export const messageSettings = {
  WERKTAFEL_SMTP_URL: {
    meaning: "mail server for messages: smtps://user:password@host, or smtp:// with STARTTLS (?tls=never: beside us)",
    byDefault: "absent: no mail goes, a line in the log instead",
    expected: "an address like smtps://user:password@host:465 or smtp://host:587",
  },
  WERKTAFEL_MAIL_FROM: {
    meaning: "from whom mail comes; what cannot be delivered comes back there",
    byDefault: "absent; needed with WERKTAFEL_SMTP_URL",
    expected: "one mail address, where there is a WERKTAFEL_SMTP_URL",
  },
  WERKTAFEL_TEXT_URL: {
    meaning: "who sends text messages: an https address; {number}, {text} and {id} are filled in",
    byDefault: "absent: no text message goes, a line in the log instead",
    expected: "an https address, with {number} and {text} in it or in WERKTAFEL_TEXT_BODY",
  },
  WERKTAFEL_TEXT_METHOD: {
    meaning: "how that address is called",
    byDefault: "POST",
    expected: "GET, POST or PUT",
  },
  WERKTAFEL_TEXT_HEADERS: {
    meaning: "what goes along with that call, as JSON: the key, the content type",
    byDefault: "absent: nothing",
    expected: "a JSON object of texts",
  },
  WERKTAFEL_TEXT_BODY: {
    meaning: "the body of that call; JSON when it begins with { or [, else as in a form",
    byDefault: "absent: empty",
    expected: "a text with {number} and {text}, unless the address holds them",
  },
} as const;
