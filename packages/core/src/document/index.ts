/**
 * Documents that people pass on, each one HTML file that needs nothing else: the executive report (`reportPage`) and
 * dashboards (`dashboardPage`). Everything in them is in one language.
 */
export { type ChartPart, type DashboardInput, dashboardPage } from './dashboard-page.ts';
export type { KeyFigureText } from './figure-list.ts';
export { loadReportWords } from './load-report-words.ts';
export { reportPage } from './report.ts';
export type { ReportContext, ReportInput, SegmentLook } from './report-context.ts';
