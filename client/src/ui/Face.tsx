// Initials in one size and one colour for everybody; the name always stands beside it.

export const Face = ({ name, isSmall }: { readonly name: string; readonly isSmall?: boolean }) => (
  <span className={isSmall ? "face few-px" : "face"} aria-hidden="true">
    {[...name].slice(0, 2).join("")}
  </span>
);
