export const policies = {
  ActivitiesBrandPolicy: () => import('#app/activities/brand/brand_policy'),
  ExitPolicy: () => import('#app/exits/exit_policy'),
  InternalSalePolicy: () => import('#app/internal_sales/internal_sale_policy'),
  SalesCatalogueArticlePolicy: () => import('#app/sales/catalogue/article_policy'),
  SalesCustomerPolicy: () => import('#app/sales/customers/customer_policy'),
  SalesInvoicePolicy: () => import('#app/sales/invoices/invoice_policy'),
  SalesQuotePolicy: () => import('#app/sales/quotes/quote_policy'),
}

