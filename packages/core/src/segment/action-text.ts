import type { LocalText } from './local-text.ts';

export type ActionPriority = 'urgent' | 'high' | 'medium' | 'low';

export const PRIORITY_TEXTS: Readonly<Record<ActionPriority, LocalText>> = {
  urgent: { en: 'Urgent', tr: 'Acil' },
  high: { en: 'High', tr: 'Yüksek' },
  medium: { en: 'Medium', tr: 'Orta' },
  low: { en: 'Low', tr: 'Düşük' },
};

export type CampaignType =
  | 'vip-retention'
  | 'loyalty-boost'
  | 'loyalty-invitation'
  | 'onboarding'
  | 'second-purchase'
  | 'first-purchase'
  | 'reminder'
  | 'win-back'
  | 'recovery'
  | 'last-call'
  | 'nurture';

export const CAMPAIGN_TEXTS: Readonly<Record<CampaignType, LocalText>> = {
  'vip-retention': { en: 'VIP retention', tr: 'VIP elde tutma' },
  'loyalty-boost': { en: 'Loyalty boost', tr: 'Sadakati güçlendirme' },
  'loyalty-invitation': { en: 'Invitation to the loyalty programme', tr: 'Sadakat programına davet' },
  onboarding: { en: 'Onboarding', tr: 'Hoş geldin' },
  'second-purchase': { en: 'Second purchase', tr: 'İkinci alışveriş' },
  'first-purchase': { en: 'First purchase', tr: 'İlk alışveriş' },
  reminder: { en: 'Reminder', tr: 'Hatırlatma' },
  'win-back': { en: 'Win-back', tr: 'Geri kazanma' },
  recovery: { en: 'Recovery', tr: 'Yeniden canlandırma' },
  'last-call': { en: 'Last call', tr: 'Son çağrı' },
  nurture: { en: 'Nurture', tr: 'İlişkiyi besleme' },
};

export type ActionCode =
  | 'exclusive-offers'
  | 'early-access'
  | 'personal-account-manager'
  | 'premium-service'
  | 'anniversary-gift'
  | 'referral'
  | 'bonus-points'
  | 'tier-upgrade'
  | 'cross-sell'
  | 'bundles'
  | 'product-recommendations'
  | 'replenishment-subscription'
  | 'next-purchase-reminder'
  | 'loyalty-programme'
  | 'welcome-series'
  | 'onboarding-guide'
  | 'first-purchase-incentive'
  | 'second-purchase-incentive'
  | 'best-sellers'
  | 'new-arrivals'
  | 'flash-sale'
  | 'coupon'
  | 'limited-time-offer'
  | 'immediate-discount'
  | 'personal-call'
  | 'win-back-email'
  | 'reactivation-email'
  | 'reason-survey'
  | 'social-retargeting'
  | 'contact-less';

export const ACTION_TEXTS: Readonly<Record<ActionCode, LocalText>> = {
  'exclusive-offers': { en: 'Offers that only they get', tr: 'Yalnızca onlara özel teklifler' },
  'early-access': { en: 'Early access to new products', tr: 'Yeni ürünlere erken erişim' },
  'personal-account-manager': { en: 'A personal contact', tr: 'Kişisel müşteri temsilcisi' },
  'premium-service': { en: 'Premium service', tr: 'Ayrıcalıklı hizmet' },
  'anniversary-gift': {
    en: 'A gift on birthdays and anniversaries',
    tr: 'Doğum günü ve yıl dönümü hediyesi',
  },
  referral: { en: 'Reward for bringing a friend', tr: 'Arkadaşını getirene ödül' },
  'bonus-points': { en: 'Bonus points', tr: 'Ek puan' },
  'tier-upgrade': { en: 'A step up in the loyalty programme', tr: 'Sadakat programında üst seviye' },
  'cross-sell': { en: 'Products that go with what they bought', tr: 'Aldıklarını tamamlayan ürünler' },
  bundles: { en: 'Bundles', tr: 'Avantajlı paketler' },
  'product-recommendations': { en: 'Personal product recommendations', tr: 'Kişiye özel ürün önerileri' },
  'replenishment-subscription': {
    en: 'Subscription for what they buy regularly',
    tr: 'Düzenli aldıkları için abonelik',
  },
  'next-purchase-reminder': {
    en: 'A reminder when the next purchase is due',
    tr: 'Bir sonraki alışveriş zamanı gelince hatırlatma',
  },
  'loyalty-programme': { en: 'Invitation to the loyalty programme', tr: 'Sadakat programına davet' },
  'welcome-series': { en: 'Welcome series', tr: 'Hoş geldin mesajları' },
  'onboarding-guide': {
    en: 'Help with getting the most out of the first purchase',
    tr: 'İlk alışverişten en iyi verimi alma rehberi',
  },
  'first-purchase-incentive': { en: 'Incentive for the first purchase', tr: 'İlk alışverişe özel teşvik' },
  'second-purchase-incentive': {
    en: 'Incentive for the second purchase',
    tr: 'İkinci alışverişe özel teşvik',
  },
  'best-sellers': { en: 'Show the best sellers', tr: 'Çok satanları gösterin' },
  'new-arrivals': { en: 'Show what is new', tr: 'Yeni gelenleri tanıtın' },
  'flash-sale': { en: 'Flash sale', tr: 'Flaş indirim' },
  coupon: { en: 'Coupon', tr: 'Kupon' },
  'limited-time-offer': { en: 'Offer for a limited time', tr: 'Süreli teklif' },
  'immediate-discount': { en: 'A discount right away', tr: 'Hemen indirim' },
  'personal-call': { en: 'A personal call', tr: 'Kişisel telefon görüşmesi' },
  'win-back-email': { en: 'Win-back e-mail', tr: 'Geri kazanma e-postası' },
  'reactivation-email': { en: 'E-mail that gets back in touch', tr: 'Yeniden iletişime geçen e-posta' },
  'reason-survey': { en: 'Ask why they stopped buying', tr: 'Neden uzaklaştıklarını sorun' },
  'social-retargeting': { en: 'Ads on social media', tr: 'Sosyal medyada yeniden hedefleme' },
  'contact-less': {
    en: 'Contact them less often and spend little',
    tr: 'Daha seyrek iletişim kurun, bütçe ayırmayın',
  },
};
