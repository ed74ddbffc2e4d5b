export { designReview, type ReportInput, type ReportedSystem } from './review';
export { toHtml } from './html';
export { toMarkdown } from './markdown';
export { pictureOf } from './picture';
export { sectionKinds } from './kinds';
export type { Picture, Report } from './model';
