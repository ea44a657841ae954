interface FollowingTextProps {
  /** With recalled answers as they are now. */
  text: string;
  /** As written, where it recalls an answer on the same page; then the page's script keeps it up to date. */
  follows: string | false;
}

/** A text that may follow the answers given beside it. */
export const FollowingText = ({ text, follows }: FollowingTextProps) => (
  <>{follows === false ? text : <span data-follows={follows}>{text}</span>}</>
);
