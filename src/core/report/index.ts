export { designReview, type ReportInput, type ReportedSystem } from './review';
export { toHtml } from './html';
export { toMarkdown } from './markdown';
export type { Picture, Report } from './model';
