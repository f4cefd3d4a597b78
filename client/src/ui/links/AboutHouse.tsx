// The way to what the house tells of itself: two sheets of the server, outside the screens, each in its own tab so that nothing that
// is being typed goes away.
interface AboutHouseProps {
  readonly words: { readonly privacy: string; readonly accessible: string };
}

export const AboutHouse = ({ words }: AboutHouseProps) => (
  <ul className="stack small">
    {(
      [
        ["/privacy", words.privacy],
        ["/toegankelijkheid", words.accessible],
      ] as const
    ).map(([address, name]) => (
      <li key={address}>
        <a className="link" href={address} target="_blank" rel="noreferrer">
          {name}
        </a>
      </li>
    ))}
  </ul>
);
