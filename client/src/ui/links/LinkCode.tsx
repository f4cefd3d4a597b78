// A link as a square that a phone's camera reads, drawn here and nowhere else: the link never leaves this screen.
import { create } from "qrcode";

/** One path of all dark squares; `size` modules wide. */
const drawingOf = (text: string): { readonly size: number; readonly path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size: modules.size, path };
};

/** `label` says what it opens. */
export const LinkCode = ({ link, label }: { readonly link: string; readonly label: string }) => {
  const { size, path } = drawingOf(link);
  return (
    <svg
      className="qr"
      viewBox={`-2 -2 ${size + 4} ${size + 4}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
};
