interface DefaultButtonProps {
  /** The id of the form. */
  form: string;
  value: string;
}

/**
 * What Enter presses in a field. Browsers take the first button of a form, which would be the language's; this one stands
 * before it, unseen, and neither Tab nor a screen reader meets it. Safari passes over buttons that are not rendered.
 */
export const DefaultButton = ({ form, value }: DefaultButtonProps) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: tabindex -1 keeps the focus away, and the visible button says the same.
  <button class="unseen" type="submit" form={form} name="button" value={value} tabindex={-1} aria-hidden="true" />
);
