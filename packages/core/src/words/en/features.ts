import type { Words } from '../words.ts';

export const features: Words['features'] = {
  totalSpend: { name: 'Spend', meaning: 'Sum of everything bought and kept (monetary, M).' },
  orderCount: { name: 'Orders', meaning: 'Different orders (frequency, F).' },
  recencyDays: {
    name: 'Days since last order',
    meaning: 'As-of day minus day of the last order (recency, R).',
  },
  averageOrderValue: { name: 'Average order', meaning: 'Spend over orders.' },
  tenureDays: { name: 'Days since first order', meaning: 'As-of day minus day of the first order.' },
  activeDays: { name: 'Active days', meaning: 'Days from the first order to the last.' },
  purchaseDays: { name: 'Days with an order', meaning: 'Different days on which something was bought.' },
  meanDaysBetweenPurchases: {
    name: 'Days between orders',
    meaning: 'Mean number of days from one day with an order to the next; unknown with a single day.',
  },
  uniqueProducts: { name: 'Products', meaning: 'Different products bought.' },
  itemCount: { name: 'Items', meaning: 'Units bought.' },
  returnedItems: { name: 'Returned items', meaning: 'Units in cancelled and negative rows.' },
  returnRate: { name: 'Return rate', meaning: 'Returned items over items, at most 100%.' },
  discountUsage: { name: 'Discount share', meaning: 'Orders with a discount, of all.' },
  mobileUsage: { name: 'Mobile share', meaning: 'Orders over a phone, of all.' },
  customerValue: { name: 'Customer value', meaning: 'F score × M score × 10, from 10 to 250.' },
  r: { name: 'R', meaning: 'Score of recency; 5 (or 3) is best.' },
  f: { name: 'F', meaning: 'Score of the number of orders; 5 (or 3) is best.' },
  m: { name: 'M', meaning: 'Score of spend; 5 (or 3) is best.' },
};
