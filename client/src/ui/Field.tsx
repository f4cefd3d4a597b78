// A word, a field and, under it, an optional hint that asks and never blocks.
import type { ReactNode } from "react";

export const Field = ({
  name,
  hint,
  children,
}: {
  readonly name: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) => (
  <label className="field">
    <span className="name">{name}</span>
    {children}
    {hint && <span className="hint">{hint}</span>}
  </label>
);
