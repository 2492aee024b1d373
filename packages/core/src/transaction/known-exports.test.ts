import { describe, expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';

/** Header rows as real programs write them, with invented rows; cells are separated by `|`. */
interface KnownExport {
  readonly name: string;
  readonly header: string;
  readonly rows: readonly string[];
  readonly shape?: string;
  readonly currency?: string | null;
  /** Role and the header of its column; several are joined by ` + `. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Roles that no column has, where the file is refused. */
  readonly missing?: string;
}

const EXPORTS: readonly KnownExport[] = [
  {
    name: 'Shopify, orders',
    header:
      'Name|Email|Financial Status|Paid at|Fulfillment Status|Fulfilled at|Accepts Marketing|Currency|Subtotal|Shipping|Taxes|Total|Discount Code|Discount Amount|Shipping Method|Created at|Lineitem quantity|Lineitem name|Lineitem price|Lineitem compare at price|Lineitem sku|Lineitem requires shipping|Lineitem taxable|Lineitem fulfillment status|Billing Name|Billing Street|Billing City|Billing Zip|Billing Country|Shipping Name|Shipping Country|Notes|Cancelled at|Payment Method|Payment Reference|Refunded Amount|Vendor|Id|Tags|Risk Level|Source|Lineitem discount|Phone',
    rows: [
      '#1001|a@x.com|paid|2023-01-05 10:00:00 +0300|fulfilled|2023-01-06 10:00:00 +0300|yes|TRY|150.00|20.00|30.00|170.00|HOSGELDIN|15.00|Standart|2023-01-05 09:59:00 +0300|1|Mug - Blue|50.00||MUG-B|true|true|fulfilled|Ayşe Yılmaz|Sokak 1|Istanbul|34000|TR|Ayşe Yılmaz|TR|||shopify_payments|c1.1|0.00|Acme|4501|vip|Low|web|0.00|+905551112233',
      '#1001|a@x.com||||||||||||||2023-01-05 09:59:00 +0300|2|Plate|50.00||PLT|true|true|fulfilled||||||||||||||Acme||||||0.00|',
      '#1002|b@y.com|paid|2023-01-07 11:00:00 +0300|fulfilled|2023-01-08 10:00:00 +0300|no|TRY|80.00|20.00|16.00|100.00||0.00|Standart|2023-01-07 10:59:00 +0300|1|Mug - Red|80.00||MUG-R|true|true|fulfilled|Can Demir|Sokak 2|Izmir|35000|TR|Can Demir|TR|||shopify_payments|c2.1|0.00|Acme|4502||Low|web|0.00|',
      '#1003|c@z.com|refunded|2023-01-09 11:00:00 +0300|||no|TRY|130.00|20.00|16.00|150.00||0.00|Standart|2023-01-09 10:59:00 +0300|1|Mug - Red|80.00||MUG-R|true|true|fulfilled|Can Er|Sokak 2|Izmir|35000|TR|Can Er|TR|||shopify_payments|c3.1|0.00|Acme|4503||Low|web|0.00|',
      '#1003|c@z.com||||||||||||||2023-01-09 10:59:00 +0300|1|Plate|50.00||PLT|true|true|fulfilled||||||||||||||Acme||||||0.00|',
      '#1004|a@x.com|paid|2023-02-09 11:00:00 +0300|||no|TRY|130.00|20.00|16.00|150.00||0.00|Standart|2023-02-09 10:59:00 +0300|1|Mug - Red|80.00||MUG-R|true|true|fulfilled|Can Er|Sokak 2|Izmir|35000|TR|Can Er|TR|||shopify_payments|c3.1|0.00|Acme|4503||Low|web|0.00|',
      '#1004|a@x.com||||||||||||||2023-02-09 10:59:00 +0300|1|Plate|50.00||PLT|true|true|fulfilled||||||||||||||Acme||||||0.00|',
    ],
    shape: 'order-lines',
    currency: 'TRY',
    roles: {
      customer: 'Email',
      invoice: 'Name',
      date: 'Created at',
      product: 'Lineitem sku',
      description: 'Lineitem name',
      quantity: 'Lineitem quantity',
      price: 'Lineitem price',
      discount: 'Discount Amount',
      channel: 'Source',
      country: 'Billing Country',
      status: 'Financial Status',
      currency: 'Currency',
    },
  },
  {
    name: 'Shopify, customers without a last order',
    header:
      'Customer ID|First Name|Last Name|Email|Accepts Email Marketing|Default Address Company|Default Address City|Default Address Country Code|Phone|Accepts SMS Marketing|Total Spent|Total Orders|Note|Tax Exempt|Tags',
    rows: [
      '77|A|B|a@b.co|yes||Ankara|TR|555|no|150.50|2||no|',
      '78|C|D|c@b.co|yes||Ankara|TR|555|no|50.50|1||no|',
    ],
    missing: 'days-since-last-purchase',
  },
  {
    name: 'Shopify, customers with their last order',
    header: 'Customer ID|Email|Default Address Country Code|Total Spent|Total Orders|Last Order Date',
    rows: ['77|a@b.co|TR|150.50|2|2023-01-05', '78|c@b.co|TR|50.50|1|2023-02-07'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'Customer ID',
      'last-purchase': 'Last Order Date',
      'order-count': 'Total Orders',
      'total-spend': 'Total Spent',
    },
  },
  {
    name: 'WooCommerce',
    header:
      'Order Number|Order Status|Order Date|Customer Note|First Name (Billing)|Last Name (Billing)|Company (Billing)|Email (Billing)|Phone (Billing)|Country Code (Billing)|Country Code (Shipping)|Payment Method Title|Cart Discount Amount|Order Subtotal Amount|Shipping Method Title|Order Shipping Amount|Order Refund Amount|Order Total Amount|Order Total Tax Amount|SKU|Item #|Item Name|Quantity (- Refund)|Item Cost|Coupon Code|Discount Amount|Discount Amount Tax',
    rows: [
      '501|Completed|2023-03-01 12:01||Ali|Kaya||ali@x.com|555|TR|TR|Kart|0|90|Kargo|10|0|100|15|S1|1|Kalem|2|30|||0',
      '501|Completed|2023-03-01 12:01||Ali|Kaya||ali@x.com|555|TR|TR|Kart|0|90|Kargo|10|0|100|15|S2|2|Defter|1|30|||0',
      '502|Processing|2023-03-02 12:01||Veli|Kaya||veli@x.com|555|TR|TR|Kart|5|90|Kargo|10|0|100|15|S1|1|Kalem|3|30|YAZ5|5|0',
      '503|Completed|2023-03-03 12:01||Ece|Kaya||ece@x.com|555|TR|TR|Kart|0|55|Kargo|10|0|65|15|S3|1|Silgi|1|25|||0',
      '503|Completed|2023-03-03 12:01||Ece|Kaya||ece@x.com|555|TR|TR|Kart|0|55|Kargo|10|0|65|15|S1|2|Kalem|1|30|||0',
      '504|Completed|2023-03-04 12:01||Ece|Kaya||ece@x.com|555|TR|TR|Kart|0|85|Kargo|10|0|95|15|S3|1|Silgi|1|25|||0',
      '504|Completed|2023-03-04 12:01||Ece|Kaya||ece@x.com|555|TR|TR|Kart|0|85|Kargo|10|0|95|15|S1|2|Kalem|2|30|||0',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'Email (Billing)',
      invoice: 'Order Number',
      date: 'Order Date',
      product: 'SKU',
      description: 'Item Name',
      quantity: 'Quantity (- Refund)',
      price: 'Item Cost',
      discount: 'Discount Amount',
      country: 'Country Code (Billing)',
      status: 'Order Status',
    },
  },
  {
    name: 'Trendyol',
    header:
      'Barkod|Paket No|Kargo Firması|Sipariş Tarihi|Termin Süresinin Bittiği Tarih|Kargoya Teslim Tarihi|Kargo Kodu|Sipariş Numarası|Alıcı|Teslimat Adresi|İl|İlçe|Ürün Adı|Fatura Adresi|Sipariş Statüsü|E-Posta|Komisyon Oranı|Marka|Stok Kodu|Adet|Birim Fiyatı|Satış Tutarı|İndirim Tutarı|Faturalanacak Tutar|Butik Numarası|Teslim Tarihi|Müşteri Sipariş Adedi|Ülke',
    rows: [
      '869001|P1|TEX|05.01.2023 10:11|07.01.2023|06.01.2023|7270|900100|Ayşe Y|Cad 1|İstanbul|Kadıköy|Tişört Mavi|Cad 1|Teslim Edildi|ayse@pf.trendyol.com|21,5|Koton|TSM|1|199,99|199,99|20,00|179,99|11|08.01.2023|1|Türkiye',
      '869002|P2|TEX|15.01.2023 10:11|17.01.2023|16.01.2023|7271|900101|Can D|Cad 2|Ankara|Çankaya|Kot Pantolon|Cad 2|İptal Edildi|can@pf.trendyol.com|21,5|Mavi|KPT|2|299,99|599,98|0,00|599,98|11|18.01.2023|3|Türkiye',
      '869002|P3|TEX|16.01.2023 10:11|17.01.2023|16.01.2023|7272|900102|Ayşe Y|Cad 1|İstanbul|Kadıköy|Kot Pantolon|Cad 2|Teslim Edildi|ayse@pf.trendyol.com|21,5|Mavi|KPT|1|299,99|299,99|0,00|299,99|11|18.01.2023|2|Türkiye',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'E-Posta',
      invoice: 'Sipariş Numarası',
      date: 'Sipariş Tarihi',
      product: 'Barkod',
      description: 'Ürün Adı',
      quantity: 'Adet',
      price: 'Birim Fiyatı',
      amount: 'Faturalanacak Tutar',
      discount: 'İndirim Tutarı',
      country: 'Ülke',
      status: 'Sipariş Statüsü',
    },
  },
  {
    name: 'Hepsiburada',
    header:
      'Sipariş Numarası|Sipariş Tarihi|Müşteri Adı|Ürün Adı|Satıcı Stok Kodu|Hepsiburada Ürün Kodu|Adet|Birim Fiyat|Toplam Tutar|Kargo Firması|Paket Durumu',
    rows: [
      '4001|03.04.2023|Ali Can|Kulaklık|SKU1|HBV1|1|1.250,00|1.250,00|HepsiJet|Teslim edildi',
      '4002|04.05.2023|Ece Su|Kılıf|SKU2|HBV2|2|99,90|199,80|HepsiJet|Kargoda',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'Müşteri Adı',
      invoice: 'Sipariş Numarası',
      date: 'Sipariş Tarihi',
      product: 'Hepsiburada Ürün Kodu',
      description: 'Ürün Adı',
      quantity: 'Adet',
      price: 'Birim Fiyat',
      amount: 'Toplam Tutar',
      status: 'Paket Durumu',
    },
  },
  {
    name: 'a Turkish shop system',
    header:
      'Sipariş No|Sipariş Tarihi|Üye E-Posta|Üye Adı|Ürün Adı|Ürün Stok Kodu|Adet|Ürün Fiyatı|Genel Toplam|Para Birimi|Ödeme Tipi|Sipariş Durumu|İndirim',
    rows: [
      '1|2023-01-02 10:00:00|a@b.com|Ali|Bardak|B1|2|10.00|35.00|TL|Kredi Kartı|Onaylandı|0',
      '1|2023-01-02 10:00:00|a@b.com|Ali|Tabak|T1|1|15.00|35.00|TL|Kredi Kartı|Onaylandı|0',
      '2|2023-01-03 10:00:00|c@b.com|Can|Tabak|T1|1|15.00|25.00|TL|Havale|Onaylandı|0',
      '2|2023-01-03 10:00:00|c@b.com|Can|Bardak|B1|1|10.00|25.00|TL|Havale|Onaylandı|0',
      '3|2023-01-04 10:00:00|c@b.com|Can|Bardak|B1|1|10.00|25.00|TL|Havale|Onaylandı|0',
      '3|2023-01-04 10:00:00|c@b.com|Can|Tabak|T1|1|15.00|25.00|TL|Havale|Onaylandı|0',
    ],
    shape: 'order-lines',
    currency: 'TRY',
    roles: {
      customer: 'Üye E-Posta',
      invoice: 'Sipariş No',
      date: 'Sipariş Tarihi',
      product: 'Ürün Stok Kodu',
      description: 'Ürün Adı',
      quantity: 'Adet',
      price: 'Ürün Fiyatı',
      discount: 'İndirim',
      status: 'Sipariş Durumu',
      currency: 'Para Birimi',
    },
  },
  {
    name: 'a Turkish ERP, with codes that look like fractions',
    header:
      'Cari Kod|Cari İsim|Belge No|Tarih|Stok Kodu|Stok Adı|Miktar|Birim Fiyat|Net Tutar|KDV|Döviz Cinsi',
    rows: [
      '120.01.001|ABC Ltd|FTR0001|05.01.2023|150.01|Vida|100,00|1,25|125,00|25,00|TL',
      '120.01.002|XYZ A.Ş.|FTR0002|06.01.2023|150.02|Somun|200,00|2,50|500,00|100,00|TL',
    ],
    shape: 'order-lines',
    currency: 'TRY',
    roles: {
      customer: 'Cari Kod',
      invoice: 'Belge No',
      date: 'Tarih',
      product: 'Stok Kodu',
      description: 'Stok Adı',
      quantity: 'Miktar',
      price: 'Birim Fiyat',
      amount: 'Net Tutar',
      currency: 'Döviz Cinsi',
    },
  },
  {
    name: 'Amazon, all orders: no buyer in it',
    header:
      'amazon-order-id|merchant-order-id|purchase-date|last-updated-date|order-status|fulfillment-channel|sales-channel|product-name|sku|asin|item-status|quantity|currency|item-price|item-tax|shipping-price|item-promotion-discount|ship-city|ship-country|promotion-ids',
    rows: [
      '1-1||2023-01-01T10:00:00+00:00|2023-01-01T10:00:00+00:00|Shipped|Amazon|Amazon.com.tr|Cup|C1|B0|Shipped|1|TRY|100.00|18.00|0||Ankara|TR|',
    ],
    missing: 'customer',
  },
  {
    name: 'Amazon, orders',
    header:
      'order-id|order-item-id|purchase-date|payments-date|buyer-email|buyer-name|buyer-phone-number|sku|product-name|quantity-purchased|currency|item-price|item-tax|shipping-price|shipping-tax|ship-country',
    rows: [
      '1-1|11|2023-01-01T10:00:00+00:00|2023-01-01T10:00:00+00:00|a@m.amazon.com|Al B|555|C1|Cup|1|USD|10.00|1.80|0|0|US',
    ],
    shape: 'order-lines',
    currency: 'USD',
    roles: {
      customer: 'buyer-email',
      invoice: 'order-id',
      date: 'purchase-date',
      product: 'sku',
      description: 'product-name',
      quantity: 'quantity-purchased',
      price: 'item-price',
      country: 'ship-country',
      currency: 'currency',
    },
  },
  {
    name: 'Stripe, payments',
    header:
      'id|Created date (UTC)|Amount|Amount Refunded|Currency|Captured|Converted Amount|Converted Amount Refunded|Converted Currency|Decline Reason|Description|Fee|Refunded date (UTC)|Statement Descriptor|Status|Seller Message|Taxes On Fee|Card ID|Customer ID|Customer Description|Customer Email|Invoice ID|Transfer',
    rows: [
      'ch_1|2023-01-01 10:00|10,00|0,00|usd|true|10,00|0,00|usd||Payment for order|0,59||ACME|Paid|ok|0,00|card_1|cus_1||a@b.co||',
      'ch_2|2023-01-02 10:00|20,00|0,00|usd|true|20,00|0,00|usd||Payment for order|0,59||ACME|Paid|ok|0,00|card_2|cus_2||c@b.co||',
    ],
    shape: 'orders',
    currency: 'USD',
    roles: {
      customer: 'Customer ID',
      invoice: 'id',
      date: 'Created date (UTC)',
      amount: 'Amount',
      status: 'Status',
      currency: 'Currency',
    },
  },
  {
    name: 'a CRM, RFM scores',
    header: 'Account ID|Account Name|Recency|Frequency|Monetary|RFM Score',
    rows: ['001A|Acme|12|4|1200.5|544', '001B|Beta|120|1|100|111'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'Account ID',
      'days-since-last-purchase': 'Recency',
      'order-count': 'Frequency',
      'total-spend': 'Monetary',
    },
  },
  {
    name: 'a Turkish CRM, with dates',
    header: 'Müşteri No|Son Alışveriş Tarihi|Sipariş Sayısı|Toplam Harcama|Favori Kategori',
    rows: ['1|05.03.2023|4|1.200,50|Elektronik', '2|15.03.2023|1|100,00|Giyim'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'Müşteri No',
      'last-purchase': 'Son Alışveriş Tarihi',
      'order-count': 'Sipariş Sayısı',
      'total-spend': 'Toplam Harcama',
      'favorite-category': 'Favori Kategori',
    },
  },
  {
    name: 'a Turkish CRM, with features',
    header:
      'musteri_id|yenilik_gun|siklik|parasal|iade_adedi|mobil_siparis_sayisi|indirimli_siparis_sayisi|farkli_urun_sayisi|toplam_urun_adedi',
    rows: ['1|3|4|1200.5|0|2|1|5|9', '2|30|1|100|1|0|0|1|1'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'musteri_id',
      'days-since-last-purchase': 'yenilik_gun',
      'order-count': 'siklik',
      'total-spend': 'parasal',
      'unique-products': 'farkli_urun_sayisi',
      'discounted-orders': 'indirimli_siparis_sayisi',
      'returned-items': 'iade_adedi',
      'total-items': 'toplam_urun_adedi',
      'mobile-orders': 'mobil_siparis_sayisi',
    },
  },
  {
    name: 'the eight features',
    header:
      'customer_id|total_spend|order_count|days_since_last_purchase|unique_products_bought|orders_with_discount|returned_items|total_items|mobile_orders|favorite_category',
    rows: ['1|1200.5|4|3|5|1|0|9|2|Books', '2|100|1|30|1|0|1|1|0|Toys'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'customer_id',
      'days-since-last-purchase': 'days_since_last_purchase',
      'order-count': 'order_count',
      'total-spend': 'total_spend',
      'unique-products': 'unique_products_bought',
      'discounted-orders': 'orders_with_discount',
      'returned-items': 'returned_items',
      'total-items': 'total_items',
      'mobile-orders': 'mobile_orders',
      'favorite-category': 'favorite_category',
    },
  },
  {
    name: 'a Turkish retailer, totals per channel',
    header:
      'master_id|order_channel|last_order_channel|first_order_date|last_order_date|last_order_date_online|last_order_date_offline|order_num_total_ever_online|order_num_total_ever_offline|customer_value_total_ever_offline|customer_value_total_ever_online|interested_in_categories_12',
    rows: [
      'cc294636-19f0-11eb|Android App|Offline|2020-10-30|2021-02-26|2021-02-21|2021-02-26|4.0|1.0|139.99|799.38|[KADIN]',
      'f431bd5a-ab7b-11e9|Android App|Mobile|2017-02-08|2021-02-16|2021-02-16|2020-01-10|19.0|2.0|159.97|1853.58|[ERKEK, COCUK]',
    ],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'master_id',
      'last-purchase': 'last_order_date',
      'first-purchase': 'first_order_date',
      'order-count': 'order_num_total_ever_online + order_num_total_ever_offline',
      'total-spend': 'customer_value_total_ever_offline + customer_value_total_ever_online',
    },
  },
  {
    name: 'REES46, event log',
    header: 'event_time|event_type|product_id|category_id|category_code|brand|price|user_id|user_session',
    rows: [
      '2019-11-01 00:00:00 UTC|view|1003461|2053013555631882655|electronics.smartphone|xiaomi|489.07|520088904|4d3b30da-a5e4',
      '2019-11-01 00:00:01 UTC|cart|5000088|2053013566100866035|appliances.sewing|janome|293.65|530496790|8e5f4f83-366c',
      '2019-11-01 00:00:05 UTC|purchase|5000088|2053013566100866035|appliances.sewing|janome|293.65|530496790|8e5f4f83-366c',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'user_id',
      date: 'event_time',
      product: 'product_id',
      category: 'category_code',
      price: 'price',
      event: 'event_type',
    },
  },
  {
    name: 'RetailRocket, event log',
    header: 'timestamp|visitorid|event|itemid|transactionid',
    rows: [
      '1433221332117|257597|view|355908|',
      '1433224214164|992329|addtocart|248676|',
      '1433221999827|111016|transaction|318965|13061',
      '1433221955914|483717|view|253185|',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'visitorid',
      invoice: 'transactionid',
      date: 'timestamp',
      product: 'itemid',
      event: 'event',
    },
  },
  {
    name: 'Google Analytics 4',
    header:
      'event_date|event_timestamp|event_name|user_pseudo_id|user_id|ecommerce.transaction_id|ecommerce.purchase_revenue|device.category|geo.country|items.item_id|items.item_name|items.item_category|items.price|items.quantity|traffic_source.source',
    rows: [
      '20210131|1612069510766593|page_view|1026454.4271|||0|mobile|Turkey|||||0|google',
      '20210131|1612069510766594|purchase|1026454.4271||T1|129.9|desktop|Turkey|GGO|Mug|Apparel|12.5|2|direct',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'user_pseudo_id',
      invoice: 'ecommerce.transaction_id',
      date: 'event_date',
      product: 'items.item_id',
      description: 'items.item_name',
      category: 'items.item_category',
      quantity: 'items.quantity',
      price: 'items.price',
      amount: 'ecommerce.purchase_revenue',
      channel: 'device.category',
      country: 'geo.country',
      event: 'event_name',
    },
  },
  {
    name: 'Olist, with an id per order and one per person',
    header:
      'order_id|customer_id|order_status|order_purchase_timestamp|order_approved_at|order_delivered_carrier_date|order_delivered_customer_date|order_estimated_delivery_date|customer_unique_id|customer_zip_code_prefix|customer_city|customer_state|payment_value',
    rows: [
      'e481|9ef4|delivered|2017-10-02 10:56:33|2017-10-02 11:07:15|2017-10-04 19:55:00|2017-10-10 21:25:13|2017-10-18 00:00:00|7c39|03149|sao paulo|SP|18.12',
      '53cd|b083|delivered|2018-07-24 20:41:37|2018-07-26 03:24:27|2018-07-26 14:31:00|2018-08-07 15:27:45|2018-08-13 00:00:00|af07|47813|barreiras|BA|141.46',
    ],
    shape: 'orders',
    currency: null,
    roles: {
      customer: 'customer_unique_id',
      invoice: 'order_id',
      date: 'order_purchase_timestamp',
      amount: 'payment_value',
      status: 'order_status',
    },
  },
  {
    name: 'a Turkish till',
    header: 'Fiş No|Tarih|Müşteri Kodu|Ürün Kodu|Ürün Adı|Kategori|Adet|Fiyat|Tutar|Kanal|Kupon',
    rows: [
      'F1|05.01.2023|M1|U1|Kalem|Kırtasiye|2|10,00|20,00|Web|',
      'F2|25.01.2023|M2|U2|Defter|Kırtasiye|1|30,00|30,00|Mobil|YAZ',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'Müşteri Kodu',
      invoice: 'Fiş No',
      date: 'Tarih',
      product: 'Ürün Kodu',
      description: 'Ürün Adı',
      category: 'Kategori',
      quantity: 'Adet',
      price: 'Fiyat',
      amount: 'Tutar',
      discount: 'Kupon',
      channel: 'Kanal',
    },
  },
  {
    name: 'a database, words written together',
    header: 'orderid|customerid|orderdate|totalamount|couponcode|saleschannel',
    rows: ['1|A1|2023-01-02|10.5|X|web', '2|A2|2023-01-03|12.5||store'],
    shape: 'orders',
    currency: null,
    roles: {
      customer: 'customerid',
      invoice: 'orderid',
      date: 'orderdate',
      amount: 'totalamount',
      discount: 'couponcode',
      channel: 'saleschannel',
    },
  },
  {
    name: 'a database in Turkish capitals',
    header: 'SIPARISNO|MUSTERIID|SİPARİŞTARİHİ|TOPLAMTUTAR|DURUM',
    rows: ['1|5|05.01.2023|10,5|Tamamlandı', '2|6|15.01.2023|20,5|İptal'],
    shape: 'orders',
    currency: null,
    roles: {
      customer: 'MUSTERIID',
      invoice: 'SIPARISNO',
      date: 'SİPARİŞTARİHİ',
      amount: 'TOPLAMTUTAR',
      status: 'DURUM',
    },
  },
  {
    name: 'a till with date and time apart',
    header: 'Date|Time|Receipt|Member No|Sales Amount (TRY)|Discount %',
    rows: ['2023-01-02|14:05|1|55|100.50|10', '2023-01-02|14:07|2|56|80.00|0'],
    shape: 'orders',
    currency: 'TRY',
    roles: {
      customer: 'Member No',
      invoice: 'Receipt',
      date: 'Date',
      amount: 'Sales Amount (TRY)',
      discount: 'Discount %',
    },
  },
  {
    name: 'Dunnhumby: numbered days are no dates',
    header:
      'household_key|BASKET_ID|DAY|PRODUCT_ID|QUANTITY|SALES_VALUE|STORE_ID|RETAIL_DISC|TRANS_TIME|WEEK_NO|COUPON_DISC',
    rows: ['2375|26984851472|1|1004906|1|1.39|364|-0.6|1631|1|0'],
    missing: 'date',
  },
  {
    name: 'Superstore',
    header:
      'Row ID|Order ID|Order Date|Ship Date|Ship Mode|Customer ID|Customer Name|Segment|Country|City|State|Postal Code|Region|Product ID|Category|Sub-Category|Product Name|Sales|Quantity|Discount|Profit',
    rows: [
      '1|CA-2016-152156|11/8/2016|11/11/2016|Second Class|CG-12520|Claire Gute|Consumer|United States|Henderson|Kentucky|42420|South|FUR-BO-10001798|Furniture|Bookcases|Bush Somerset|261.96|2|0|41.9136',
      '2|CA-2016-138688|6/12/2016|6/16/2016|Second Class|DV-13045|Darrin Van Huff|Corporate|United States|Los Angeles|California|90036|West|OFF-LA-10000240|Office Supplies|Labels|Self-Adhesive|14.62|2|0|6.8714',
      '3|US-2015-108966|10/13/2015|10/18/2015|Standard Class|SO-20335|Sean ODonnell|Consumer|United States|Fort Lauderdale|Florida|33311|South|FUR-TA-10000577|Furniture|Tables|Bretford CR4500|957.5775|5|0.45|-383.031',
    ],
    shape: 'order-lines',
    currency: null,
    roles: {
      customer: 'Customer ID',
      invoice: 'Order ID',
      date: 'Order Date',
      product: 'Product ID',
      description: 'Product Name',
      category: 'Category',
      quantity: 'Quantity',
      amount: 'Sales',
      discount: 'Discount',
      country: 'Country',
    },
  },
  {
    name: 'the lifetimes package, summary',
    header: 'customer_id|frequency|recency|T|monetary_value',
    rows: ['1|2|30|39|22.35', '2|0|0|39|0', '3|1|10|20|11.77'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'customer_id',
      'repeat-count': 'frequency',
      'repeat-recency': 'recency',
      tenure: 'T',
      'repeat-value': 'monetary_value',
    },
  },
  {
    name: 'an RFM file that also has a tenure',
    header: 'customer_id|recency|frequency|monetary|tenure',
    rows: ['1|10|2|100|300', '2|50|1|20|50', '3|7|5|250|360'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'customer_id',
      'days-since-last-purchase': 'recency',
      'order-count': 'frequency',
      'total-spend': 'monetary',
    },
  },
  {
    name: 'a program in a language we do not know',
    header: 'Kunde|Datum|Betrag',
    rows: ['K001|05.01.2023|10,50', 'K002|06.01.2023|20,50', 'K001|26.01.2023|7,25', 'K003|27.01.2023|7,25'],
    shape: 'orders',
    currency: null,
    roles: { customer: 'Kunde', date: 'Datum', amount: 'Betrag' },
  },
  {
    name: 'Instacart: no dates',
    header: 'order_id|user_id|eval_set|order_number|order_dow|order_hour_of_day|days_since_prior_order',
    rows: ['2539329|1|prior|1|2|08|', '2398795|1|prior|2|3|07|15.0'],
    missing: 'date',
  },
  {
    name: 'a CRM, one row per contact',
    header:
      'Contact ID|Contact Email|Last Purchase Date|First Purchase Date|Number of Orders|Lifetime Value|Country',
    rows: ['1|a@b.co|2023-01-05|2022-01-05|5|300.5|Germany', '2|c@b.co|2023-02-05|2022-02-05|2|100.5|France'],
    shape: 'customers',
    currency: null,
    roles: {
      customer: 'Contact ID',
      country: 'Country',
      'last-purchase': 'Last Purchase Date',
      'first-purchase': 'First Purchase Date',
      'order-count': 'Number of Orders',
      'total-spend': 'Lifetime Value',
    },
  },
  {
    name: 'a telephone company: no purchases',
    header: 'customerID|gender|SeniorCitizen|tenure|Contract|MonthlyCharges|TotalCharges|Churn',
    rows: [
      '7590-VHVEG|Female|0|1|Month-to-month|29.85|29.85|No',
      '5575-GNVDE|Male|0|34|One year|56.95|1889.5|No',
    ],
    missing: 'days-since-last-purchase, order-count',
  },
];

describe('what is which column in the export of', () => {
  test.each(EXPORTS)('$name', ({ header, rows, shape, currency, roles, missing }) => {
    const names = header.split('|');
    const sample = rows.map((row) => row.split('|'));
    const result = guessMapping({ header: names, sample, dateColumns: [] }, { timeZone: 'Europe/Istanbul' });
    if (!result.ok) {
      expect(result.error.code).toBe('roles-missing');
      expect(result.error.facts.roles).toBe(missing);
      return;
    }
    const found = result.value.roles.map(({ role, columns }) => [
      role,
      columns.map((column) => names[column]).join(' + '),
    ]);
    expect(Object.fromEntries(found)).toEqual(roles);
    expect(result.value.shape).toBe(shape);
    expect(result.value.currency).toBe(currency);
  });
});
