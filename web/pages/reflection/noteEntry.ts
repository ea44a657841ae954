/** What the form of adjustments sends to the API. */
export const noteOf = (values: URLSearchParams) => ({
  adjustments: values.get('adjustments') ?? '',
  after: values.get('after') || null,
});
