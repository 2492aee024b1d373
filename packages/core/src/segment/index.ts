/**
 * Customers become segments. Scores of recency, frequency and spend (`scoreRfm`) meet the rules of a preset
 * (`assignSegments`); each segment then has a profile, a health and recommended actions. Presets are tables, checked cell by
 * cell (`checkPreset`), and one's own come from a JSON file (`parsePreset`). Countries and products are ranked beside them.
 */
export { type AbcClass, rankByRevenue } from './abc-class.ts';
export type { ActionKey, ActionPlan } from './action-plan.ts';
export { ACTION_PLANS } from './action-plan.ts';
export type { ActionCode, ActionPriority, CampaignType } from './action-text.ts';
export { ACTION_TEXTS, CAMPAIGN_TEXTS, PRIORITY_TEXTS } from './action-text.ts';
export { actionsFor, type RecommendedActions } from './actions.ts';
export { assignSegments } from './assign-segments.ts';
export { checkPreset, isComplete, type PresetCheck } from './check-preset.ts';
export { type CountrySegment, countrySegments } from './country-segments.ts';
export { customerValues } from './customer-value.ts';
export type { TopCategory, TopCountry, TopProduct } from './favorites.ts';
export type { LocalText } from './local-text.ts';
export { canScore, type Scorable } from './measures.ts';
export {
  addSegment,
  asOwnRules,
  isOwnRules,
  moveSegment,
  removeSegment,
  renameSegment,
} from './own-rules.ts';
export { fillGaps, paintRules, type Stroke, settleOverlaps } from './paint-rules.ts';
export { parsePreset, presetToJson, readPreset } from './parse-preset.ts';
export type { PresetFaultReason } from './preset-faults.ts';
export { DEFAULT_PRESET, PRESETS, presetById } from './presets.ts';
export { type ProductSegment, productSegments } from './product-segments.ts';
export {
  type CellTotals,
  type ClaimedCell,
  cellTotals,
  claimedCells,
  planeCells,
  planeOf,
  type RulePlane,
} from './rule-plane.ts';
export { ruleTexts } from './rule-texts.ts';
export type { ScoreCell } from './score-cell.ts';
export { type ScoreCube, scoreCube } from './score-cube.ts';
export { type ScoreOptions, scoreRfm } from './score-rfm.ts';
export {
  CLUSTER_SEGMENT,
  type RfmScores,
  SCORE_MODES,
  type ScoreMode,
  type ScoreRange,
  type ScoreThresholds,
  type SegmentAssignment,
  type SegmentDefinition,
  type SegmentPreset,
  type SegmentRule,
} from './segment.ts';
export { segmentCodes } from './segment-codes.ts';
export { type HealthLevel, type SegmentHealth, segmentHealth } from './segment-health.ts';
export {
  DISCOUNT_LOVER_USAGE,
  MOBILE_LOVER_USAGE,
  profileSegments,
  type SegmentProfile,
} from './segment-profile.ts';
export { type ScoreReason, type SegmentReasons, segmentReasons } from './segment-reasons.ts';
export { fitThresholds } from './thresholds.ts';
export type { WayUp } from './ways-up.ts';
