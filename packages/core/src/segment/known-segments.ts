/**
 * The segments of the shipped presets, under the names marketers know them by. Presets that have a name of their own for the
 * same people (Shopify, Klaviyo) share the recommended actions.
 */
export const KNOWN_SEGMENTS = {
  champions: { id: 'champions', name: { en: 'Champions', tr: 'Şampiyonlar' }, actions: 'champions' },
  loyal: { id: 'loyal', name: { en: 'Loyal Customers', tr: 'Sadık Müşteriler' }, actions: 'loyal' },
  potentialLoyalists: {
    id: 'potential-loyalists',
    name: { en: 'Potential Loyalists', tr: 'Potansiyel Sadıklar' },
    actions: 'potential-loyalists',
  },
  newCustomers: {
    id: 'new-customers',
    name: { en: 'New Customers', tr: 'Yeni Müşteriler' },
    actions: 'new-customers',
  },
  promising: { id: 'promising', name: { en: 'Promising', tr: 'Umut Vadedenler' }, actions: 'promising' },
  needAttention: {
    id: 'need-attention',
    name: { en: 'Need Attention', tr: 'İlgi Bekleyenler' },
    actions: 'need-attention',
  },
  aboutToSleep: {
    id: 'about-to-sleep',
    name: { en: 'About to Sleep', tr: 'Uyumak Üzere Olanlar' },
    actions: 'about-to-sleep',
  },
  cantLose: {
    id: 'cant-lose',
    name: { en: "Can't Lose", tr: 'Kaybedilmemesi Gerekenler' },
    actions: 'cant-lose',
  },
  atRisk: { id: 'at-risk', name: { en: 'At Risk', tr: 'Risk Altındakiler' }, actions: 'at-risk' },
  hibernating: {
    id: 'hibernating',
    name: { en: 'Hibernating', tr: 'Kış Uykusundakiler' },
    actions: 'hibernating',
  },
  lost: { id: 'lost', name: { en: 'Lost', tr: 'Kaybedilenler' }, actions: 'lost' },
  others: { id: 'others', name: { en: 'Others', tr: 'Diğerleri' }, actions: 'others' },
  // Shopify: in upper case and with underscores these ids are the values of its `rfm_group`.
  active: { id: 'active', name: { en: 'Active', tr: 'Aktif Müşteriler' }, actions: 'potential-loyalists' },
  new: { id: 'new', name: { en: 'New', tr: 'Yeni Müşteriler' }, actions: 'new-customers' },
  needsAttention: {
    id: 'needs-attention',
    name: { en: 'Needs Attention', tr: 'İlgi Bekleyenler' },
    actions: 'need-attention',
  },
  almostLost: {
    id: 'almost-lost',
    name: { en: 'Almost Lost', tr: 'Kaybedilmek Üzere Olanlar' },
    actions: 'about-to-sleep',
  },
  previouslyLoyal: {
    id: 'previously-loyal',
    name: { en: 'Previously Loyal', tr: 'Eski Sadıklar' },
    actions: 'cant-lose',
  },
  dormant: { id: 'dormant', name: { en: 'Dormant', tr: 'Uykudakiler' }, actions: 'hibernating' },
  prospects: { id: 'prospects', name: { en: 'Prospects', tr: 'Aday Müşteriler' }, actions: 'prospects' },
  // Klaviyo
  recent: {
    id: 'recent',
    name: { en: 'Recent', tr: 'Yakın Zamanda Alanlar' },
    actions: 'potential-loyalists',
  },
  inactive: { id: 'inactive', name: { en: 'Inactive', tr: 'Pasif Müşteriler' }, actions: 'hibernating' },
} as const;
