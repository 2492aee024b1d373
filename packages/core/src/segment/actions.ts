import { ACTION_PLANS, isActionKey } from './action-plan.ts';
import type { ActionCode, ActionPriority, CampaignType } from './action-text.ts';
import type { SegmentDefinition } from './segment.ts';

/** What to do about a segment: codes, whose words are `PRIORITY_TEXTS`, `CAMPAIGN_TEXTS` and `ACTION_TEXTS`. */
export interface RecommendedActions {
  readonly priority: ActionPriority;
  readonly campaign: CampaignType;
  readonly actions: readonly ActionCode[];
}

/** Above this share of discount lovers a segment is won by price, below it by what is new. */
const DISCOUNT_SEGMENT_SHARE = 0.6;

const BY_PRICE: readonly ActionCode[] = ['flash-sale', 'coupon'];
const BY_NEWS: readonly ActionCode[] = ['new-arrivals', 'product-recommendations'];

/**
 * Recommended actions of a segment, best first. Segments that buy now and then get a flash sale and coupons when most of
 * them are discount lovers, and otherwise (also where discounts are unknown) what is new. `null` for own segments that name
 * no plan.
 */
export function actionsFor(
  segment: SegmentDefinition,
  profile: { readonly discountLoverShare: number | null },
): RecommendedActions | null {
  if (segment.actions === undefined || !isActionKey(segment.actions)) return null;
  const { priority, campaign, actions, byDiscounts } = ACTION_PLANS[segment.actions];
  if (!byDiscounts) return { priority, campaign, actions };
  const lovers = profile.discountLoverShare ?? 0;
  return {
    priority,
    campaign,
    actions: [...(lovers > DISCOUNT_SEGMENT_SHARE ? BY_PRICE : BY_NEWS), ...actions],
  };
}
