import type { ActionCode, ActionPriority, CampaignType } from './action-text.ts';

/** Kinds of segment that have a plan: what `SegmentDefinition.actions` may say. */
export type ActionKey =
  | 'champions'
  | 'loyal'
  | 'potential-loyalists'
  | 'new-customers'
  | 'promising'
  | 'need-attention'
  | 'about-to-sleep'
  | 'cant-lose'
  | 'at-risk'
  | 'hibernating'
  | 'lost'
  | 'others'
  | 'prospects';

export interface ActionPlan {
  readonly priority: ActionPriority;
  readonly campaign: CampaignType;
  /** Most telling first. */
  readonly actions: readonly ActionCode[];
  /** Opens with what the share of discount lovers suggests; see `actionsFor`. */
  readonly byDiscounts?: true;
}

/**
 * What to do about each kind of segment. Champions, Loyal, At Risk, New Customers and Hibernating have the priorities and
 * campaigns of the published case study; the first four actions of Champions, Loyal and At Risk are its own, and the others
 * come from the rules of its companion guides (VIP, regular, occasional and dormant customers; welcome series;
 * re-engagement and survey). The plans of the segments it leaves out are our defaults.
 */
export const ACTION_PLANS: Readonly<Record<ActionKey, ActionPlan>> = {
  champions: {
    priority: 'high',
    campaign: 'vip-retention',
    actions: [
      'exclusive-offers',
      'early-access',
      'personal-account-manager',
      'premium-service',
      'anniversary-gift',
      'referral',
    ],
  },
  loyal: {
    priority: 'high',
    campaign: 'loyalty-boost',
    actions: ['bonus-points', 'cross-sell', 'referral', 'product-recommendations', 'tier-upgrade', 'bundles'],
  },
  'potential-loyalists': {
    priority: 'medium',
    campaign: 'loyalty-invitation',
    actions: [
      'loyalty-programme',
      'next-purchase-reminder',
      'replenishment-subscription',
      'product-recommendations',
    ],
  },
  'new-customers': {
    priority: 'high',
    campaign: 'onboarding',
    actions: ['welcome-series', 'onboarding-guide', 'second-purchase-incentive'],
  },
  promising: {
    priority: 'medium',
    campaign: 'second-purchase',
    actions: ['second-purchase-incentive', 'best-sellers'],
    byDiscounts: true,
  },
  'need-attention': {
    priority: 'medium',
    campaign: 'reminder',
    actions: ['limited-time-offer', 'next-purchase-reminder'],
    byDiscounts: true,
  },
  'about-to-sleep': {
    priority: 'medium',
    campaign: 'reminder',
    actions: ['reactivation-email', 'limited-time-offer', 'best-sellers'],
    byDiscounts: true,
  },
  'cant-lose': {
    priority: 'urgent',
    campaign: 'win-back',
    actions: ['personal-call', 'exclusive-offers', 'win-back-email', 'reason-survey'],
  },
  'at-risk': {
    priority: 'urgent',
    campaign: 'win-back',
    actions: ['immediate-discount', 'personal-call', 'win-back-email', 'reason-survey'],
  },
  hibernating: {
    priority: 'low',
    campaign: 'recovery',
    actions: ['reactivation-email', 'reason-survey', 'limited-time-offer', 'social-retargeting'],
  },
  lost: {
    priority: 'low',
    campaign: 'last-call',
    actions: ['reason-survey', 'immediate-discount', 'contact-less'],
  },
  others: {
    priority: 'low',
    campaign: 'nurture',
    actions: ['best-sellers'],
    byDiscounts: true,
  },
  prospects: {
    priority: 'medium',
    campaign: 'first-purchase',
    actions: ['welcome-series', 'first-purchase-incentive', 'best-sellers'],
  },
};

export function isActionKey(key: string): key is ActionKey {
  return Object.hasOwn(ACTION_PLANS, key);
}
