import { Hono } from 'hono';
import type { FindingKind } from '../../analysis/finding.ts';
import { readerLanguage } from '../../web/language.ts';
import type { Env } from '../context.ts';
import { packageCampaign, packageQuery } from '../model/dataPackages.ts';
import { drawFinding, drawingQuery } from '../model/findingDrawings.ts';
import { pictureFinding, pictureQuery } from '../model/findingPictures.ts';
import { findingQuery } from '../model/findingQuery.ts';
import { type FindingReply, readFinding } from '../model/findings.ts';
import { exportFinding, tableQuery } from '../model/findingTables.ts';
import { type FindingView, viewFinding } from '../model/findingViews.ts';
import { workbookFinding, workbookQuery } from '../model/findingWorkbooks.ts';
import type { ProblemCode } from '../problem.ts';
import { describe } from './describe.ts';
import { jsonOf } from './keptJson.ts';
import { validate } from './validate.ts';

const refused: ProblemCode[] = ['invalid_request', 'unauthenticated', 'forbidden', 'not_found'];
/** A threshold may rise at any time: what is kept is asked for again. */
const revalidated = { 'cache-control': 'private, no-cache' };

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const attached = (type: string, name: string) => ({
  ...{ ...revalidated, 'content-type': type },
  'content-disposition': `attachment; filename="${name}"`,
});

const routesOf = <Kind extends FindingKind>(kind: Kind, what: string) =>
  new Hono<Env>()
    .get(
      `/${kind}` as const,
      describe('findings', `${what}, with its methods appendix`, refused, {
        fields: {
          ...{ appendix: 'Appendix', results: 'Results' },
        },
      }),
      validate('query', findingQuery),
      async (c) => {
        const shown = await readFinding(c.var.context, kind, c.req.valid('query'));
        return jsonOf<FindingReply>(c, shown, revalidated);
      },
    )
    .get(
      `/${kind}.svg` as const,
      describe('findings', `${what}: the chart as SVG`, refused),
      validate('query', drawingQuery),
      async (c) => {
        const svg = await drawFinding(c.var.context, kind, c.req.valid('query'), readerLanguage(c.req.raw));
        return c.body(svg, 200, { ...revalidated, 'content-type': 'image/svg+xml; charset=utf-8' });
      },
    )
    .get(
      `/${kind}.vega.json` as const,
      describe('findings', `${what}: the chart for a browser to draw, with the rows its marks stand for`, refused),
      validate('query', drawingQuery),
      async (c) => {
        const view = await viewFinding(c.var.context, kind, c.req.valid('query'), readerLanguage(c.req.raw));
        return jsonOf<FindingView>(c, view, revalidated);
      },
    )
    .get(
      `/${kind}.csv` as const,
      describe('findings', `${what}: a table as CSV`, refused),
      validate('query', tableQuery),
      async (c) => {
        const csv = await exportFinding(c.var.context, kind, c.req.valid('query'), readerLanguage(c.req.raw));
        return c.body(csv, 200, attached('text/csv; charset=utf-8', `${kind}.csv`));
      },
    )
    .get(
      `/${kind}.png` as const,
      describe('findings', `${what}: the chart as PNG, with its reading and its source`, refused),
      validate('query', pictureQuery),
      async (c) => {
        const png = await pictureFinding(c.var.context, kind, c.req.valid('query'), readerLanguage(c.req.raw));
        return c.body(png, 200, attached('image/png', `${kind}.png`));
      },
    )
    .get(
      `/${kind}.xlsx` as const,
      describe('findings', `${what}: all tables as an Excel workbook`, refused),
      validate('query', workbookQuery),
      async (c) => {
        const workbook = await workbookFinding(c.var.context, kind, c.req.valid('query'), readerLanguage(c.req.raw));
        return c.body(workbook, 200, attached(spreadsheet, `${kind}.xlsx`));
      },
    );

/** Further figures of the ledger; a chain of their own, for a longer one would be too deep a type. */
const ledgerRoutes = new Hono<Env>()
  .route('/', routesOf('decision-time', 'How long recommendations wait for an answer'))
  .route('/', routesOf('implementation-time', 'What recommendations end in as time goes on'))
  .route('/', routesOf('cohorts', 'Recommendations by quarter of submission'))
  .route('/', routesOf('loop', 'Whether contributors were told, dates kept and implementations verified'))
  .route('/', routesOf('flow', 'Where recommendations stood at the end of each quarter'))
  .route('/', routesOf('pipeline', 'How far recommendations went, from raised to verified'))
  .route('/', routesOf('ledger-comparison', 'Teams or institutions by the share of recommendations implemented'))
  .route('/', routesOf('felt-heard', 'Whether contributors felt heard, for the whole programme and in batches'));

export const findingRoutes = new Hono<Env>()
  .get(
    '/package.zip',
    describe('findings', 'A released campaign as counts for researchers, with code book and R script (ZIP)', refused),
    validate('query', packageQuery),
    async (c) => {
      const zip = await packageCampaign(c.var.context, c.req.valid('query'));
      return c.body(zip, 200, attached('application/zip', 'data-package.zip'));
    },
  )
  .route('/', routesOf('satisfaction', 'How people answered the experience questionnaire'))
  .route('/', routesOf('trend', 'One statement or scale from campaign to campaign'))
  .route('/', routesOf('diversity', 'Who is around the table, against the population served'))
  .route('/', routesOf('reach', 'Who applied, was selected and took part, side by side'))
  .route('/', routesOf('intersection', 'Two characteristics at once'))
  .route('/', routesOf('accommodations', 'Accommodations asked for and met'))
  .route('/', routesOf('follow-through', 'What became of the recommendations'))
  .route('/', routesOf('comparison', 'Teams or institutions on one scale'))
  .route('/', routesOf('funnel', 'Institutions on one statement, in a funnel where it is attainable'))
  .route('/', routesOf('associations', 'Which scales go with the overall rating'))
  .route(
    '/',
    routesOf('control', 'One statement or scale over time between its limits, with the events that may explain it'),
  )
  .route('/', routesOf('multiples', 'One small chart over time for each team or institution'))
  .route('/', routesOf('gap', 'How differently the two sides of the same teams see it'))
  .route('/', routesOf('change', 'What changed on each scale from midpoint to end'))
  .route('/', routesOf('explore', 'One statement, place by place, for the sides and the kinds of teams chosen'))
  .route('/', ledgerRoutes)
  .route('/', routesOf('comments', 'What people wrote in their own words, once reviewed'));
