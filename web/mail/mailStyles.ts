/** Styles stand in the message itself: mail programs load none, and nothing of it may be fetched. */
export const mailStyles = {
  body: 'margin:0;padding:0;background:#ffffff;color:#1d2530;',
  box: "max-width:600px;margin:0 auto;padding:24px 20px;font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;",
  paragraph: 'margin:0 0 16px;',
  button:
    'display:inline-block;padding:12px 20px;border:2px solid #0b5c8c;border-radius:6px;background:#0b5c8c;color:#ffffff;font-weight:600;text-decoration:none;',
  link: 'color:#0b5c8c;word-break:break-all;',
  foot: 'margin:24px 0 0;padding:16px 0 0;border-top:1px solid #8a94a0;',
  name: 'margin:24px 0 0;font-size:14px;',
};

/** Mail programs that know no media queries keep the light colours, which they may invert themselves. */
export const mailDarkRules =
  '@media (prefers-color-scheme: dark){body,.box{background:#14191f!important;color:#e8ecf0!important}a{color:#8cc8ee!important}a.button{color:#14191f!important;background:#8cc8ee!important;border-color:#8cc8ee!important}}';
