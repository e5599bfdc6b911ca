// Made from the OpenAPI document of apps/api by "npm run contracts"; never edited by hand.

export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Images_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Me_edit"];
        trace?: never;
    };
    "/api/me/card-refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCardRefunds_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/card-refunds/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCardRefunds_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/card-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCardLife_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/card-transfers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCardLife_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/card-transfers/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCardLife_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/card-transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCardLife_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCards_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCardLife_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCardLife_lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCardLife_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}/refund-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCards_refundQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCardRefunds_ofCard"];
        put?: never;
        post: operations["MyCardRefunds_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCards_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cards/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCardLife_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeCars_list"];
        put?: never;
        post: operations["MeCars_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MeCars_leave"];
        options?: never;
        head?: never;
        patch: operations["MeCars_edit"];
        trace?: never;
    };
    "/api/me/cars/{id}/driver-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeCars_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/cars/{id}/drivers/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MeCars_dismiss"];
        options?: never;
        head?: never;
        patch: operations["MeCars_allow"];
        trace?: never;
    };
    "/api/me/cars/{id}/odometer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeCars_odometer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/claimable-coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCoupons_claimable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/claimable-coupons/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCoupons_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/consents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Me_setConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/coupon-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCoupons_redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCoupons_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/driver-invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeCars_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Home_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/invoice-titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyInvoices_titles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyInvoices_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/invoices/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyInvoices_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Levels_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/member-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Owner_memberCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/pay-asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Owner_payAsks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/pay-asks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Owner_payAsk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/pay-asks/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Owner_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/pay-asks/{id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Owner_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/pay-asks/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Owner_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/pay-asks/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Owner_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/pay-asks/{id}/wechat-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Owner_payRest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/payment-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Payments_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/payment-orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Payments_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyPoints_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/points/gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyPoints_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/points/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyPoints_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_privacy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/privacy/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_deletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/privacy/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_exportMine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/rebinding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_rebinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Owner_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/receipts/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyInvoices_ofBill"];
        put?: never;
        post: operations["MyInvoices_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceCardOffers_onPhone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CardPurchases_buy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-purchases/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CardPurchases_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-refunds/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyServiceCardRefunds_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCardTransfers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-transfers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyServiceCardTransfers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-transfers/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyServiceCardTransfers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-card-transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyServiceCardTransfers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCards_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCards_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyServiceCards_lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCardRefunds_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/refund-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCardRefunds_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCardRefunds_asks"];
        put?: never;
        post: operations["MyServiceCardRefunds_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCards_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyServiceCardTransfers_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/service-cards/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyServiceCards_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/staff-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/subscription-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices_subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/top-up-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyCards_topUpOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MyCards_startTopUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Owner_visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalog_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Sessions_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/desktop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sessions_desktop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/desktop/{ticketId}/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sessions_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sessions_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sessions_wechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/wechat/authorize-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sessions_authorizeUrl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Shops_browse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/act-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_actLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bills_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bills/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bills_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bills/{day}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bills_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bills/{day}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bills_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/bills/given-elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bills_givenElsewhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-numbers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCardLife_byNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CardProducts_list"];
        put?: never;
        post: operations["CardProducts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CardProducts_edit"];
        trace?: never;
    };
    "/api/staff/card-refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCardRefunds_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-refunds/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardRefunds_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-refunds/{id}/lots/{lotId}/payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardRefunds_payOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-refunds/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardRefunds_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-refunds/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardRefunds_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-refunds/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCardRefunds_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/card-refunds/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCardRefunds_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCards_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCardLife_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardLife_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardLife_lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardLife_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/refund-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCards_refundQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCardRefunds_ofCard"];
        put?: never;
        post: operations["StaffCardRefunds_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardLife_reissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCards_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cards/{id}/unfreeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCardLife_unfreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counter_car"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["StaffCars_facts"];
        trace?: never;
    };
    "/api/staff/cars/{id}/odometer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCars_odometer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cars/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCars_owner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/cars/{id}/plate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCars_plate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffMembers_claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/claims/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffMembers_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/claims/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffMembers_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/colleagues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Staff_edit"];
        trace?: never;
    };
    "/api/staff/colleagues/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Staff_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/commission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Commission_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/commission/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Commission_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/commission/lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Commission_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponLists_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponTemplates_list"];
        put?: never;
        post: operations["CouponTemplates_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CouponTemplates_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-templates/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponTemplates_codes"];
        put?: never;
        post: operations["CouponTemplates_makeCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-templates/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CouponTemplates_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-templates/{id}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponLists_ofTemplate"];
        put?: never;
        post: operations["CouponLists_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-templates/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CouponTemplates_setState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupon-templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CouponTemplates_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/coupons/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCoupons_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/day-close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DayCloses_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/day-closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DayCloses_page"];
        put?: never;
        post: operations["DayCloses_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/day-closes/{on}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DayCloses_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/days/{on}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counter_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counter_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/desktop-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/exports/members.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exports_allMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/exports/statement.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Exports_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Images_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/incidents/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_invitations"];
        put?: never;
        post: operations["Staff_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Staff_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffInvoices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invoices/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffInvoices_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffInvoices_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invoices/{id}/red": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffInvoices_issueRed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/invoices/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffInvoices_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/level-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Levels_inForce"];
        put: operations["Levels_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/liability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Liability_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/liability/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Liability_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/liability/served": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Liability_served"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/liability/served-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Liability_servedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/member-codes/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MemberCodes_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffMembers_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counter_member"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["StaffMembers_edit"];
        trace?: never;
    };
    "/api/staff/members/{id}/cars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCars_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffCoupons_ofMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Levels_ofMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffMembers_mergeInto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffMembers_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffPoints_ofMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/points/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffPoints_adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/points/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffPoints_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/rebinding-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffMembers_rebindingCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/service-card-gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffServiceCards_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/service-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffServiceCards_ofMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/top-up-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CounterTopUps_topUpOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/members/{id}/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterTopUps_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/opening-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpeningBalances_list"];
        put?: never;
        post: operations["OpeningBalances_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/opening-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpeningBalances_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/opening-files/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OpeningBalances_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/opening-files/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpeningBalances_refusedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/opening-files/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpeningBalances_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/opening-files/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OpeningBalances_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/point-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffPoints_inForce"];
        put: operations["StaffPoints_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Proof_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/proof/invariants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proof_invariants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/proof/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Proof_seals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/refunds/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Refunds_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/refunds/{id}/payout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Refunds_payOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/refunds/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Refunds_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/refunds/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Refunds_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/refunds/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Refunds_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sales_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sales_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sales_newestAsk"];
        put?: never;
        post: operations["Sales_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sales_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Sales_replaceLines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales/{id}/member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Sales_untie"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales/{id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sales_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/sales/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sales_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Counter_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-card-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceCardOffers_atCounter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-card-products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceCardProducts_list"];
        put?: never;
        post: operations["ServiceCardProducts_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-card-products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ServiceCardProducts_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-card-products/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceCardProducts_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffServiceCards_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}/cars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffServiceCards_setCars"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffServiceCards_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffServiceCards_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}/refund-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceCardRefunds_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceCardRefunds_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["StaffServiceCards_setState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/service-cards/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffServiceCards_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalog_all"];
        put?: never;
        post: operations["Catalog_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Catalog_edit"];
        trace?: never;
    };
    "/api/staff/services/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalog_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Settings_edit"];
        trace?: never;
    };
    "/api/staff/settings/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_settingsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settlements/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settlements_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settlements/{id}/refund-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Refunds_quote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settlements/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Refunds_ofSettlement"];
        put?: never;
        post: operations["Refunds_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settlements/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Settlements_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settlements/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Settlements_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settlements/{id}/reversal-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settlements_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/settlements/waiting-reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Settlements_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Shifts_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Shifts_shift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Shifts_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/{id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Shifts_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Shifts_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shifts/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Shifts_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Shops_list"];
        put?: never;
        post: operations["Shops_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/shops/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Shops_edit"];
        trace?: never;
    };
    "/api/staff/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CounterTopUps_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/top-ups/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterTopUps_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/top-ups/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterTopUps_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/top-ups/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterTopUps_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["StaffCars_walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat/pay/notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notification_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wechat/pay/refund-notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notification_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptDriverInput: {
            code: string;
        };
        AcceptedView: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            by: string;
        };
        AcceptInvitationInput: {
            code: string;
        };
        ActLogPage: {
            items: components["schemas"]["ActLogRow"][];
            nextCursor: string | null;
        };
        ActLogRow: {
            /** @description what was done, in words */
            act: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description what it changed or how much it was about */
            detail: string | null;
            id: string;
            reason: string | null;
            /** @description the shop it was done in */
            shopId: string;
            shopName: string;
            staffName: string;
            /** @description what it was done to, in words */
            subject: string;
            subjectId: string;
            /** @description kind of what it was done to */
            subjectKind: string;
        };
        AddCarInput: {
            brand?: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            firstRegisteredOn?: string | null;
            /** Format: date */
            inspectionUntil?: string | null;
            /** Format: date */
            insuranceUntil?: string | null;
            modelYear?: number | null;
            odometerKm?: number | null;
            /** @description null or missing: no plate yet */
            plate?: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            sanbaoUntilOn?: string | null;
            series?: string | null;
            /** @enum {string} */
            usage?: "private" | "official" | "commercial";
            vin?: string | null;
        };
        AddMemberCarInput: {
            brand?: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            firstRegisteredOn?: string | null;
            /** Format: date */
            inspectionUntil?: string | null;
            /** Format: date */
            insuranceUntil?: string | null;
            modelYear?: number | null;
            odometerKm?: number | null;
            /** @description null or missing: no plate yet */
            plate?: string | null;
            /**
             * @default owner
             * @enum {string}
             */
            role: "owner" | "driver";
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            sanbaoUntilOn?: string | null;
            series?: string | null;
            /** @enum {string} */
            usage?: "private" | "official" | "commercial";
            vin?: string | null;
        };
        AddServiceInput: {
            /** @enum {string} */
            category: "wash" | "beauty" | "film" | "oil" | "upkeep" | "brake" | "tyre" | "airCon" | "electric" | "repair";
            /** @default true */
            earnsPoints: boolean;
            /** @default false */
            favourite: boolean;
            /** @enum {string} */
            kind: "service" | "part";
            /** @description standard labour hours, in tenths: 15 is 1.5 hours */
            labourTenths?: number | null;
            minutes?: number | null;
            name: string;
            /** @description fen */
            priceFen: number;
            unit: string;
        };
        AdjustPointsInput: {
            /** @description signed, not 0 */
            points: number;
            reason: string;
        };
        AskInput: {
            /** @description the total the client showed, fen */
            quotedFen: number;
            /** @description the combination the member is asked for */
            wishes: components["schemas"]["WishesInput"];
        };
        AskInvoiceInput: {
            email?: string | null;
            /** @description what the phone showed, fen */
            quotedFen: number;
            /** @description of a company */
            taxNumber?: string | null;
            title: string;
            /** @enum {string} */
            titleKind: "person" | "company";
        };
        AskLine: {
            /** @description fen */
            amountFen: number;
            name: string;
            qty: number;
        };
        AuthorizeUrl: {
            /** @description where to send the browser */
            url: string;
        };
        BillDetail: {
            /**
             * Format: date-time
             * @description when WeChat was asked last
             */
            askedAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            checkedAt: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            day: string;
            /** @description WeChat's charge, in yuan as it writes it */
            feeYuan: string;
            findings: number;
            /** @description open ones first; 200 at most */
            list: components["schemas"]["IncidentView"][];
            /** @description findings that wait for a person */
            open: number;
            /** @description by our books */
            ours: components["schemas"]["BillSumsView"];
            /** @description why the last check came to nothing */
            problem: string | null;
            /** @enum {string} */
            state: "waiting" | "checked";
            /** @description by WeChat's bill */
            wechat: components["schemas"]["BillSumsView"];
        };
        BillInvoice: {
            /** @description what an invoice may be asked for; 0 while one stands, fen */
            askableFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description what of it went back, fen */
            backFen: number;
            /** @description the one that stands, else the last one */
            invoice: components["schemas"]["InvoiceView"] | null;
            number: string;
            /** @description what was paid in money, fen */
            paidFen: number;
            plate: string | null;
            title: string;
        };
        BillPage: {
            items: components["schemas"]["BillView"][];
            /**
             * Format: date
             * @description `before` of the next page
             */
            nextCursor: string | null;
        };
        BillRowPage: {
            items: components["schemas"]["BillRowView"][];
            /** @description `after` of the next page */
            nextCursor: string | null;
        };
        BillRowView: {
            /** @description fen */
            amountFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description null for an order we do not know */
            description: string | null;
            /** @enum {string} */
            kind: "payment" | "refund" | "revoked" | "unknown";
            orderId: string;
            position: number;
        };
        BillSumsView: {
            /** @description fen */
            paidFen: number;
            payments: number;
            /** @description fen */
            refundedFen: number;
            refunds: number;
        };
        BillView: {
            /**
             * Format: date-time
             * @description when WeChat was asked last
             */
            askedAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            checkedAt: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            day: string;
            /** @description WeChat's charge, in yuan as it writes it */
            feeYuan: string;
            findings: number;
            /** @description findings that wait for a person */
            open: number;
            /** @description by our books */
            ours: components["schemas"]["BillSumsView"];
            /** @description why the last check came to nothing */
            problem: string | null;
            /** @enum {string} */
            state: "waiting" | "checked";
            /** @description by WeChat's bill */
            wechat: components["schemas"]["BillSumsView"];
        };
        BindPhoneInput: {
            /** @description WeChat's phone code, once, 5 minutes */
            code: string;
        };
        CancelSaleInput: {
            reason: string;
        };
        CardCarsInput: {
            carIds: string[];
            reason: string;
        };
        CardDetail: {
            /** @description what can be spent today */
            balanceFen: number;
            /** @description without what has lapsed */
            bonusFen: number;
            /** @description the most principal it may hold */
            capFen: number;
            gold: boolean;
            id: string;
            levelName: string | null;
            /** @description what the balance is made of, next to be spent first */
            lots: components["schemas"]["LotView"][];
            /** @description whose it is */
            memberId: string;
            /** @description months with movements, newest first */
            months: string[];
            /** @description its owner has a name and a verified phone */
            named: boolean;
            number: string;
            /** @description fen */
            principalFen: number;
            /** @description principal that still fits under the cap */
            roomFen: number;
            /** @enum {string} */
            state: "active" | "frozen" | "lost" | "closed";
            tail: string;
            /** @description the merchant's switch */
            topUpOpen: boolean;
        };
        CardEventView: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description null: the owner, on the phone */
            by: string | null;
            id: string;
            /** @enum {string} */
            kind: "lost" | "found" | "frozen" | "unfrozen" | "reissued" | "given" | "received";
            reason: string | null;
        };
        CardFaceView: {
            /** @description what can be spent today */
            balanceFen: number;
            /** @description without what has lapsed */
            bonusFen: number;
            /** @description the most principal it may hold */
            capFen: number;
            gold: boolean;
            id: string;
            levelName: string | null;
            /** @description whose it is */
            memberId: string;
            /** @description its owner has a name and a verified phone */
            named: boolean;
            number: string;
            /** @description fen */
            principalFen: number;
            /** @enum {string} */
            state: "active" | "frozen" | "lost" | "closed";
            tail: string;
        };
        CardProductInput: {
            /** @description null: never lapses */
            bonusMonths: number | null;
            name: string;
            tiers: components["schemas"]["TierInput"][];
        };
        CardProductTier: {
            /** @description fen */
            bonusFen: number;
            id: string;
            /** @description fen */
            payFen: number;
        };
        CardProductView: {
            active: boolean;
            bonusMonths: number | null;
            id: string;
            name: string;
            tiers: components["schemas"]["CardProductTier"][];
            /** @description of the offer; a change makes another */
            version: string;
        };
        CardProofInput: {
            /** @description the owner's rolling code: eight digits, or the text of the QR code */
            memberCode: string;
        };
        CardPurchaseInput: {
            /** @description own cars to be bound; none: bound later */
            carIds: string[];
            /** @description from the own prepaid card; the rest is paid with WeChat */
            prepaid?: components["schemas"]["PrepaidWishInput"] | null;
            qty: number;
            /** @description what was shown as the price, fen */
            quotedFen: number;
            /** @description of the terms that were accepted */
            termsVersion: string;
            /** @description of the offer that was shown */
            version: string;
        };
        CardPurchaseQuote: {
            /** @description nothing in it is anybody else’s */
            facts: components["schemas"]["SettlementFactsView"];
            /** @description fen */
            quotedFen: number;
        };
        CardPurchaseView: {
            /** @description the first card, once it is paid */
            cardId: string | null;
            /** @description what is left to be paid with WeChat; null when the prepaid card paid all of it */
            order: components["schemas"]["PaymentOrderView"] | null;
            settlementId: string;
            /** @description fen */
            totalFen: number;
        };
        CardReasonInput: {
            reason: string;
        };
        CardRefundDecisionInput: {
            reason: string;
        };
        CardRefundInput: {
            /** @description principal of that lot; null: all */
            amountFen: number | null;
            /** @description close the card when nothing is left on it */
            closesCard: boolean;
            /** @description null: all that is on the card */
            lotId: string | null;
            /** @description what was shown */
            quotedFen: number;
            reason: string;
        };
        CardRefundLineView: {
            /** @description bonus given up with it */
            bonusForfeitFen: number;
            /** @description fen */
            bonusGivenFen: number;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again */
            elsewhereFen: number;
            lotId: string;
            /**
             * Format: date-time
             * @description UTC
             */
            paidAt: string | null;
            paidBy: string | null;
            /** @description fen */
            paidFen: number;
            /**
             * @description how a person paid it
             * @enum {string|null}
             */
            paidMethod: "cash" | "posCard" | "alipay" | "bankTransfer" | "other" | null;
            paidReference: string | null;
            /**
             * @description sent: WeChat has it · due: a person has to pay · null until approved
             * @enum {string|null}
             */
            payout: "sent" | "due" | "paid" | null;
            /** @description fen */
            principalUsedFen: number;
            /** @description what is left of the principal */
            refundFen: number;
            /**
             * @description how the rest goes back
             * @enum {string}
             */
            route: "wechat" | "byHand";
            title: string;
        };
        CardRefundView: {
            /**
             * Format: date-time
             * @description UTC
             */
            askedAt: string;
            /** @description null: the owner, on the phone */
            askedBy: string | null;
            /** @description bonus that lapses with it */
            bonusFen: number;
            cardClosed: boolean;
            cardId: string;
            cardTail: string;
            /** @description the owner wants the card closed when nothing is left on it */
            closesCard: boolean;
            /**
             * Format: date-time
             * @description UTC
             */
            decidedAt: string | null;
            decidedBy: string | null;
            decision: string | null;
            id: string;
            lines: components["schemas"]["CardRefundLineView"][];
            /** @description the caller may be its second person */
            mayDecide: boolean;
            memberId: string;
            memberName: string | null;
            reason: string;
            shopName: string;
            /** @enum {string} */
            state: "waiting" | "paying" | "paid" | "declined" | "withdrawn";
            /** @description fen */
            totalFen: number;
        };
        CardStateInput: {
            reason: string;
            /** @enum {string} */
            state: "active" | "frozen" | "lost";
        };
        CardStatement: {
            items: components["schemas"]["StatementLine"][];
            nextCursor: string | null;
            /** @description of the whole month */
            totals: components["schemas"]["StatementTotals"];
        };
        CardTransferView: {
            /** @description what would go over now, or what went over; principal and bonus */
            amountFen: number;
            /** @description fen */
            bonusFen: number;
            cardId: string;
            /** @enum {string} */
            direction: "out" | "in";
            /**
             * Format: date-time
             * @description UTC
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            id: string;
            /**
             * Format: date-time
             * @description UTC
             */
            offeredAt: string;
            /** @description the other side, masked */
            otherName: string;
            /** @description fen */
            principalFen: number;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "withdrawn" | "expired";
        };
        CardUse: {
            cardName: string;
            /** @description what it was used for */
            name: string;
            times: number;
            /**
             * @description what `times` counts
             * @enum {string}
             */
            unit: "times" | "labourTenths";
        };
        CardUsePageView: {
            items: components["schemas"]["CardUseView"][];
            nextCursor: string | null;
        };
        CardUseView: {
            /**
             * Format: date-time
             * @description instant, UTC
             */
            at: string;
            id: string;
            plate: string | null;
            /** @description what it was used for */
            serviceName: string;
            settlementId: string;
            shopName: string;
            /**
             * @description `held` waits for the bill; `released` and `reversed` came back
             * @enum {string}
             */
            state: "held" | "done" | "released" | "reversed";
            times: number;
            /**
             * @description what `times` counts
             * @enum {string}
             */
            unit: "times" | "labourTenths";
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            usedOn: string;
            /** @description what of the card's price they are worth */
            valueFen: number;
        };
        CarFactsInput: {
            brand?: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            firstRegisteredOn?: string | null;
            /** Format: date */
            inspectionUntil?: string | null;
            /** Format: date */
            insuranceUntil?: string | null;
            modelYear?: number | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            sanbaoUntilOn?: string | null;
            series?: string | null;
            /** @enum {string} */
            usage?: "private" | "official" | "commercial";
            vin?: string | null;
        };
        CarOnCardView: {
            id: string;
            plate: string | null;
        };
        CarView: {
            brand: string | null;
            /** @description told to the owner and to staff */
            drivers: components["schemas"]["DriverView"][];
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            firstRegisteredOn: string | null;
            id: string;
            inspectionUntil: string | null;
            insuranceUntil: string | null;
            /** @description the member looked at may spend on this car */
            maySpend: boolean;
            modelYear: number | null;
            odometerKm: number | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            odometerOn: string | null;
            /** @description the member looked at owns it; for staff without a member: anybody does */
            owned: boolean;
            /** @description normalised, without the dot */
            plate: string | null;
            /** @enum {string} */
            plateKind: "ordinary" | "newEnergySmall" | "newEnergyLarge" | "trailer" | "learner" | "police" | "hongkong" | "macau" | "consulate" | "embassy" | "emergency" | "military" | "civilAviation" | "temporary" | "none";
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            sanbaoUntilOn: string | null;
            series: string | null;
            /** @enum {string} */
            usage: "private" | "official" | "commercial";
            /** @description masked for roles without the right */
            vin: string | null;
            /** @description its check digit is wrong where that is no error */
            vinDoubtful: boolean;
        };
        ChangePlateInput: {
            plate: string;
            reason: string;
        };
        ClaimableCouponView: {
            benefit: components["schemas"]["CouponBenefitInput"];
            /** @description for one car, to be named when it is claimed */
            carBound: boolean;
            /** @description how many one has got of it */
            got: number;
            /** @description of the template */
            id: string;
            name: string;
            perMemberMax: number | null;
            scope: components["schemas"]["CouponScopeInput"];
            /** @description the scope in words */
            scopeNames: components["schemas"]["CouponScopeNames"];
            stacking: components["schemas"]["CouponStackingInput"];
            validity: components["schemas"]["CouponValidityInput"];
            /**
             * @description why it can not be claimed; null when it can
             * @enum {string|null}
             */
            whyNot: "COUPON_LIMIT" | "COUPON_SOLD_OUT" | null;
        };
        ClaimInput: {
            /** @description needed for a car's coupon of who has several */
            carId?: string | null;
        };
        ClaimView: {
            /**
             * Format: date-time
             * @description UTC
             */
            askedAt: string;
            /** @description fen */
            balanceFen: number;
            id: string;
            /** @description the member that the counter opened */
            memberId: string;
            name: string | null;
            phoneMasked: string;
        };
        CloseDayInput: {
            /**
             * Format: date
             * @description today or earlier, after the last day that was closed
             */
            on: string;
        };
        CollectInput: {
            secret: string;
        };
        CommissionLine: {
            /** @description something of it went back that day: its sums are below zero */
            back: boolean;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            day: string;
            lineId: string;
            /** @description fen */
            moneyFen: number;
            name: string;
            number: string;
            plate: string | null;
            plateKind: string | null;
            /** @description null of what went back */
            qty: number | null;
            settlementId: string;
            shopId: string;
            shopName: string;
            /** @description fen */
            usesFen: number;
        };
        CommissionLinePage: {
            items: components["schemas"]["CommissionLine"][];
            nextCursor: string | null;
        };
        CommissionOfPerson: {
            /** @description of any of it, what went back in the month */
            backFen: number;
            /** @description money and uses less what went back; may be below zero */
            baseFen: number;
            /** @description lines served; cards that were sold are none */
            lines: number;
            /** @description paid for them in money: principal and tenders, never bonus, coupon or points */
            moneyFen: number;
            name: string | null;
            /** @description null: lines that say nobody */
            staffId: string | null;
            /** @description the value of the uses of service cards that paid for them */
            usesFen: number;
        };
        CommissionReport: {
            /** @description a month in Asia/Shanghai */
            month: string;
            /** @description only the reader's own lines */
            own: boolean;
            /** @description the largest base first; lines of nobody last */
            people: components["schemas"]["CommissionOfPerson"][];
            /** @description of this shop; null: of all that may be read */
            shopId: string | null;
            /** @description the shops that may be chosen */
            shops: components["schemas"]["CommissionShop"][];
            total: components["schemas"]["CommissionSums"];
        };
        CommissionShop: {
            shopId: string;
            shopName: string;
        };
        CommissionSums: {
            /** @description of any of it, what went back in the month */
            backFen: number;
            /** @description money and uses less what went back; may be below zero */
            baseFen: number;
            /** @description lines served; cards that were sold are none */
            lines: number;
            /** @description paid for them in money: principal and tenders, never bonus, coupon or points */
            moneyFen: number;
            /** @description the value of the uses of service cards that paid for them */
            usesFen: number;
        };
        ConfirmDesktopInput: {
            digits: string;
        };
        Consent: {
            /**
             * Format: date-time
             * @description UTC
             */
            acceptedAt: string | null;
            /** @description null: never accepted, or withdrawn */
            acceptedVersion: string | null;
            /** @enum {string} */
            kind: "membership" | "privacy" | "prepaidTerms" | "marketing";
            text: string;
            title: string;
            /** @description the version that is asked for today */
            version: string;
        };
        ConsentInput: {
            accepted: boolean;
            /** @description the version that was shown */
            version: string;
        };
        CorrectPaperInput: {
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            issuedOn: string;
            link?: string | null;
            number: string;
            reason: string;
            /** @description which paper: 0 is the invoice, red ones follow */
            seq: number;
            /** @description that was shown */
            version: number;
        };
        CountChange: {
            after: number;
            before: number;
        };
        CounterCardRefundInput: {
            /** @description principal of that lot; null: all */
            amountFen: number | null;
            /** @description close the card when nothing is left on it */
            closesCard: boolean;
            /** @description null: all that is on the card */
            lotId: string | null;
            /** @description the member's rolling code: eight digits, or the text of the QR code */
            memberCode: string;
            /** @description what was shown */
            quotedFen: number;
            reason: string;
        };
        CounterReasonInput: {
            reason: string;
        };
        CounterTopUp: {
            /** @description fen */
            amountFen: number;
            /** @description who approved or rejected */
            approvedBy: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description fen */
            balanceAfterFen: number | null;
            /** @description fen */
            bonusFen: number;
            by: string;
            cardId: string;
            /** @description fen */
            changeFen: number;
            id: string;
            /** @description it waits, and the person asking may be the second one */
            mayDecide: boolean;
            /** @description nothing of it was used yet */
            mayUndo: boolean;
            memberId: string;
            memberName: string | null;
            /** @enum {string} */
            method: "cash" | "posCard" | "alipay" | "bankTransfer" | "other";
            receiptNumber: string;
            /** @description cash handed over */
            receivedFen: number | null;
            /**
             * @description waiting: for a second person
             * @enum {string}
             */
            state: "waiting" | "done" | "rejected" | "undone";
        };
        CounterTopUpInput: {
            /** @description fen */
            amountFen: number;
            /** @description null: the card to use first, opened when there is none */
            cardId: string | null;
            /** @enum {string} */
            method: "cash" | "posCard" | "alipay" | "bankTransfer" | "other";
            /** @description cash handed over; default exactly the amount */
            receivedFen?: number | null;
            termsVersion: string;
            tierId: string | null;
        };
        CounterTopUpPage: {
            items: components["schemas"]["CounterTopUp"][];
            nextCursor: string | null;
        };
        CountShiftInput: {
            /** @description what is in the drawer, fen */
            countedFen: number;
            /** @description by faces; they sum to what was counted */
            pieces?: components["schemas"]["PiecesInput"][];
        };
        CouponBenefitInput: {
            /**
             * @description service: one unit of a service in scope; labour: off services only
             * @enum {string}
             */
            kind: "service" | "amount" | "percent" | "labour";
            /** @description amount and labour; fen */
            offFen?: number;
            /** @description percent: the cap, fen; null for none */
            offMaxFen?: number | null;
            /** @description percent */
            percentOff?: number;
            /** @description amount and percent; fen, 0 for none */
            thresholdFen?: number;
        };
        CouponCodePageView: {
            items: components["schemas"]["CouponCodeView"][];
            nextCursor: string | null;
        };
        CouponCodeView: {
            code: string;
            /**
             * Format: date-time
             * @description instant, UTC
             */
            madeAt: string;
            /** @description it gave its coupon */
            used: boolean;
        };
        CouponListDetail: {
            /** @description members of the level, or different numbers */
            asked: number;
            given: number;
            id: string;
            /** @description null for pasted numbers */
            levelName: string | null;
            /**
             * Format: date-time
             * @description instant, UTC
             */
            openedAt: string;
            reason: string;
            /** @enum {string} */
            recipients: "level" | "phones";
            /** @description two hundred at most */
            refusals: components["schemas"]["CouponListRefusal"][];
            refused: number;
            /** @description numbers that stood there more than once */
            repeated: number;
            /** @description not yet worked on; 0 when it is done */
            waiting: number;
        };
        CouponListInput: {
            /** @description level: its code */
            level: string | null;
            /** @description phones: one a line, or between commas; 5,000 at most */
            phones: string | null;
            reason: string;
            /** @enum {string} */
            recipients: "level" | "phones";
        };
        CouponListRefusal: {
            /** @description which of the pasted numbers */
            place: number;
            /** @description a name, or a masked number */
            who: string;
            /**
             * @description why there is none
             * @enum {string}
             */
            why: "VALIDATION_FAILED" | "KEY_MISSING" | "KEY_INVALID" | "KEY_REUSED" | "UNAUTHENTICATED" | "SESSION_EXPIRED" | "SESSION_REUSED" | "DISMISSED" | "FORBIDDEN" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "MEDIA_TYPE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE" | "STATE_CHANGED" | "VERSION_CHANGED" | "REASON_MISSING" | "AMOUNT_INVALID" | "IMAGE_INVALID" | "BALANCE_SHORT" | "CAP_EXCEEDED" | "CARD_FROZEN" | "CARD_LOST" | "CARD_CLOSED" | "TOP_UP_CLOSED" | "TOP_UP_TOO_SMALL" | "TOP_UP_TOUCHED" | "TOP_UP_LAPSED" | "TIER_CHANGED" | "TERMS_NOT_ACCEPTED" | "MONEY_LEFT" | "CARD_REFUND_EMPTY" | "CARD_REFUND_WAITING" | "CARD_REFUND_PAID" | "CARD_REFUND_BY_WECHAT" | "CARD_NOT_LOST" | "CARD_NOT_FROZEN" | "CARD_NUMBER_REPLACED" | "TRANSFER_TO_SELF" | "TRANSFER_RECEIVER" | "TRANSFER_WAITING" | "TRANSFER_OVER" | "TRANSFER_EMPTY" | "PROOF_MISSING" | "PROOF_EXPIRED" | "PROOF_WRONG" | "CODE_EXPIRED" | "CODE_WRONG" | "SPENDER_WITHOUT_RIGHT" | "OVERRIDE_TOO_LARGE" | "ASK_CLOSED" | "ASK_EXPIRED" | "ASK_ANSWERED" | "ASK_REPLACED" | "WECHAT_NEEDS_MEMBER" | "SERVICE_CARD_FROZEN" | "SERVICE_CARD_LOST" | "SERVICE_CARD_CLOSED" | "SERVICE_CARD_GIVEN_BACK" | "SERVICE_CARD_NOT_YET" | "SERVICE_CARD_EXPIRED" | "SERVICE_CARD_OTHER_SHOP" | "SERVICE_CARD_OTHER_CAR" | "SERVICE_CARD_OTHER_SERVICE" | "SERVICE_CARD_USED" | "SERVICE_CARD_GIVEN" | "SERVICE_CARD_NOT_GIVEN" | "SERVICE_CARD_MOVED" | "SERVICE_CARD_EXTENSION" | "SERVICE_CARD_CARS" | "SERVICE_CARD_CAR_CHANGES" | "SERVICE_CARD_NO_BILL" | "SERVICE_CARD_HELD" | "SERVICE_CARD_SPENT" | "SERVICE_CARD_REFUND_WAITING" | "SERVICE_HOURS_TAKEN" | "SERVICE_HOURS_MISSING" | "CARD_NEEDS_MEMBER" | "CARD_NOT_ON_SALE" | "CARD_SALE_CLOSED" | "USES_SHORT" | "LABOUR_SHORT" | "USES_DAY_MAX" | "USES_MONTH_MAX" | "USES_TOO_MANY" | "COUPON_USED" | "COUPON_RESERVED" | "COUPON_REVOKED" | "COUPON_NOT_YET" | "COUPON_EXPIRED" | "COUPON_OTHER_SHOP" | "COUPON_OTHER_CAR" | "COUPON_OTHER_LEVEL" | "COUPON_NOTHING_FITS" | "COUPON_THRESHOLD" | "COUPON_ALONE" | "COUPON_GROUP" | "COUPON_NOT_OFFERED" | "COUPON_SOLD_OUT" | "COUPON_LIMIT" | "COUPON_CAR_MISSING" | "COUPON_CODE_WRONG" | "COUPON_CODE_USED" | "COUPON_ISSUED_MORE" | "POINTS_SHORT" | "POINTS_FROZEN" | "POINTS_LAPSED" | "POINTS_MIN" | "POINTS_SHARE" | "POINTS_LIMIT" | "GIFT_MAX" | "GIFT_TO_SELF" | "SALE_EMPTY" | "SALE_NOT_OPEN" | "QUOTE_CHANGED" | "DISCOUNT_TOO_LARGE" | "PRICE_ABOVE_LIST" | "PERFORMER_NOT_HERE" | "CASH_SHORT" | "PREPAID_TOO_MUCH" | "ROUNDED_BY_CHOICE" | "TENDERS_SHORT" | "TENDERS_TOO_MUCH" | "TENDER_REPEATED" | "SETTLEMENT_HELD" | "SETTLEMENT_NOT_HELD" | "ALREADY_REVERSED" | "APPROVAL_NEEDED" | "SELF_APPROVAL" | "SHIFT_OPEN" | "COUNT_UNEVEN" | "MONEY_ON_ITS_WAY" | "DAY_CLOSED" | "DAY_NOT_YET" | "DAY_EARLIER_OPEN" | "DAY_SALES_HELD" | "DAY_SHIFT_OPEN" | "DAY_DIFFERENCE_OPEN" | "NAME_INVALID" | "PHONE_INVALID" | "PHONE_TAKEN" | "PLATE_INVALID" | "PLATE_TAKEN" | "PLATE_BOUND" | "PLATE_CHANGES_USED" | "VIN_INVALID" | "ODOMETER_INVALID" | "ODOMETER_FALLS" | "SEARCH_TOO_SHORT" | "CLAIM_NEEDS_COUNTER" | "MERGE_BOTH_BOUND" | "INVITATION_INVALID" | "ALREADY_STAFF" | "SELF_DISMISSAL" | "LAST_OWNER_MANAGER" | "TABLE_UNREADABLE" | "TABLE_HEAD_MISSING" | "TABLE_TOO_LONG" | "OPENING_TOTALS_CHANGED" | "WECHAT_UNAVAILABLE" | "WECHAT_CODE_INVALID" | "WECHAT_SNAPSHOT_USER" | "PAYMENT_PENDING" | "PAYMENT_CLOSED" | "PAY_IN_WECHAT" | "PAYER_DIFFERENT" | "REFUND_TOO_MUCH" | "REFUND_EMPTY" | "REFUND_UNITS" | "REFUND_STANDS" | "REFUND_IS_CARD" | "INCIDENT_ACTION" | "REFUND_PAY_OUT" | "INVOICE_NOTHING" | "INVOICE_ASKED" | "INVOICE_TITLE_INVALID" | "TAX_NUMBER_INVALID" | "EMAIL_INVALID" | "INVOICE_NUMBER_TAKEN" | "INVOICE_DAY" | "INVOICE_SAME" | "BILL_NOT_OFFERED" | "RUN_GOING_ON";
        };
        CouponListView: {
            /** @description members of the level, or different numbers */
            asked: number;
            given: number;
            id: string;
            /** @description null for pasted numbers */
            levelName: string | null;
            /**
             * Format: date-time
             * @description instant, UTC
             */
            openedAt: string;
            reason: string;
            /** @enum {string} */
            recipients: "level" | "phones";
            refused: number;
            /** @description numbers that stood there more than once */
            repeated: number;
            /** @description not yet worked on; 0 when it is done */
            waiting: number;
        };
        CouponMissedView: {
            /** @description occasions that gave nothing for this reason */
            count: number;
            /**
             * Format: date-time
             * @description instant of the last one, UTC
             */
            lastAt: string;
            /** @enum {string} */
            refused: "VALIDATION_FAILED" | "KEY_MISSING" | "KEY_INVALID" | "KEY_REUSED" | "UNAUTHENTICATED" | "SESSION_EXPIRED" | "SESSION_REUSED" | "DISMISSED" | "FORBIDDEN" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "MEDIA_TYPE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE" | "STATE_CHANGED" | "VERSION_CHANGED" | "REASON_MISSING" | "AMOUNT_INVALID" | "IMAGE_INVALID" | "BALANCE_SHORT" | "CAP_EXCEEDED" | "CARD_FROZEN" | "CARD_LOST" | "CARD_CLOSED" | "TOP_UP_CLOSED" | "TOP_UP_TOO_SMALL" | "TOP_UP_TOUCHED" | "TOP_UP_LAPSED" | "TIER_CHANGED" | "TERMS_NOT_ACCEPTED" | "MONEY_LEFT" | "CARD_REFUND_EMPTY" | "CARD_REFUND_WAITING" | "CARD_REFUND_PAID" | "CARD_REFUND_BY_WECHAT" | "CARD_NOT_LOST" | "CARD_NOT_FROZEN" | "CARD_NUMBER_REPLACED" | "TRANSFER_TO_SELF" | "TRANSFER_RECEIVER" | "TRANSFER_WAITING" | "TRANSFER_OVER" | "TRANSFER_EMPTY" | "PROOF_MISSING" | "PROOF_EXPIRED" | "PROOF_WRONG" | "CODE_EXPIRED" | "CODE_WRONG" | "SPENDER_WITHOUT_RIGHT" | "OVERRIDE_TOO_LARGE" | "ASK_CLOSED" | "ASK_EXPIRED" | "ASK_ANSWERED" | "ASK_REPLACED" | "WECHAT_NEEDS_MEMBER" | "SERVICE_CARD_FROZEN" | "SERVICE_CARD_LOST" | "SERVICE_CARD_CLOSED" | "SERVICE_CARD_GIVEN_BACK" | "SERVICE_CARD_NOT_YET" | "SERVICE_CARD_EXPIRED" | "SERVICE_CARD_OTHER_SHOP" | "SERVICE_CARD_OTHER_CAR" | "SERVICE_CARD_OTHER_SERVICE" | "SERVICE_CARD_USED" | "SERVICE_CARD_GIVEN" | "SERVICE_CARD_NOT_GIVEN" | "SERVICE_CARD_MOVED" | "SERVICE_CARD_EXTENSION" | "SERVICE_CARD_CARS" | "SERVICE_CARD_CAR_CHANGES" | "SERVICE_CARD_NO_BILL" | "SERVICE_CARD_HELD" | "SERVICE_CARD_SPENT" | "SERVICE_CARD_REFUND_WAITING" | "SERVICE_HOURS_TAKEN" | "SERVICE_HOURS_MISSING" | "CARD_NEEDS_MEMBER" | "CARD_NOT_ON_SALE" | "CARD_SALE_CLOSED" | "USES_SHORT" | "LABOUR_SHORT" | "USES_DAY_MAX" | "USES_MONTH_MAX" | "USES_TOO_MANY" | "COUPON_USED" | "COUPON_RESERVED" | "COUPON_REVOKED" | "COUPON_NOT_YET" | "COUPON_EXPIRED" | "COUPON_OTHER_SHOP" | "COUPON_OTHER_CAR" | "COUPON_OTHER_LEVEL" | "COUPON_NOTHING_FITS" | "COUPON_THRESHOLD" | "COUPON_ALONE" | "COUPON_GROUP" | "COUPON_NOT_OFFERED" | "COUPON_SOLD_OUT" | "COUPON_LIMIT" | "COUPON_CAR_MISSING" | "COUPON_CODE_WRONG" | "COUPON_CODE_USED" | "COUPON_ISSUED_MORE" | "POINTS_SHORT" | "POINTS_FROZEN" | "POINTS_LAPSED" | "POINTS_MIN" | "POINTS_SHARE" | "POINTS_LIMIT" | "GIFT_MAX" | "GIFT_TO_SELF" | "SALE_EMPTY" | "SALE_NOT_OPEN" | "QUOTE_CHANGED" | "DISCOUNT_TOO_LARGE" | "PRICE_ABOVE_LIST" | "PERFORMER_NOT_HERE" | "CASH_SHORT" | "PREPAID_TOO_MUCH" | "ROUNDED_BY_CHOICE" | "TENDERS_SHORT" | "TENDERS_TOO_MUCH" | "TENDER_REPEATED" | "SETTLEMENT_HELD" | "SETTLEMENT_NOT_HELD" | "ALREADY_REVERSED" | "APPROVAL_NEEDED" | "SELF_APPROVAL" | "SHIFT_OPEN" | "COUNT_UNEVEN" | "MONEY_ON_ITS_WAY" | "DAY_CLOSED" | "DAY_NOT_YET" | "DAY_EARLIER_OPEN" | "DAY_SALES_HELD" | "DAY_SHIFT_OPEN" | "DAY_DIFFERENCE_OPEN" | "NAME_INVALID" | "PHONE_INVALID" | "PHONE_TAKEN" | "PLATE_INVALID" | "PLATE_TAKEN" | "PLATE_BOUND" | "PLATE_CHANGES_USED" | "VIN_INVALID" | "ODOMETER_INVALID" | "ODOMETER_FALLS" | "SEARCH_TOO_SHORT" | "CLAIM_NEEDS_COUNTER" | "MERGE_BOTH_BOUND" | "INVITATION_INVALID" | "ALREADY_STAFF" | "SELF_DISMISSAL" | "LAST_OWNER_MANAGER" | "TABLE_UNREADABLE" | "TABLE_HEAD_MISSING" | "TABLE_TOO_LONG" | "OPENING_TOTALS_CHANGED" | "WECHAT_UNAVAILABLE" | "WECHAT_CODE_INVALID" | "WECHAT_SNAPSHOT_USER" | "PAYMENT_PENDING" | "PAYMENT_CLOSED" | "PAY_IN_WECHAT" | "PAYER_DIFFERENT" | "REFUND_TOO_MUCH" | "REFUND_EMPTY" | "REFUND_UNITS" | "REFUND_STANDS" | "REFUND_IS_CARD" | "INCIDENT_ACTION" | "REFUND_PAY_OUT" | "INVOICE_NOTHING" | "INVOICE_ASKED" | "INVOICE_TITLE_INVALID" | "TAX_NUMBER_INVALID" | "EMAIL_INVALID" | "INVOICE_NUMBER_TAKEN" | "INVOICE_DAY" | "INVOICE_SAME" | "BILL_NOT_OFFERED" | "RUN_GOING_ON";
        };
        CouponOccasionInput: {
            /** @description birthday: 0 for the day itself */
            daysBefore?: number;
            /** @description spend: money really paid, fen */
            fromFen?: number;
            /** @enum {string} */
            kind: "joining" | "birthday" | "spend" | "level";
            /** @description level: its code */
            level?: string;
            /** @description level: once in so many months */
            months?: number;
            /**
             * @description spend: each bill, or once for a month
             * @enum {string}
             */
            per?: "bill" | "month";
        };
        CouponScopeInput: {
            /** @description of the catalogue; null for all */
            categories: string[] | null;
            /** @description services and parts; null for all */
            itemIds: string[] | null;
            /** @description codes of levels; null for all */
            levels: string[] | null;
            /** @description null for all */
            shopIds: string[] | null;
        };
        CouponScopeNames: {
            /** @description null for all */
            categories: string[] | null;
            /** @description services and parts; null for all */
            items: string[] | null;
            /** @description null for all */
            shops: string[] | null;
        };
        CouponStackingInput: {
            /** @description together with no other */
            alone: boolean;
            /** @description coupons of one group exclude each other */
            group: string;
            /** @description the lower, the earlier it is taken off */
            order: number;
        };
        CouponsView: {
            /** @description and revoked ones; fifty at most of each */
            expired: components["schemas"]["CouponView"][];
            /** @description those that wait for a payment and those to come too; the soonest first */
            usable: components["schemas"]["CouponView"][];
            /** @description the latest first, fifty at most */
            used: components["schemas"]["CouponView"][];
        };
        CouponTemplateInput: {
            benefit: components["schemas"]["CouponBenefitInput"];
            /** @description fen; null for none */
            budgetFen: number | null;
            /** @description each is for one car of its owner */
            carBound: boolean;
            /** @description members may take it on the phone */
            claimable: boolean;
            /** @description what one counts against the budget; null for the most it can take off */
            costFen: number | null;
            /** @description by what it comes of itself; null when it does not */
            givenOn: components["schemas"]["CouponOccasionInput"] | null;
            name: string;
            /** @description null for no limit */
            perMemberMax: number | null;
            reason: string;
            scope: components["schemas"]["CouponScopeInput"];
            stacking: components["schemas"]["CouponStackingInput"];
            /** @description null for no limit */
            totalMax: number | null;
            validity: components["schemas"]["CouponValidityInput"];
        };
        CouponTemplateStateInput: {
            reason: string;
            /**
             * @description what is issued stays good either way
             * @enum {string}
             */
            state: "open" | "stopped";
        };
        CouponTemplateVersionView: {
            benefit: components["schemas"]["CouponBenefitInput"];
            /** @description fen; null for none */
            budgetFen: number | null;
            /** @description each is for one car of its owner */
            carBound: boolean;
            /**
             * Format: date-time
             * @description instant, UTC
             */
            changedAt: string;
            /** @description members may take it on the phone */
            claimable: boolean;
            /** @description what one counts against the budget; null for the most it can take off */
            costFen: number | null;
            /** @description by what it comes of itself; null when it does not */
            givenOn: components["schemas"]["CouponOccasionInput"] | null;
            name: string;
            /** @description null for no limit */
            perMemberMax: number | null;
            reason: string;
            scope: components["schemas"]["CouponScopeInput"];
            stacking: components["schemas"]["CouponStackingInput"];
            /** @description who made it */
            staffId: string;
            /** @description null for no limit */
            totalMax: number | null;
            validity: components["schemas"]["CouponValidityInput"];
            version: number;
        };
        CouponTemplateView: {
            benefit: components["schemas"]["CouponBenefitInput"];
            /** @description fen; null for none */
            budgetFen: number | null;
            /** @description null without a budget */
            budgetLeftFen: number | null;
            /** @description each is for one car of its owner */
            carBound: boolean;
            /** @description members may take it on the phone */
            claimable: boolean;
            /** @description what one counts against the budget; null for the most it can take off */
            costFen: number | null;
            /** @description by what it comes of itself; null when it does not */
            givenOn: components["schemas"]["CouponOccasionInput"] | null;
            id: string;
            /** @description revoked ones left out */
            issued: number;
            /** @description what these count against the budget */
            issuedFen: number;
            /** @description null without a total */
            left: number | null;
            /** @description what its occasion should have given and did not, by the reason */
            missed: components["schemas"]["CouponMissedView"][];
            name: string;
            /** @description null for no limit */
            perMemberMax: number | null;
            revoked: number;
            scope: components["schemas"]["CouponScopeInput"];
            stacking: components["schemas"]["CouponStackingInput"];
            /** @enum {string} */
            state: "open" | "stopped";
            /** @description null for no limit */
            totalMax: number | null;
            used: number;
            validity: components["schemas"]["CouponValidityInput"];
            version: number;
        };
        CouponValidityInput: {
            /**
             * @description days: the day of issue is the first
             * @default 30
             */
            days: number;
            /** @description dates: the first day */
            from?: string;
            /** @enum {string} */
            kind: "days" | "dates";
            /** @description dates: the last day */
            until?: string;
        };
        CouponView: {
            benefit: components["schemas"]["CouponBenefitInput"];
            /** @description the one car it is for */
            carId: string | null;
            id: string;
            /**
             * Format: date-time
             * @description instant, UTC
             */
            issuedAt: string;
            name: string;
            /** @description of that car */
            plate: string | null;
            /** @description why it was revoked */
            reason: string | null;
            scope: components["schemas"]["CouponScopeInput"];
            /** @description the scope in words */
            scopeNames: components["schemas"]["CouponScopeNames"];
            settlementId: string | null;
            stacking: components["schemas"]["CouponStackingInput"];
            /** @enum {string} */
            state: "issued" | "reserved" | "used" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description instant, UTC
             */
            usedAt: string | null;
            /** @description a day in Asia/Shanghai */
            validFrom: string;
            /** @description a day in Asia/Shanghai */
            validUntil: string;
            /**
             * @description how it came
             * @enum {string}
             */
            way: "claim" | "grant" | "registration" | "code" | "birthday" | "spend" | "level";
            /** @description why it came */
            why: string;
            /**
             * @description why it can not be used whatever the bill; null when only the bill decides
             * @enum {string|null}
             */
            whyNot: "COUPON_USED" | "COUPON_RESERVED" | "COUPON_REVOKED" | "COUPON_NOT_YET" | "COUPON_EXPIRED" | "COUPON_OTHER_SHOP" | "COUPON_OTHER_CAR" | "COUPON_OTHER_LEVEL" | "COUPON_NOTHING_FITS" | "COUPON_THRESHOLD" | "COUPON_ALONE" | "COUPON_GROUP" | "COUPON_NOT_OFFERED" | "COUPON_SOLD_OUT" | "COUPON_LIMIT" | "COUPON_CAR_MISSING" | "COUPON_CODE_WRONG" | "COUPON_CODE_USED" | "COUPON_ISSUED_MORE" | null;
        };
        DayCloseBrief: {
            bills: components["schemas"]["DayCountView"];
            /**
             * Format: date-time
             * @description UTC
             */
            closedAt: string;
            closedBy: string;
            /** @description what the drawers were off, fen */
            differenceFen: number;
            /** @description money that came in: tenders of bills and top-ups, less what went back, fen */
            moneyInFen: number;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            on: string;
            /** @description money and prepaid money for what was sold, less what went back, fen */
            revenueFen: number;
        };
        DayClosePage: {
            items: components["schemas"]["DayCloseBrief"][];
            /** Format: date */
            nextCursor: string | null;
        };
        DayCloseStatus: {
            /** @description bills of the day to close */
            bills: number;
            /**
             * Format: date
             * @description the last day that was closed
             */
            closedThrough: string | null;
            /** @description counted, with a difference that is not settled */
            differences: components["schemas"]["ShiftView"][];
            /** @description bills that wait for WeChat */
            held: components["schemas"]["HeldSaleView"][];
            /**
             * Format: date
             * @description the day on which what happens now counts
             */
            on: string;
            /** @description the open shift */
            shift: components["schemas"]["ShiftView"] | null;
            /**
             * Format: date
             * @description the day to close now
             */
            toClose: string | null;
            /** @description cash top-ups that wait for a second person */
            topUpsWaiting: string[];
        };
        DayCloseView: {
            bills: components["schemas"]["DayCountView"];
            /** @description paid out for cards that were given back */
            cardRefunds: components["schemas"]["DayCountView"];
            /**
             * Format: date-time
             * @description UTC
             */
            closedAt: string;
            closedBy: string;
            /** @description what the drawers were off, fen */
            differenceFen: number;
            kinds: components["schemas"]["DayKindView"][];
            lines: components["schemas"]["DayLineView"][];
            /** @description money that came in: tenders of bills and top-ups, less what went back, fen */
            moneyInFen: number;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            on: string;
            refunded: components["schemas"]["DayCountView"];
            /** @description money and prepaid money for what was sold, less what went back, fen */
            revenueFen: number;
            reversed: components["schemas"]["DayCountView"];
            shifts: components["schemas"]["ShiftView"][];
            shopName: string;
            topUps: components["schemas"]["DayCountView"];
            topUpsUndone: components["schemas"]["DayCountView"];
        };
        DayCountView: {
            count: number;
            /** @description fen */
            fen: number;
        };
        DayKindView: {
            /** @description reversed and refunded that day, fen */
            backFen: number;
            kind: string;
            label: string;
            /** @description paid out for cards that were given back, fen */
            paidOutFen: number;
            /** @description bills it paid a part of */
            pieces: number;
            /** @description fen */
            salesFen: number;
            /** @description put onto cards less taken back, fen */
            topUpsFen: number;
            /** @description what it comes to, fen */
            totalFen: number;
        };
        DayLineView: {
            /** @description before coupons and the like, fen */
            fen: number;
            kind: string;
            label: string;
            pieces: number;
        };
        DaySaleRow: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            by: string;
            id: string;
            /** @enum {string} */
            kind: "sale" | "topUp";
            memberName: string | null;
            methods: string;
            number: string;
            plate: string | null;
            plateKind: string | null;
            settlementId: string | null;
            state: string;
            title: string;
            /** @description fen */
            totalFen: number;
        };
        DaySales: {
            items: components["schemas"]["DaySaleRow"][];
            nextCursor: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            on: string;
            shopId: string;
            sums: components["schemas"]["DaySums"];
        };
        DaySums: {
            byMethod: components["schemas"]["MethodSum"][];
            /** @description money that came in: tenders and top-ups, fen */
            cashInFen: number;
            count: number;
            newMembers: number;
            /** @description paid from cards, principal and bonus, fen */
            prepaidFen: number;
            /** @description what was settled less what was reversed, without rounding, fen */
            revenueFen: number;
            /** @description paid onto cards, fen */
            topUpFen: number;
            visits: number;
        };
        DeletionInput: {
            confirmation: string;
        };
        Desk: {
            /** @description top-ups, reversals, refunds and cash differences that wait for a second person */
            approvals: number;
            claims: number;
            incidents: number;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            on: string;
            openSales: components["schemas"]["SaleBrief"][];
            /** @description refunds that somebody has to pay out by hand */
            payOuts: number;
            shop: components["schemas"]["ShopBrief"];
            sums: components["schemas"]["DaySums"];
        };
        DesktopCollected: {
            /** @description given once, when confirmed */
            session?: components["schemas"]["Session"];
            /** @enum {string} */
            state: "waiting" | "confirmed";
        };
        DesktopTicket: {
            /** @description shown on the desktop, typed on the phone */
            digits: string;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            /** @description stays on the desktop: collects the session */
            secret: string;
            ticketId: string;
        };
        DifferenceView: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            by: string;
            reason: string;
            /** @enum {string} */
            reasonCode: "wrongChange" | "notBooked" | "miscounted" | "other";
        };
        DismissInput: {
            reason: string;
        };
        DrawerMoveView: {
            /** @description fen */
            amountFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            by: string;
            id: string;
            /** @enum {string} */
            kind: "changeIn" | "toSafe" | "pettyCash";
            reason: string;
        };
        DriverInvitationView: {
            code: string;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
        };
        DriverView: {
            /** @description may spend the card of the owner on this car */
            maySpend: boolean;
            memberId: string;
            name: string;
            /**
             * Format: date-time
             * @description UTC
             */
            since: string;
        };
        DueRefundView: {
            /** @description the owner asks for more than the caller may decide */
            aboveLimit: boolean;
            /**
             * Format: date-time
             * @description UTC
             */
            askedAt: string;
            /** @description null: the owner of the card, on the phone */
            askedBy: string | null;
            /** @description a pass: less goes back with each day until it is approved */
            byDays: boolean;
            /** @description the service card that is given back */
            cardId: string | null;
            cardName: string | null;
            decidedBy: string | null;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again, fen */
            elsewhereFen: number;
            id: string;
            lines: components["schemas"]["RefundLineInput"][];
            /** @description whose the service card is; of what is due, who is paid */
            memberName: string | null;
            /** @description the caller asked for it, or owns the card: somebody else has to approve */
            mine: boolean;
            /** @description fen */
            moneyFen: number;
            /** @description null when nothing was paid through WeChat */
            payOut: components["schemas"]["RefundPayOutView"] | null;
            plate: string | null;
            reason: string;
            settlementId: string;
            /** @enum {string} */
            state: "asked" | "done" | "declined" | "withdrawn" | "undone";
            /** @description what the visit was */
            title: string;
            /**
             * @description routeOver: paid more than 365 days ago · notByWechat: WeChat has less left of the payment · wechatFailed: WeChat closed it or could not give it back · cardGiven: the card is another member’s by now
             * @enum {string}
             */
            why: "routeOver" | "notByWechat" | "wechatFailed" | "cardGiven";
        };
        EditCardProductInput: {
            /** @description false takes it off sale */
            active?: boolean;
            bonusMonths?: number | null;
            name?: string;
            reason?: string;
            tiers?: components["schemas"]["TierInput"][];
        };
        EditColleagueInput: {
            name?: string;
            /** @enum {string} */
            role?: "ownerManager" | "shopManager" | "advisor" | "technician" | "cashier";
            shopId?: string;
        };
        EditCouponTemplateInput: {
            benefit: components["schemas"]["CouponBenefitInput"];
            /** @description fen; null for none */
            budgetFen: number | null;
            /** @description each is for one car of its owner */
            carBound: boolean;
            /** @description members may take it on the phone */
            claimable: boolean;
            /** @description what one counts against the budget; null for the most it can take off */
            costFen: number | null;
            /** @description by what it comes of itself; null when it does not */
            givenOn: components["schemas"]["CouponOccasionInput"] | null;
            name: string;
            /** @description null for no limit */
            perMemberMax: number | null;
            reason: string;
            scope: components["schemas"]["CouponScopeInput"];
            stacking: components["schemas"]["CouponStackingInput"];
            /** @description null for no limit */
            totalMax: number | null;
            validity: components["schemas"]["CouponValidityInput"];
            /** @description the version that was edited */
            version: number;
        };
        EditMeInput: {
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            birthOn?: string | null;
            elderMode?: boolean;
            /** @enum {string|null} */
            gender?: "male" | "female" | null;
            name?: string;
        };
        EditMemberInput: {
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            birthOn?: string | null;
            /** @enum {string|null} */
            gender?: "male" | "female" | null;
            name?: string;
            note?: string | null;
        };
        EditMerchantInput: {
            /** @description fen */
            claimConfirmAboveFen?: number;
            /** @description fen */
            counterApprovalAboveFen?: number;
            merchantName?: string;
            /** @description fen */
            minTopUpFen?: number;
            /** @description fen */
            namedCapFen?: number;
            /** @description makes a new version of the terms */
            prepaidTerms?: components["schemas"]["PrepaidTermsInput"];
            reason: string;
            topUpOpen?: boolean;
            /** @description fen */
            unnamedCapFen?: number;
        };
        EditMyCarInput: {
            brand?: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            firstRegisteredOn?: string | null;
            /** Format: date */
            inspectionUntil?: string | null;
            /** Format: date */
            insuranceUntil?: string | null;
            modelYear?: number | null;
            plate?: string;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            sanbaoUntilOn?: string | null;
            series?: string | null;
            /** @enum {string} */
            usage?: "private" | "official" | "commercial";
            vin?: string | null;
        };
        EditServiceCardProductInput: {
            /** @description false takes it off sale */
            active: boolean;
            /** @description how often a bound car may be exchanged; null as often as one likes */
            carChangesMax: number | null;
            /** @description cars bound to a card; null serves every car of its owner */
            carsMax: number | null;
            /**
             * @description what is really paid for it earns points
             * @default true
             */
            earnsPoints: boolean;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /** @description of a labour card: its hours; it has no services then */
            labour?: components["schemas"]["LabourInput"] | null;
            /** @description null serves for ever */
            months: number | null;
            name: string;
            /**
             * @description members find it on the phone; the counter sells all
             * @default true
             */
            onPhone: boolean;
            /** @description fen */
            priceFen: number;
            reason: string;
            services: components["schemas"]["GrantedInput"][];
            /** @description null serves everywhere */
            shopIds: string[] | null;
            /**
             * Format: date
             * @description with `date`: the first day
             */
            startsOn: string | null;
            /** @enum {string} */
            startsWith: "purchase" | "firstUse" | "date";
            /** @description may be handed to another member with the consent of both */
            transferable: boolean;
            /** @description the version that was edited */
            version: string;
        };
        EditServiceInput: {
            active?: boolean;
            /** @enum {string} */
            category?: "wash" | "beauty" | "film" | "oil" | "upkeep" | "brake" | "tyre" | "airCon" | "electric" | "repair";
            earnsPoints?: boolean;
            favourite?: boolean;
            /** @description standard labour hours, in tenths: 15 is 1.5 hours */
            labourTenths?: number | null;
            minutes?: number | null;
            name?: string;
            /** @description fen */
            priceFen?: number;
            reason?: string | null;
            unit?: string;
            /** @description the version that was edited; another one now is refused */
            version?: number;
        };
        EditShopInput: {
            address?: string;
            city?: string;
            hours?: components["schemas"]["OpeningSpanDto"][];
            name?: string;
            phone?: string;
            reason: string;
            /** @enum {string} */
            roundingMode?: "none" | "jiao" | "yuan";
        };
        ErrorBody: {
            /** @description a refusal code, listed in the domain package */
            code: string;
            details?: {
                [key: string]: unknown;
            };
            /** @description a Chinese sentence a person can act on */
            message: string;
            requestId: string;
        };
        ExplainInput: {
            reason: string;
            /** @enum {string} */
            reasonCode: "wrongChange" | "notBooked" | "miscounted" | "other";
        };
        ExtensionInput: {
            reason: string;
            /**
             * Format: date
             * @description the new last day
             */
            until: string;
        };
        FactsAgreed: {
            /** @description fen */
            amountFen: number;
            instrumentId: string;
            /** @description of a service card: how much for which line */
            uses: components["schemas"]["FactsAgreedUse"][];
        };
        FactsAgreedUse: {
            lineId: string;
            /** @description uses, or tenths of hours of a labour card */
            times: number;
        };
        FactsBenefit: {
            /** @enum {string} */
            kind: "amount" | "percent" | "service" | "labour";
            /** @description fen */
            offFen?: number;
            /** @description fen */
            offMaxFen?: number | null;
            percentOff?: number;
            /** @description fen */
            thresholdFen?: number;
        };
        FactsCard: {
            cardId: string;
            lots: components["schemas"]["FactsLot"][];
            ownerId: string;
            spenderIds: string[];
            /** @enum {string} */
            state: "active" | "frozen" | "lost" | "closed";
        };
        FactsCoupon: {
            benefit: components["schemas"]["FactsBenefit"];
            carId: string | null;
            couponId: string;
            name: string;
            ownerId: string;
            scope: components["schemas"]["FactsScope"];
            stacking: components["schemas"]["FactsStacking"];
            /** @enum {string} */
            state: "issued" | "reserved" | "used" | "expired" | "revoked";
            /** @description YYYY-MM-DD in Asia/Shanghai */
            validFrom: string;
            /** @description YYYY-MM-DD in Asia/Shanghai */
            validUntil: string;
        };
        FactsLabour: {
            /** @description null: whatever has labour hours */
            serviceIds: string[] | null;
        };
        FactsLapse: {
            /** @enum {string} */
            kind: "rolling" | "yearEnd" | "never";
            months?: number;
            years?: number;
        };
        FactsLevel: {
            code: string;
            name: string;
            pointsPercent: number;
            /** @description served first */
            priority: boolean;
        };
        FactsLine: {
            category: string;
            earnsPoints: boolean;
            id: string;
            itemId: string;
            /** @enum {string} */
            kind: "service" | "part" | "card";
            /** @description labour hours of one unit, in tenths */
            labourTenths: number | null;
            /** @description fen */
            levelPriceFen: number | null;
            /** @description fen */
            listPriceFen: number;
            /** @description fen */
            manualPriceFen: number | null;
            name: string;
            performerId: string | null;
            qty: number;
        };
        FactsLot: {
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            bonusExpiresOn: string | null;
            /** @description fen */
            bonusFen: number;
            /** @description fen */
            bonusLeftFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            id: string;
            /** @description fen */
            principalFen: number;
            /** @description fen */
            principalLeftFen: number;
            terms: components["schemas"]["FactsLotTerms"];
        };
        FactsLotTerms: {
            productId: string | null;
            productVersion: string | null;
            termsVersion: string;
            tierId: string | null;
        };
        FactsPointLot: {
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            /**
             * Format: date
             * @description YYYY-MM-DD in Asia/Shanghai
             */
            expiresOn: string | null;
            given: number;
            id: string;
            left: number;
            /** @description YYYY-MM-DD in Asia/Shanghai */
            usableFrom: string;
        };
        FactsPointRules: {
            earnPerYuan: number;
            frozenDays: number;
            giftPerDayMax: number;
            lapse: components["schemas"]["FactsLapse"];
            spendMin: number;
            spendPerYuan: number;
            spendSharePercentMax: number;
            version: number;
        };
        FactsPoints: {
            accountId: string;
            debt: number;
            lots: components["schemas"]["FactsPointLot"][];
            ownerId: string;
        };
        FactsScope: {
            /** @description null: all of them */
            categories: string[] | null;
            /** @description null: all of them */
            itemIds: string[] | null;
            /** @description null: all of them */
            levels: string[] | null;
            /** @description null: all of them */
            shopIds: string[] | null;
        };
        FactsServiceCard: {
            cardId: string;
            /** @description null: all of them */
            carIds: string[] | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            /**
             * Format: date
             * @description YYYY-MM-DD in Asia/Shanghai
             */
            expiresOn: string | null;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /** @description with it the card counts labour hours, in tenths */
            labour: components["schemas"]["FactsLabour"] | null;
            name: string;
            ownerId: string;
            services: components["schemas"]["FactsUses"][];
            /** @description null: all of them */
            shopIds: string[] | null;
            spenderIds: string[];
            /**
             * Format: date
             * @description YYYY-MM-DD in Asia/Shanghai
             */
            startsOn: string | null;
            /** @enum {string} */
            state: "active" | "frozen" | "lost" | "refunded" | "closed";
            validity: components["schemas"]["FactsValidity"];
        };
        FactsStacking: {
            alone: boolean;
            group: string;
            order: number;
        };
        FactsUses: {
            /** @description null: as often as the caps allow */
            granted: number | null;
            left: number | null;
            perDayMax: number | null;
            perMonthMax: number | null;
            /** @description fen */
            priceFen: number;
            serviceId: string;
            serviceName: string;
            usedThisMonth: number;
            usedToday: number;
        };
        FactsValidity: {
            /** @description null: for ever */
            months: number | null;
            /**
             * Format: date
             * @description YYYY-MM-DD in Asia/Shanghai
             */
            startsOn: string | null;
            /** @enum {string} */
            startsWith: "purchase" | "firstUse" | "date";
        };
        FormerPaper: {
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            issuedOn: string;
            number: string;
        };
        GiftInput: {
            /** @description the mobile number the receiver has bound */
            phone: string;
            points: number;
        };
        GivenElsewhereView: {
            /** @description what went back */
            amountFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description what the payment was for */
            description: string;
            /** @description a card or balance it paid for is another member's by now: what waits counts against no refund of that */
            handedOn: boolean;
            id: string;
            memberId: string;
            /** @description the payer */
            memberName: string | null;
            /** @description the bill it paid; null for a top-up */
            settlementId: string | null;
            /** @description whose payment it was */
            shopId: string;
            shopName: string;
            /** @description for so much of it the payer still has what they paid for */
            waitsFen: number;
        };
        GrantedInput: {
            /** @description null on an annual pass */
            granted: number | null;
            perDayMax: number | null;
            perMonthMax: number | null;
            serviceId: string;
        };
        GrantedView: {
            granted: number | null;
            /** @description of one use without a card, when the version was made */
            listPriceFen: number;
            perDayMax: number | null;
            perMonthMax: number | null;
            serviceId: string;
            serviceName: string;
        };
        GrantInput: {
            memberIds: string[];
            reason: string;
        };
        GrantResult: {
            couponId: string | null;
            memberId: string;
            /**
             * @description why there is none
             * @enum {string|null}
             */
            refused: "VALIDATION_FAILED" | "KEY_MISSING" | "KEY_INVALID" | "KEY_REUSED" | "UNAUTHENTICATED" | "SESSION_EXPIRED" | "SESSION_REUSED" | "DISMISSED" | "FORBIDDEN" | "NOT_FOUND" | "PAYLOAD_TOO_LARGE" | "MEDIA_TYPE" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE" | "STATE_CHANGED" | "VERSION_CHANGED" | "REASON_MISSING" | "AMOUNT_INVALID" | "IMAGE_INVALID" | "BALANCE_SHORT" | "CAP_EXCEEDED" | "CARD_FROZEN" | "CARD_LOST" | "CARD_CLOSED" | "TOP_UP_CLOSED" | "TOP_UP_TOO_SMALL" | "TOP_UP_TOUCHED" | "TOP_UP_LAPSED" | "TIER_CHANGED" | "TERMS_NOT_ACCEPTED" | "MONEY_LEFT" | "CARD_REFUND_EMPTY" | "CARD_REFUND_WAITING" | "CARD_REFUND_PAID" | "CARD_REFUND_BY_WECHAT" | "CARD_NOT_LOST" | "CARD_NOT_FROZEN" | "CARD_NUMBER_REPLACED" | "TRANSFER_TO_SELF" | "TRANSFER_RECEIVER" | "TRANSFER_WAITING" | "TRANSFER_OVER" | "TRANSFER_EMPTY" | "PROOF_MISSING" | "PROOF_EXPIRED" | "PROOF_WRONG" | "CODE_EXPIRED" | "CODE_WRONG" | "SPENDER_WITHOUT_RIGHT" | "OVERRIDE_TOO_LARGE" | "ASK_CLOSED" | "ASK_EXPIRED" | "ASK_ANSWERED" | "ASK_REPLACED" | "WECHAT_NEEDS_MEMBER" | "SERVICE_CARD_FROZEN" | "SERVICE_CARD_LOST" | "SERVICE_CARD_CLOSED" | "SERVICE_CARD_GIVEN_BACK" | "SERVICE_CARD_NOT_YET" | "SERVICE_CARD_EXPIRED" | "SERVICE_CARD_OTHER_SHOP" | "SERVICE_CARD_OTHER_CAR" | "SERVICE_CARD_OTHER_SERVICE" | "SERVICE_CARD_USED" | "SERVICE_CARD_GIVEN" | "SERVICE_CARD_NOT_GIVEN" | "SERVICE_CARD_MOVED" | "SERVICE_CARD_EXTENSION" | "SERVICE_CARD_CARS" | "SERVICE_CARD_CAR_CHANGES" | "SERVICE_CARD_NO_BILL" | "SERVICE_CARD_HELD" | "SERVICE_CARD_SPENT" | "SERVICE_CARD_REFUND_WAITING" | "SERVICE_HOURS_TAKEN" | "SERVICE_HOURS_MISSING" | "CARD_NEEDS_MEMBER" | "CARD_NOT_ON_SALE" | "CARD_SALE_CLOSED" | "USES_SHORT" | "LABOUR_SHORT" | "USES_DAY_MAX" | "USES_MONTH_MAX" | "USES_TOO_MANY" | "COUPON_USED" | "COUPON_RESERVED" | "COUPON_REVOKED" | "COUPON_NOT_YET" | "COUPON_EXPIRED" | "COUPON_OTHER_SHOP" | "COUPON_OTHER_CAR" | "COUPON_OTHER_LEVEL" | "COUPON_NOTHING_FITS" | "COUPON_THRESHOLD" | "COUPON_ALONE" | "COUPON_GROUP" | "COUPON_NOT_OFFERED" | "COUPON_SOLD_OUT" | "COUPON_LIMIT" | "COUPON_CAR_MISSING" | "COUPON_CODE_WRONG" | "COUPON_CODE_USED" | "COUPON_ISSUED_MORE" | "POINTS_SHORT" | "POINTS_FROZEN" | "POINTS_LAPSED" | "POINTS_MIN" | "POINTS_SHARE" | "POINTS_LIMIT" | "GIFT_MAX" | "GIFT_TO_SELF" | "SALE_EMPTY" | "SALE_NOT_OPEN" | "QUOTE_CHANGED" | "DISCOUNT_TOO_LARGE" | "PRICE_ABOVE_LIST" | "PERFORMER_NOT_HERE" | "CASH_SHORT" | "PREPAID_TOO_MUCH" | "ROUNDED_BY_CHOICE" | "TENDERS_SHORT" | "TENDERS_TOO_MUCH" | "TENDER_REPEATED" | "SETTLEMENT_HELD" | "SETTLEMENT_NOT_HELD" | "ALREADY_REVERSED" | "APPROVAL_NEEDED" | "SELF_APPROVAL" | "SHIFT_OPEN" | "COUNT_UNEVEN" | "MONEY_ON_ITS_WAY" | "DAY_CLOSED" | "DAY_NOT_YET" | "DAY_EARLIER_OPEN" | "DAY_SALES_HELD" | "DAY_SHIFT_OPEN" | "DAY_DIFFERENCE_OPEN" | "NAME_INVALID" | "PHONE_INVALID" | "PHONE_TAKEN" | "PLATE_INVALID" | "PLATE_TAKEN" | "PLATE_BOUND" | "PLATE_CHANGES_USED" | "VIN_INVALID" | "ODOMETER_INVALID" | "ODOMETER_FALLS" | "SEARCH_TOO_SHORT" | "CLAIM_NEEDS_COUNTER" | "MERGE_BOTH_BOUND" | "INVITATION_INVALID" | "ALREADY_STAFF" | "SELF_DISMISSAL" | "LAST_OWNER_MANAGER" | "TABLE_UNREADABLE" | "TABLE_HEAD_MISSING" | "TABLE_TOO_LONG" | "OPENING_TOTALS_CHANGED" | "WECHAT_UNAVAILABLE" | "WECHAT_CODE_INVALID" | "WECHAT_SNAPSHOT_USER" | "PAYMENT_PENDING" | "PAYMENT_CLOSED" | "PAY_IN_WECHAT" | "PAYER_DIFFERENT" | "REFUND_TOO_MUCH" | "REFUND_EMPTY" | "REFUND_UNITS" | "REFUND_STANDS" | "REFUND_IS_CARD" | "INCIDENT_ACTION" | "REFUND_PAY_OUT" | "INVOICE_NOTHING" | "INVOICE_ASKED" | "INVOICE_TITLE_INVALID" | "TAX_NUMBER_INVALID" | "EMAIL_INVALID" | "INVOICE_NUMBER_TAKEN" | "INVOICE_DAY" | "INVOICE_SAME" | "BILL_NOT_OFFERED" | "RUN_GOING_ON" | null;
        };
        GrantsView: {
            issued: number;
            /** @description in the order asked for */
            results: components["schemas"]["GrantResult"][];
        };
        HeldSaleView: {
            number: string;
            saleId: string;
            title: string;
            /** @description fen */
            totalFen: number;
        };
        Home: {
            /**
             * Format: date-time
             * @description when this was read
             */
            at: string;
            card: components["schemas"]["CardFaceView"] | null;
            cars: components["schemas"]["CarView"][];
            coupons: components["schemas"]["HomeCoupons"];
            merchantName: string;
            /** @description what a shop asks of me right now */
            openAsk: components["schemas"]["PayAsk"] | null;
            packages: components["schemas"]["HomePackages"];
            points: components["schemas"]["HomePoints"];
            /** @description the shop of the last visit, else the first */
            shop: components["schemas"]["ShopBrief"];
            shops: components["schemas"]["ShopBrief"][];
            /** @description the merchant sells top-ups */
            topUpOpen: boolean;
            unreadNotices: number;
        };
        HomeCoupons: {
            nextLapse: components["schemas"]["HomeLapse"] | null;
            /** @description that may be used, now or later; a hundred at most */
            usable: number;
        };
        HomeLapse: {
            /** @description how many of them */
            count: number;
            /**
             * Format: date
             * @description the last day
             */
            on: string;
        };
        HomePackages: {
            /** @description service cards that can be used, now or later */
            cards: number;
            /** @description labour hours that are left, in tenths */
            labourTenths: number;
            /** @description uses or labour hours that go next */
            nextLapse: components["schemas"]["HomeUsesLapse"] | null;
            /** @description of them those without a count */
            passes: number;
            usesLeft: number;
        };
        HomePoints: {
            /** @description what may be spent today */
            balance: number;
            /** @description taken back after it had been spent */
            debt: number;
            /** @description earned, and to be spent later */
            frozen: number;
            nextLapse: components["schemas"]["HomeLapse"] | null;
            /** @description what the balance pays, fen */
            worthFen: number;
        };
        HomeUsesLapse: {
            /** @description how many of them */
            count: number;
            /**
             * Format: date
             * @description the last day
             */
            on: string;
            /**
             * @description what is counted
             * @enum {string}
             */
            unit: "times" | "labourTenths";
        };
        IncidentFactView: {
            label: string;
            value: string;
        };
        IncidentPage: {
            items: components["schemas"]["IncidentView"][];
            nextCursor: string | null;
        };
        IncidentView: {
            /** @description fen */
            amountFen: number | null;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            facts: components["schemas"]["IncidentFactView"][];
            id: string;
            /** @enum {string} */
            kind: "paymentMismatch" | "unknownOrder" | "secondPayment" | "refundedElsewhere" | "creditFailed" | "refundAbnormal" | "refundClosed" | "refundRefused" | "refundMismatch" | "unreadable" | "billPaymentMissing" | "billPaymentExtra" | "billPaymentDiffers" | "billRefundMissing" | "billRefundElsewhere" | "billRefundDiffers" | "billRevoked" | "billRowTwice" | "billRowUnknown";
            /** @description what helps, the likeliest first */
            remedies: ("query" | "refund" | "book" | "note")[];
            resolution: string | null;
            /** @enum {string} */
            state: "open" | "resolved";
            title: string;
        };
        InviteDriverInput: {
            /** @description may spend the card of the owner on this car */
            maySpend: boolean;
        };
        InviteStaffInput: {
            name: string;
            phone?: string | null;
            /** @enum {string} */
            role: "ownerManager" | "shopManager" | "advisor" | "technician" | "cashier";
            shopId: string;
        };
        InvoicedBill: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            number: string;
            plate: string | null;
            title: string;
        };
        InvoicePage: {
            items: components["schemas"]["InvoiceView"][];
            nextCursor: string | null;
        };
        InvoicePaperView: {
            /** @description what it is for, fen */
            amountFen: number;
            /** @description as it was noted before, the oldest first */
            former: components["schemas"]["FormerPaper"][];
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            issuedOn: string;
            link: string | null;
            number: string;
            /** @description a red invoice takes off the one before it */
            red: boolean;
            /** @description 0 is the invoice, red ones follow */
            seq: number;
            /** @description how often it was put right */
            version: number;
        };
        InvoiceTitleView: {
            email: string | null;
            taxNumber: string | null;
            title: string;
            /** @enum {string} */
            titleKind: "person" | "company";
        };
        InvoiceView: {
            /** @description what it is for, fen */
            amountFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            askedAt: string;
            bill: components["schemas"]["InvoicedBill"];
            email: string | null;
            /**
             * Format: date-time
             * @description when it was refused, withdrawn or lapsed
             */
            endedAt: string | null;
            id: string;
            /** @description in the order in which they were written */
            papers: components["schemas"]["InvoicePaperView"][];
            reason: string | null;
            /** @description what a red invoice still has to take off, fen */
            redDueFen: number;
            /** @description what red invoices have taken off, fen */
            redFen: number;
            settlementId: string;
            shopName: string;
            /** @enum {string} */
            state: "requested" | "issued" | "redNeeded" | "redIssued" | "refused" | "withdrawn" | "lapsed";
            taxNumber: string | null;
            title: string;
            /** @enum {string} */
            titleKind: "person" | "company";
        };
        LabourInput: {
            /** @description null serves whatever has hours */
            serviceIds: string[] | null;
            /** @description in tenths: 100 is 10 hours */
            tenths: number;
        };
        LabourServiceView: {
            serviceId: string;
            serviceName: string;
        };
        LabourView: {
            /** @description null serves whatever has labour hours */
            services: components["schemas"]["LabourServiceView"][] | null;
        };
        LegView: {
            /** @description fen */
            amountFen: number;
            /** @enum {string} */
            kind: "package" | "coupon" | "points" | "principal" | "bonus" | "rounding" | "cash" | "wechat" | "posCard" | "alipay" | "bankTransfer" | "other";
            label: string;
        };
        LevelGapView: {
            code: string;
            /** @description fen */
            missingFen: number | null;
            missingPoints: number | null;
            missingVisits: number | null;
            name: string;
        };
        LevelRuleInput: {
            code: string;
            name: string;
            pointsEarned: number | null;
            /** @description points earned, percent of the usual */
            pointsPercent: number;
            priority: boolean;
            /** @description percent off list prices of services */
            servicePercentOff: number;
            /** @description really paid within the window, fen */
            spendFen: number | null;
            visits: number | null;
        };
        LevelRulesInput: {
            /** @description the lowest first */
            levels: components["schemas"]["LevelRuleInput"][];
            reason: string;
            /** @description the version that was edited */
            version: number;
            windowMonths: number;
        };
        LevelRulesView: {
            levels: components["schemas"]["LevelRuleInput"][];
            /** @description 0 before anybody set any */
            version: number;
            windowMonths: number;
        };
        LevelTallyView: {
            pointsEarned: number;
            /** @description really paid, fen */
            spendFen: number;
            visits: number;
        };
        LevelView: {
            level: components["schemas"]["LevelRuleInput"] | null;
            /** @description each way alone leads there; null at the top */
            next: components["schemas"]["LevelGapView"] | null;
            tally: components["schemas"]["LevelTallyView"];
            windowMonths: number;
        };
        LiabilityReport: {
            /**
             * Format: date-time
             * @description UTC
             */
            checkedAt: string | null;
            /** @description in how many places sums and balances disagreed then */
            off: number | null;
            /**
             * Format: date
             * @description at the end of this day; null before the first night
             */
            on: string | null;
            shops: components["schemas"]["OwedOfShop"][];
            /**
             * Format: date
             * @description the last day that is summed up
             */
            through: string | null;
            total: components["schemas"]["OwedView"];
        };
        LotView: {
            /**
             * Format: date
             * @description last day of the bonus
             */
            bonusExpiresOn: string | null;
            /** @description fen */
            bonusGivenFen: number;
            bonusLapsed: boolean;
            /** @description 0 once it has lapsed */
            bonusLeftFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            boughtAt: string;
            id: string;
            /** @description fen */
            paidFen: number;
            /** @description fen */
            principalLeftFen: number;
            shopName: string;
            /** @enum {string} */
            source: "topUp" | "counterTopUp" | "openingBalance" | "grant" | "transfer";
            termsVersion: string;
            title: string;
        };
        MadeCodesView: {
            codes: string[];
        };
        MakeCodesInput: {
            count: number;
        };
        Me: {
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            birthOn: string | null;
            elderMode: boolean;
            /** @enum {string|null} */
            gender: "male" | "female" | null;
            memberId: string;
            /**
             * Format: date-time
             * @description UTC
             */
            memberSince: string;
            merchantName: string;
            name: string | null;
            /** @description has a name and a verified phone: a higher cap */
            named: boolean;
            phoneMasked: string | null;
            phoneVerified: boolean;
            staff: components["schemas"]["MeStaff"] | null;
            wechat: components["schemas"]["MeWechat"];
        };
        MemberBrief: {
            /** @description fen */
            balanceFen: number;
            cardTail: string | null;
            /** @description a WeChat account belongs to it */
            claimed: boolean;
            id: string;
            name: string | null;
            named: boolean;
            phoneMasked: string | null;
        };
        MemberCode: {
            /** @description fen */
            balanceFen: number | null;
            cardTail: string | null;
            digits: string;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            name: string | null;
            phoneMasked: string | null;
            /** @description what the QR code carries */
            qrText: string;
            secondsLeft: number;
        };
        MemberCodeConsent: {
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            /** @enum {string} */
            kind: "memberCode";
            memberId: string;
            proofId: string;
            saleId: string;
            staffId: string;
        };
        MemberPhoneInput: {
            phone: string;
        };
        MerchantSettings: {
            /** @description a claimed card that holds more is confirmed at the counter */
            claimConfirmAboveFen: number;
            /** @description a counter top-up of more needs a second person */
            counterApprovalAboveFen: number;
            merchantName: string;
            /** @description fen */
            minTopUpFen: number;
            /** @description fen */
            namedCapFen: number;
            prepaidTerms: components["schemas"]["PrepaidTermsDto"];
            /** @description whether prepaid cards are sold */
            topUpOpen: boolean;
            /** @description fen */
            unnamedCapFen: number;
        };
        MergeInput: {
            /** @description the member that goes; its things come to the one in the path */
            otherId: string;
            reason: string;
        };
        MeStaff: {
            /** @description rights of the role beyond those of every member */
            acts: string[];
            /** @description how much the role decides alone */
            limits: {
                [key: string]: number;
            };
            name: string;
            /** @enum {string} */
            role: "ownerManager" | "shopManager" | "advisor" | "technician" | "cashier";
            roleName: string;
            /** @description the home shop */
            shopId: string;
            shopName: string;
            /** @description shops to act in, for the header X-Shop-Id */
            shops: components["schemas"]["ShopBrief"][];
            staffId: string;
        };
        MethodSum: {
            count: number;
            /** @description null: cash, which whoever counts the drawer is not told */
            fen: number | null;
            label: string;
            method: string;
        };
        MeWechat: {
            miniAppid: string;
            oaAppid: string | null;
        };
        MoveCashInput: {
            /** @description fen */
            amountFen: number;
            /** @enum {string} */
            kind: "changeIn" | "toSafe" | "pettyCash";
            reason: string;
        };
        NoticeFactView: {
            label: string;
            value: string;
        };
        NoticePage: {
            items: components["schemas"]["NoticeView"][];
            nextCursor: string | null;
        };
        NoticeView: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            facts: components["schemas"]["NoticeFactView"][];
            id: string;
            kind: string;
            /** @description the mini-program's page it opens */
            page: string;
            read: boolean;
            title: string;
        };
        OdometerInput: {
            odometerKm: number;
            /** @description needed when it falls */
            reason?: string | null;
        };
        OpeningFileView: {
            /**
             * @description what a column 余额 holds
             * @enum {string}
             */
            balance: "principal" | "withBonus";
            id: string;
            name: string;
            rows: components["schemas"]["OpeningRowCounts"];
            shops: components["schemas"]["OpeningShopTotals"][];
            /**
             * Format: date-time
             * @description UTC
             */
            signedAt: string | null;
            signedBy: string | null;
            /** @enum {string} */
            state: "read" | "importing" | "imported" | "undoing" | "undone";
            /** @description of the rows that wait and those that were given */
            totals: components["schemas"]["OpeningTotals"];
            undoReason: string | null;
            /** @description columns that were not understood */
            unusedColumns: string[];
            /**
             * Format: date-time
             * @description UTC
             */
            uploadedAt: string;
            uploadedBy: string;
        };
        OpeningRowCounts: {
            all: number;
            /** @description will open a member, or have */
            create: number;
            done: number;
            /** @description will add to a member, or have */
            join: number;
            /** @description were used since, so the undoing left them */
            kept: number;
            /** @description wait to be given */
            ready: number;
            refused: number;
            undone: number;
        };
        OpeningRowPage: {
            items: components["schemas"]["OpeningRowView"][];
            /** @description ask for the rows after this line */
            nextAfter: number | null;
        };
        OpeningRowView: {
            /** @description fen */
            bonusFen: number;
            cardNumber: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            expiresOn: string | null;
            id: string;
            /** @description its line in the table */
            line: number;
            memberId: string | null;
            name: string | null;
            /** @enum {string|null} */
            outcome: "create" | "join" | null;
            phone: string | null;
            plates: string[];
            points: number;
            /** @description fen */
            principalFen: number;
            /** @description why it is refused, or stayed */
            reasons: string[];
            shopName: string | null;
            /** @enum {string} */
            state: "ready" | "refused" | "done" | "undone" | "kept";
            uses: components["schemas"]["OpeningUses"][];
        };
        OpeningShopTotals: {
            /** @description fen */
            bonusFen: number;
            points: number;
            /** @description fen */
            principalFen: number;
            rows: number;
            shopId: string;
            shopName: string;
            uses: number;
        };
        OpeningSpanDto: {
            closes: string;
            opens: string;
            /** @description Monday is 1 */
            weekday: number;
        };
        OpeningTotals: {
            /** @description fen */
            bonusFen: number;
            points: number;
            /** @description fen */
            principalFen: number;
            rows: number;
            uses: number;
        };
        OpeningUses: {
            left: number;
            service: string;
        };
        OpenInvitation: {
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            id: string;
            name: string;
            /** @enum {string} */
            role: "ownerManager" | "shopManager" | "advisor" | "technician" | "cashier";
            roleName: string;
            shopId: string;
            shopName: string;
        };
        OpenMemberInput: {
            /** @description the walk-in that becomes a member */
            carId?: string | null;
            name: string;
            phone: string;
            plate?: string | null;
        };
        OpenSaleInput: {
            carId?: string | null;
            lines: components["schemas"]["SaleLineInput"][];
            memberId?: string | null;
        };
        OpenShiftInput: {
            /** @description cash in the drawer to begin with, fen */
            floatFen: number;
        };
        OpenShopInput: {
            address: string;
            city: string;
            /** @description every day 08:30–18:30 without */
            hours?: components["schemas"]["OpeningSpanDto"][];
            name: string;
            phone: string;
            reason: string;
            /**
             * @default none
             * @enum {string}
             */
            roundingMode: "none" | "jiao" | "yuan";
        };
        OverrideInput: {
            reason: string;
        };
        OwedDay: {
            /** @description at the end of the day */
            balance: number;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            day: string;
            /** @description fen, uses, tenths of hours or points */
            movedIn: number;
            movedOut: number;
        };
        OwedDayPage: {
            items: components["schemas"]["OwedDay"][];
            /**
             * Format: date
             * @description `before` of the next page
             */
            nextCursor: string | null;
        };
        OwedOfShop: {
            /** @description given and not yet used, on cards */
            bonusFen: number;
            /** @description paid for service cards and not yet served */
            deferredFen: number;
            /** @description labour hours on service cards that are left, in tenths */
            labourTenths: number;
            /** @description points taken back after they were spent */
            pointDebt: number;
            points: number;
            /** @description paid and not yet used, on cards */
            principalFen: number;
            /** @description the shop that sold it */
            shopId: string;
            shopName: string;
            /** @description uses of service cards that are left */
            uses: number;
        };
        OwedView: {
            /** @description given and not yet used, on cards */
            bonusFen: number;
            /** @description paid for service cards and not yet served */
            deferredFen: number;
            /** @description labour hours on service cards that are left, in tenths */
            labourTenths: number;
            /** @description points taken back after they were spent */
            pointDebt: number;
            points: number;
            /** @description paid and not yet used, on cards */
            principalFen: number;
            /** @description uses of service cards that are left */
            uses: number;
        };
        OwnChoiceInput: {
            couponIds: string[];
            /** @description points to pay with */
            points: number;
            prepaid?: components["schemas"]["PrepaidWishInput"] | null;
            /** @description the total the client showed, fen */
            quotedFen: number;
            /** @description units covered by uses of service cards */
            uses: components["schemas"]["UseWishInput"][];
            /** @description left for WeChat, fen */
            wechatFen: number;
        };
        OwnerTapConsent: {
            askId: string;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            /** @enum {string} */
            kind: "ownerTap";
            memberId: string;
            saleId: string;
            /** @description of each thing that was shown at most so much */
            upTo: components["schemas"]["FactsAgreed"][];
        };
        OwnServiceCardRefundInput: {
            /** @description what was shown as going back in money */
            quotedFen: number;
            reason: string;
        };
        OwnServiceCardRefundQuote: {
            /** @description bonus that goes back to the prepaid card */
            bonusFen: number;
            /** @description of it what WeChat can’t give back any more: a person pays it out */
            byHandFen: number;
            cardId: string;
            /** @description points the card earned that are taken back from its owner */
            earnedBack: number;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again */
            elsewhereFen: number;
            /** @description another member bought it: all money is paid out by hand, and what it was bought with isn’t told */
            handedOn: boolean;
            /** @description by what it goes back */
            legs: components["schemas"]["LegView"][];
            lines: components["schemas"]["ServiceCardRefundLine"][];
            /** @description principal and tenders that go back */
            moneyFen: number;
            name: string;
            /** @description fen */
            priceFen: number;
            /** @description what is left of the price */
            valueFen: number;
        };
        PaperInput: {
            /** @description what it is for, fen */
            amountFen: number;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            issuedOn: string;
            /** @description where it can be fetched */
            link?: string | null;
            /** @description 20 digits, or the code and number of an older one */
            number: string;
        };
        PayAsk: {
            cashierName: string;
            /** @description the owner chose another combination than was asked */
            changed: boolean;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            /** @description points, coupons and service cards */
            given: components["schemas"]["LegView"][];
            id: string;
            lines: components["schemas"]["AskLine"][];
            /** @description the WeChat order to pay, once the card part is held */
            paymentOrderId: string | null;
            plate: string | null;
            /** @description fen */
            prepaidFen: number;
            saleId: string;
            /** @description the settlement, for the receipt */
            settlementId: string | null;
            shopName: string;
            /** @enum {string} */
            state: "open" | "approved" | "declined" | "expired" | "done";
            /** @description fen */
            totalFen: number;
            /** @description fen */
            wechatFen: number;
            /** @description the combination; null where only the WeChat part is left to be paid */
            wishes: components["schemas"]["SuggestedWishes"] | null;
        };
        PayAskChoices: {
            /** @description what is asked; tenders but WeChat are the counter’s */
            asked: components["schemas"]["SuggestedWishes"];
            /** @description nothing in it is anybody else’s */
            facts: components["schemas"]["SettlementFactsView"];
            /** @description fen */
            quotedFen: number;
        };
        PaymentOrderView: {
            /** @description fen */
            amountFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            deadlineAt: string;
            description: string;
            id: string;
            /**
             * Format: date-time
             * @description UTC
             */
            paidAt: string | null;
            /** @description while it can still be paid in the app that asks */
            pay: components["schemas"]["WechatPayParams"] | null;
            /** @enum {string} */
            purpose: "topUp" | "settlement" | "cardPurchase";
            refund: components["schemas"]["PaymentRefundBrief"] | null;
            /** @description once it is paid */
            result: components["schemas"]["PaymentResult"] | null;
            /** @enum {string} */
            state: "created" | "awaiting" | "paid" | "closed";
        };
        PaymentRefundBrief: {
            /** @description of all refunds together */
            amountFen: number;
            /** @enum {string} */
            state: "requested" | "accepted" | "succeeded" | "closed" | "abnormal";
        };
        PaymentResult: {
            /** @description fen */
            balanceAfterFen: number | null;
            /** @description fen */
            bonusFen: number;
            /** @description of a purchase: the first service card it bought */
            cardId: string | null;
            saleId: string | null;
            settlementId: string | null;
        };
        PayOutInput: {
            /** @enum {string} */
            method: "cash" | "posCard" | "alipay" | "bankTransfer" | "other";
            /** @description what was shown as due, fen; refused where it is another amount by now */
            quotedFen?: number;
            /** @description voucher or receipt */
            reference: string;
        };
        PiecesInput: {
            /**
             * @description fen
             * @enum {number}
             */
            faceFen: 10000 | 5000 | 2000 | 1000 | 500 | 100 | 50 | 10;
            pieces: number;
        };
        PointRulesInput: {
            earnPerYuan: number;
            frozenDays: number;
            giftPerDayMax: number;
            lapse: components["schemas"]["PointsLapseInput"];
            reason: string;
            spendMin: number;
            /** @enum {number} */
            spendPerYuan: 1 | 2 | 4 | 5 | 10 | 20 | 25 | 50 | 100;
            spendSharePercentMax: number;
            /** @description the version that was edited */
            version: number;
        };
        PointRulesView: {
            earnPerYuan: number;
            frozenDays: number;
            giftPerDayMax: number;
            lapse: components["schemas"]["PointsLapseInput"];
            spendMin: number;
            /** @description so many points pay one yuan */
            spendPerYuan: number;
            /** @description percent of what is open on the bill */
            spendSharePercentMax: number;
            /** @description 0 before anybody set any */
            version: number;
        };
        PointsLapseInput: {
            /** @enum {string} */
            kind: "rolling" | "yearEnd" | "never";
            /** @description months when it rolls, years at year end */
            length?: number;
        };
        PointsMovementView: {
            /**
             * Format: date-time
             * @description instant, UTC
             */
            at: string;
            /** @description what went onto or off a debt, signed */
            debt: number;
            id: string;
            /** @enum {string} */
            move: "earned" | "spent" | "returned" | "takenBack" | "lapsed" | "giftIn" | "giftOut" | "adjusted";
            /** @description signed */
            points: number;
            reason: string | null;
            settlementId: string | null;
            shopName: string;
            title: string;
        };
        PointsPageView: {
            items: components["schemas"]["PointsMovementView"][];
            nextCursor: string | null;
        };
        PointsToLapse: {
            /**
             * Format: date
             * @description the last day on which they may be spent
             */
            on: string;
            points: number;
        };
        PointsView: {
            /** @description what may be spent today */
            balance: number;
            /** @description taken back after it had been spent; the next award settles it */
            debt: number;
            earnPerYuan: number;
            /** @description earned, and to be spent later */
            frozen: number;
            giftPerDayMax: number;
            spendPerYuan: number;
            spendSharePercentMax: number;
            toLapse: components["schemas"]["PointsToLapse"][];
        };
        PrepaidTermsDto: {
            /** @description the few points a person should see first */
            points: string[];
            /** @description the whole text */
            text: string;
            version: string;
        };
        PrepaidTermsInput: {
            points: string[];
            text: string;
        };
        PrepaidWishInput: {
            /** @description fen */
            amountFen: number;
            cardId: string;
        };
        PrivacyFact: {
            label: string;
            value: string;
        };
        PrivacyView: {
            /** @description what has to be typed to delete the account */
            deletionWord: string;
            facts: components["schemas"]["PrivacyFact"][];
        };
        ProductVersionView: {
            /** @description on sale */
            active: boolean;
            /**
             * Format: date-time
             * @description instant, UTC
             */
            at: string;
            carChangesMax: number | null;
            carsMax: number | null;
            /** @description what is really paid for it earns points */
            earnsPoints: boolean;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /** @description with it the one count is of labour hours, in tenths */
            labour: components["schemas"]["LabourView"] | null;
            months: number | null;
            name: string;
            /** @description members find it on the phone */
            onPhone: boolean;
            /** @description fen */
            priceFen: number;
            reason: string | null;
            services: components["schemas"]["GrantedView"][];
            shopIds: string[] | null;
            /** @description who of the staff made it */
            staffId: string;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            startsOn: string | null;
            /** @enum {string} */
            startsWith: "purchase" | "firstUse" | "date";
            transferable: boolean;
            /** @description of the offer; a change makes another */
            version: string;
        };
        ProofFound: {
            /** @description the first of them, in words */
            lines: string[];
            rows: number;
            title: string;
        };
        ProofRuns: {
            /** @description newest first */
            invariants: components["schemas"]["ProofRunView"][];
            /** @description newest first */
            seals: components["schemas"]["ProofRunView"][];
        };
        ProofRunView: {
            /** @description how many promises were asked; 0 for a seal check */
            asked: number;
            /**
             * Format: date-time
             * @description UTC
             */
            endedAt: string | null;
            found: components["schemas"]["ProofFound"][];
            id: string;
            /** @enum {string} */
            kind: "invariants" | "seals";
            /**
             * Format: date-time
             * @description UTC
             */
            startedAt: string;
            /** @description null when the night started it */
            startedBy: string | null;
            /**
             * @description failed: it came to no result
             * @enum {string}
             */
            state: "running" | "whole" | "broken" | "failed";
        };
        ProofView: {
            /** @description fen */
            balanceFen: number | null;
            cardId: string | null;
            cardTail: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            memberId: string;
            name: string | null;
            proofId: string;
            /**
             * Format: date-time
             * @description UTC
             */
            shownAt: string;
        };
        RebindingCodeView: {
            code: string;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
        };
        RebindingReasonInput: {
            reason: string;
        };
        RebindInput: {
            code: string;
        };
        Receipt: {
            /** @description names of the coupons it took */
            coupons: string[];
            merchantName: string;
            /**
             * @description how what goes back of the bill stands, whole or in part: the furthest from the payer; null: nothing does
             * @enum {string|null}
             */
            moneyBack: "sent" | "due" | "paid" | "handedOn" | null;
            /** @description null when it moved no points */
            points: components["schemas"]["ReceiptPoints"] | null;
            sale: components["schemas"]["SaleView"];
            settlement: components["schemas"]["SettlementView"];
            shop: components["schemas"]["ShopBrief"];
            /** @description uses of service cards, also what came back since */
            uses: components["schemas"]["ReceiptUse"][];
        };
        ReceiptPoints: {
            /** @description points on the account, those not usable yet too */
            balance: components["schemas"]["CountChange"] | null;
            /** @description of those earned, what settled a debt */
            debtSettled: number;
            /** @description 0 while the bill waits to be paid */
            earned: number;
            spent: number;
        };
        ReceiptUse: {
            cardName: string;
            /** @description left of it; null on an annual pass */
            left: components["schemas"]["CountChange"] | null;
            /** @description what it was used for */
            name: string;
            times: number;
            /**
             * @description what `times` counts
             * @enum {string}
             */
            unit: "times" | "labourTenths";
        };
        RedeemCodeInput: {
            /** @description needed for a car's coupon of who has several */
            carId?: string | null;
            code: string;
        };
        RefreshInput: {
            refreshToken: string;
        };
        RefundAnswer: {
            /** @description false: it waits for a second manager */
            done: boolean;
            refundId: string;
        };
        RefundDecisionInput: {
            reason: string;
        };
        RefundInput: {
            lines: components["schemas"]["RefundLineInput"][];
            /** @description what was shown as going back in money, fen */
            quotedFen: number;
            reason: string;
            /** @enum {string} */
            reasonCode: "wrongAmount" | "wrongMember" | "wrongService" | "complaint" | "other";
        };
        RefundLineInput: {
            lineId: string;
            qty: number;
        };
        RefundPayOutInput: {
            /** @enum {string} */
            method: "cash" | "posCard" | "alipay" | "bankTransfer" | "other";
            /** @description what was shown as due, fen; refused where it is another amount by now */
            quotedFen?: number;
            /** @description voucher or receipt */
            reference: string;
        };
        RefundPayOutView: {
            /** @description fen */
            amountFen: number;
            /**
             * @description how a person paid it; null when WeChat does
             * @enum {string|null}
             */
            method: "cash" | "posCard" | "alipay" | "bankTransfer" | "other" | null;
            /**
             * Format: date-time
             * @description UTC
             */
            paidAt: string | null;
            paidBy: string | null;
            reference: string | null;
            /**
             * @description sent: WeChat has it · due: a person has to pay it out · paid: it arrived or was paid out
             * @enum {string}
             */
            state: "sent" | "due" | "paid";
        };
        RefundQuote: {
            /** @description of it what WeChat can’t give back any more: a person pays it out, fen */
            byHandFen: number;
            /** @description points the bill earned that are taken back */
            earnedBack: number;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again, fen */
            elsewhereFen: number;
            /** @description by what it goes back */
            legs: components["schemas"]["LegView"][];
            /** @description principal and tenders, fen */
            moneyFen: number;
            /** @description a second manager has to approve it */
            needsSecondPerson: boolean;
            /** @description points that come back */
            points: number;
            /** @description nothing of the bill is left afterwards */
            whole: boolean;
        };
        RefundQuoteInput: {
            lines: components["schemas"]["RefundLineInput"][];
        };
        RefundQuoteLineView: {
            /** @description bonus given up with it */
            bonusForfeitFen: number;
            /** @description fen */
            bonusGivenFen: number;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again */
            elsewhereFen: number;
            lotId: string;
            /** @description fen */
            paidFen: number;
            /** @description fen */
            principalUsedFen: number;
            /** @description what is left of the principal */
            refundFen: number;
            /**
             * @description how the rest goes back
             * @enum {string}
             */
            route: "wechat" | "byHand";
            title: string;
        };
        RefundQuoteView: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            cardId: string;
            lines: components["schemas"]["RefundQuoteLineView"][];
            /** @description fen */
            totalFen: number;
        };
        RefundView: {
            /** @description the owner asks for more than the caller may decide */
            aboveLimit: boolean;
            /**
             * Format: date-time
             * @description UTC
             */
            askedAt: string;
            /** @description null: the owner of the card, on the phone */
            askedBy: string | null;
            /** @description a pass: less goes back with each day until it is approved */
            byDays: boolean;
            /** @description the service card that is given back */
            cardId: string | null;
            cardName: string | null;
            decidedBy: string | null;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again, fen */
            elsewhereFen: number;
            id: string;
            lines: components["schemas"]["RefundLineInput"][];
            /** @description whose the service card is; of what is due, who is paid */
            memberName: string | null;
            /** @description the caller asked for it, or owns the card: somebody else has to approve */
            mine: boolean;
            /** @description fen */
            moneyFen: number;
            /** @description null when nothing was paid through WeChat */
            payOut: components["schemas"]["RefundPayOutView"] | null;
            reason: string;
            settlementId: string;
            /** @enum {string} */
            state: "asked" | "done" | "declined" | "withdrawn" | "undone";
        };
        RefuseInvoiceInput: {
            reason: string;
        };
        ReissueInput: {
            /** @description the owner's rolling code: eight digits, or the text of the QR code */
            memberCode: string;
            reason: string;
        };
        ResolveIncidentInput: {
            /**
             * @description query: ask WeChat; refund: give the money back; book: what WeChat gave back without us goes into the books; note: a person has dealt with it
             * @enum {string}
             */
            action: "query" | "refund" | "book" | "note";
            /** @description what was done; needed for a note */
            note: string;
        };
        ReversalAnswer: {
            /** @description true: nothing moved yet, a second manager has to repeat the request */
            needsSecondPerson: boolean;
            settlement: components["schemas"]["SettlementView"];
        };
        ReversalPoints: {
            /** @description of these what was spent meanwhile and is owed then */
            owed: number;
            /** @description points it took that come back */
            returned: number;
            /** @description points it earned that are taken back */
            takenBack: number;
        };
        ReversalQuote: {
            /** @description of it what WeChat can’t give back any more: a person pays it out, fen */
            byHandFen: number;
            /** @description names of the service cards it sold, which are taken back */
            cards: string[];
            /** @description names of the coupons that come back */
            coupons: string[];
            /** @description of it what WeChat’s back office gave back before: nobody pays it again, fen */
            elsewhereFen: number;
            /** @description by what it goes back */
            legs: components["schemas"]["LegView"][];
            /** @description principal and tenders, fen */
            moneyFen: number;
            /** @description a second manager has to approve it */
            needsSecondPerson: boolean;
            points: components["schemas"]["ReversalPoints"];
            /** @description uses of service cards that come back */
            uses: components["schemas"]["CardUse"][];
        };
        ReversalQuoted: {
            /** @description of it what a person pays out in WeChat’s place, fen */
            byHandFen: number;
            /** @description of it what WeChat’s back office gave back before, fen */
            elsewhereFen: number;
            /** @description principal and tenders, fen */
            moneyFen: number;
        };
        ReverseInput: {
            /** @description what was shown; the act is refused where other money would go back, or by other ways */
            quoted?: components["schemas"]["ReversalQuoted"];
            reason: string;
            /** @enum {string} */
            reasonCode: "wrongAmount" | "wrongMember" | "wrongService" | "complaint" | "other";
        };
        RevokeCouponInput: {
            reason: string;
        };
        SaleBrief: {
            id: string;
            memberName: string | null;
            number: string;
            /**
             * Format: date-time
             * @description UTC
             */
            openedAt: string;
            openedBy: string;
            plate: string | null;
            plateKind: string | null;
            /** @description served first, by the member's level */
            priority: boolean;
            /** @enum {string} */
            state: "open" | "held" | "settled" | "cancelled" | "reversed";
            title: string;
            /** @description fen */
            totalFen: number;
        };
        SaleLineInput: {
            /** @description of a service card: the version of its offer that was shown */
            cardVersion?: string;
            /** @description staff member who does the work */
            performerId?: string;
            /** @description unit price set by hand, fen */
            priceFen?: number;
            /** @description needed with priceFen */
            priceReason?: string;
            qty: number;
            /** @description what is sold: a service or part, or with `cardVersion` the product of a service card */
            serviceId: string;
        };
        SaleLinesInput: {
            lines: components["schemas"]["SaleLineInput"][];
            /** @description the version that was shown */
            version: number;
        };
        SaleLineView: {
            /** @description fen */
            amountFen: number;
            /** @description of a card: the version of its offer */
            cardVersion: string | null;
            id: string;
            /** @enum {string} */
            kind: "service" | "part" | "card";
            /** @description unit, of the member’s level, fen */
            levelPriceFen: number | null;
            /** @description unit, fen */
            listPriceFen: number;
            /** @description unit, set by hand, fen */
            manualPriceFen: number | null;
            name: string;
            performerId: string | null;
            performerName: string | null;
            /** @description unit, what is paid, fen */
            priceFen: number;
            priceReason: string | null;
            qty: number;
            /** @description units that went back */
            refundedQty: number;
            /** @description of a card: its product */
            serviceId: string;
        };
        SaleQuote: {
            ask: components["schemas"]["PayAsk"] | null;
            card: components["schemas"]["CardFaceView"] | null;
            facts: components["schemas"]["SettlementFactsView"];
            /** @description how much this caller may debit without the member, fen */
            mayOverrideFen: number;
            methods: ("cash" | "wechat" | "posCard" | "alipay" | "bankTransfer" | "other")[];
            proof: components["schemas"]["ProofView"] | null;
            /** @description fen */
            quotedFen: number;
            saleId: string;
            suggested: components["schemas"]["SuggestedWishes"];
            version: number;
        };
        SaleView: {
            carId: string | null;
            id: string;
            lines: components["schemas"]["SaleLineView"][];
            memberId: string | null;
            memberName: string | null;
            number: string;
            /**
             * Format: date-time
             * @description UTC
             */
            openedAt: string;
            openedBy: string;
            plate: string | null;
            plateKind: string | null;
            settlement: components["schemas"]["SettlementView"] | null;
            shopId: string;
            /** @enum {string} */
            state: "open" | "held" | "settled" | "cancelled" | "reversed";
            /** @description fen */
            totalFen: number;
            version: number;
        };
        SearchMatch: {
            /** @description fen; null without a card */
            cardBalanceFen: number | null;
            carId: string | null;
            carText: string | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            lastVisitOn: string | null;
            levelName: string | null;
            /** @description where in the plate the part was found */
            matchFrom: number;
            matchLength: number;
            memberId: string | null;
            memberName: string | null;
            /** @description a walk-in that came often enough to be offered a card */
            offerCard: boolean;
            phoneMasked: string | null;
            plate: string | null;
            plateKind: string;
            /** @description served first, by the level */
            priority: boolean;
            visits: number;
            walkIn: boolean;
        };
        SearchResult: {
            items: components["schemas"]["SearchMatch"][];
            /** @enum {string} */
            kind: "card" | "plate" | "phone" | "tail" | "name";
            /** @description there are more than shown: type more */
            more: boolean;
        };
        ServedReport: {
            /** Format: date */
            from: string;
            /** @description every pair of different shops */
            items: components["schemas"]["ServedView"][];
            /** Format: date */
            to: string;
        };
        ServedView: {
            /** @description fen */
            deferredFen: number;
            /** @description fen */
            principalFen: number;
            servedName: string;
            servedShopId: string;
            soldName: string;
            soldShopId: string;
        };
        ServiceCardAcceptanceInput: {
            /** @description own cars it is to serve; empty where it serves every car */
            carIds: string[];
            /**
             * Format: date
             * @description the last day as it was shown
             */
            lastOn: string | null;
            /** @description what was shown as left of each service, in the order of `services`; 0 on an annual pass */
            left: number[];
        };
        ServiceCardEventView: {
            /** @description the last day, the plates or the member after; null for whoever reads of oneself */
            after: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description the last day, the plates or the member before */
            before: string | null;
            /** @description null: members, on their phones */
            by: string | null;
            id: string;
            /** @enum {string} */
            kind: "gift" | "extended" | "frozen" | "lost" | "restored" | "cars" | "handedOver";
            reason: string | null;
        };
        ServiceCardGiftInput: {
            /** @description the member's car it is given for */
            carId: string | null;
            reason: string;
            /** @description the version of the offer that was shown */
            version: string;
        };
        ServiceCardOffer: {
            /** @description on sale */
            active: boolean;
            carChangesMax: number | null;
            carsMax: number | null;
            /** @description what is really paid for it earns points */
            earnsPoints: boolean;
            id: string;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /** @description with it the one count is of labour hours, in tenths */
            labour: components["schemas"]["LabourView"] | null;
            months: number | null;
            name: string;
            /** @description members find it on the phone */
            onPhone: boolean;
            /** @description fen */
            priceFen: number;
            services: components["schemas"]["GrantedView"][];
            shopIds: string[] | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            startsOn: string | null;
            /** @enum {string} */
            startsWith: "purchase" | "firstUse" | "date";
            transferable: boolean;
            /** @description of the offer; a change makes another */
            version: string;
            /** @description its uses without the card, fen; null of a pass and of hours */
            worthFen: number | null;
        };
        ServiceCardOffers: {
            offers: components["schemas"]["ServiceCardOffer"][];
            /** @description the merchant's switch for prepaid cards */
            open: boolean;
            terms: components["schemas"]["ServiceCardTerms"];
        };
        ServiceCardProductInput: {
            /** @description how often a bound car may be exchanged; null as often as one likes */
            carChangesMax: number | null;
            /** @description cars bound to a card; null serves every car of its owner */
            carsMax: number | null;
            /**
             * @description what is really paid for it earns points
             * @default true
             */
            earnsPoints: boolean;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /** @description of a labour card: its hours; it has no services then */
            labour?: components["schemas"]["LabourInput"] | null;
            /** @description null serves for ever */
            months: number | null;
            name: string;
            /**
             * @description members find it on the phone; the counter sells all
             * @default true
             */
            onPhone: boolean;
            /** @description fen */
            priceFen: number;
            services: components["schemas"]["GrantedInput"][];
            /** @description null serves everywhere */
            shopIds: string[] | null;
            /**
             * Format: date
             * @description with `date`: the first day
             */
            startsOn: string | null;
            /** @enum {string} */
            startsWith: "purchase" | "firstUse" | "date";
            /** @description may be handed to another member with the consent of both */
            transferable: boolean;
        };
        ServiceCardProductView: {
            /** @description on sale */
            active: boolean;
            carChangesMax: number | null;
            carsMax: number | null;
            /** @description what is really paid for it earns points */
            earnsPoints: boolean;
            id: string;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /** @description with it the one count is of labour hours, in tenths */
            labour: components["schemas"]["LabourView"] | null;
            months: number | null;
            name: string;
            /** @description members find it on the phone */
            onPhone: boolean;
            /** @description fen */
            priceFen: number;
            services: components["schemas"]["GrantedView"][];
            shopIds: string[] | null;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            startsOn: string | null;
            /** @enum {string} */
            startsWith: "purchase" | "firstUse" | "date";
            transferable: boolean;
            /** @description of the offer; a change makes another */
            version: string;
        };
        ServiceCardRefundAsk: {
            /**
             * Format: date-time
             * @description UTC
             */
            askedAt: string;
            /** @description null: the owner, on the phone */
            askedBy: string | null;
            /** @description bonus that goes back to the prepaid card */
            bonusFen: number;
            cardId: string;
            /**
             * Format: date-time
             * @description UTC
             */
            decidedAt: string | null;
            /** @description null: the owner, or nobody yet */
            decidedBy: string | null;
            /** @description why it was declined */
            decision: string | null;
            /** @description another member bought it: all money is paid out by hand, and what it was bought with isn’t told */
            handedOn: boolean;
            id: string;
            /** @description by what it goes back */
            legs: components["schemas"]["LegView"][];
            lines: components["schemas"]["ServiceCardRefundLine"][];
            /** @description principal and tenders */
            moneyFen: number;
            name: string;
            /** @description fen */
            priceFen: number;
            reason: string;
            shopName: string;
            /** @enum {string} */
            state: "asked" | "done" | "declined" | "withdrawn";
            /** @description what was left of the price */
            valueFen: number;
        };
        ServiceCardRefundInput: {
            /** @description what was shown as going back in money */
            quotedFen: number;
            reason: string;
            /** @enum {string} */
            reasonCode: "wrongAmount" | "wrongMember" | "wrongService" | "complaint" | "other";
        };
        ServiceCardRefundLine: {
            granted: number | null;
            /** @description fen */
            priceFen: number;
            /** @description fen */
            refundFen: number;
            serviceId: string;
            serviceName: string;
            used: number | null;
            /** @description fen */
            usedFen: number;
        };
        ServiceCardRefundQuote: {
            /** @description bonus that goes back to the prepaid card */
            bonusFen: number;
            /** @description of it what WeChat can’t give back any more: a person pays it out */
            byHandFen: number;
            cardId: string;
            /** @description points the card earned that are taken back from its owner */
            earnedBack: number;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again */
            elsewhereFen: number;
            /** @description another member bought it: all money is paid out by hand, and what it was bought with isn’t told */
            handedOn: boolean;
            /** @description by what it goes back */
            legs: components["schemas"]["LegView"][];
            lines: components["schemas"]["ServiceCardRefundLine"][];
            /** @description principal and tenders that go back */
            moneyFen: number;
            name: string;
            /** @description a second manager has to approve it */
            needsSecondPerson: boolean;
            /** @description fen */
            priceFen: number;
            /** @description what is left of the price */
            valueFen: number;
        };
        ServiceCardRefundStatement: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description bonus that went back to the prepaid card */
            bonusFen: number;
            /** @description of it what WeChat’s back office gave back before: nobody pays it again */
            elsewhereFen: number;
            /** @description another member bought it: all money is paid out by hand, and what it was bought with isn’t told */
            handedOn: boolean;
            /** @description by what it went back */
            legs: components["schemas"]["LegView"][];
            lines: components["schemas"]["ServiceCardRefundLine"][];
            /** @description principal and tenders that went back */
            moneyFen: number;
            name: string;
            /** @description null when nothing was paid through WeChat */
            payOut: components["schemas"]["RefundPayOutView"] | null;
            /** @description fen */
            priceFen: number;
            reason: string;
            /** @description what was left of the price */
            valueFen: number;
        };
        ServiceCardTerms: {
            points: string[];
            text: string;
            title: string;
            version: string;
        };
        ServiceCardTransferInput: {
            /** @description the receiver's verified phone */
            phone: string;
        };
        ServiceCardTransferView: {
            cardId: string;
            /** @description null serves every car of its owner */
            carsMax: number | null;
            /** @enum {string} */
            direction: "out" | "in";
            /**
             * Format: date-time
             * @description UTC
             */
            endedAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            id: string;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /**
             * Format: date
             * @description null for ever, or not started
             */
            lastOn: string | null;
            name: string;
            /**
             * Format: date-time
             * @description UTC
             */
            offeredAt: string;
            /** @description the other side, masked */
            otherName: string;
            /** @description what would go over now, or what went over */
            services: components["schemas"]["ServiceHandedOverView"][];
            /** @description null serves everywhere */
            shopNames: string[] | null;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "withdrawn" | "expired";
        };
        ServiceCardView: {
            boughtAtShopName: string;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            boughtOn: string;
            /** @description null as often as one likes */
            carChangesLeft: number | null;
            /** @description the cars bound to it */
            cars: components["schemas"]["CarOnCardView"][];
            /** @description null serves every car of its owner */
            carsMax: number | null;
            extended: boolean;
            /** @description the shop gave it */
            gift: boolean;
            id: string;
            /** @enum {string} */
            kind: "timesCard" | "packageCard" | "annualPass" | "labourCard";
            /** @description with it the one count is of labour hours, in tenths */
            labour: components["schemas"]["LabourView"] | null;
            /** @description what was left on the last day is written off */
            lapsed: boolean;
            /**
             * Format: date
             * @description the last day of use, an extension included; null for ever, or not started
             */
            lastOn: string | null;
            name: string;
            /** @description fen */
            priceFen: number;
            services: components["schemas"]["ServiceOnCardView"][];
            /** @description null serves everywhere */
            shopIds: string[] | null;
            shopNames: string[] | null;
            /**
             * Format: date
             * @description null before the first use of a card that starts with it
             */
            startsOn: string | null;
            /** @enum {string} */
            startsWith: "purchase" | "firstUse" | "date";
            /** @enum {string} */
            state: "active" | "frozen" | "lost" | "refunded" | "closed";
            /** @description of the terms for prepaid cards its buyer accepted; null when it was not sold */
            termsVersion: string | null;
            transferable: boolean;
        };
        ServiceHandedOverView: {
            /** @description null on an annual pass */
            left: number | null;
            /** @description that of labour hours on a labour card, which counts them in tenths */
            serviceId: string;
            serviceName: string;
        };
        ServiceOnCardView: {
            /** @description null on an annual pass, which only its caps limit */
            granted: number | null;
            /** @description what was left on the last day */
            lapsed: number;
            left: number | null;
            perDayMax: number | null;
            perMonthMax: number | null;
            /** @description what of the card's price falls on it */
            priceFen: number;
            serviceId: string;
            serviceName: string;
            used: number;
            usedThisMonth: number;
            usedToday: number;
        };
        ServiceVersionView: {
            active: boolean;
            /** @enum {string} */
            category: "wash" | "beauty" | "film" | "oil" | "upkeep" | "brake" | "tyre" | "airCon" | "electric" | "repair";
            categoryName: string;
            /** @description what is paid for it earns points */
            earnsPoints: boolean;
            favourite: boolean;
            /**
             * Format: date-time
             * @description UTC
             */
            fromAt: string;
            id: string;
            /** @enum {string} */
            kind: "service" | "part";
            /** @description standard labour hours, in tenths: 15 is 1.5 hours */
            labourTenths: number | null;
            /** @description standard time */
            minutes: number | null;
            name: string;
            /** @description fen */
            priceFen: number;
            reason: string | null;
            /** @description who made it; null when seeded */
            staffId: string | null;
            unit: string;
            version: number;
        };
        ServiceView: {
            active: boolean;
            /** @enum {string} */
            category: "wash" | "beauty" | "film" | "oil" | "upkeep" | "brake" | "tyre" | "airCon" | "electric" | "repair";
            categoryName: string;
            /** @description what is paid for it earns points */
            earnsPoints: boolean;
            favourite: boolean;
            id: string;
            /** @enum {string} */
            kind: "service" | "part";
            /** @description standard labour hours, in tenths: 15 is 1.5 hours */
            labourTenths: number | null;
            /** @description standard time */
            minutes: number | null;
            name: string;
            /** @description fen */
            priceFen: number;
            unit: string;
            version: number;
        };
        Session: {
            /**
             * Format: date-time
             * @description UTC
             */
            accessExpiresAt: string;
            /** @description for the header Authorization: Bearer */
            accessToken: string;
            me: components["schemas"]["Me"];
            /**
             * Format: date-time
             * @description UTC
             */
            refreshExpiresAt: string;
            /** @description good for one refresh; keep the one that comes back */
            refreshToken: string;
        };
        SetOwnerInput: {
            /** @description the new owner; null makes it a walk-in again */
            memberId: string | null;
            reason: string;
        };
        SettingsChangePage: {
            items: components["schemas"]["SettingsChangeRow"][];
            nextCursor: string | null;
        };
        SettingsChangeRow: {
            after: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            before: string | null;
            /** @description who changed it; 「系统初始化」 for the set-up */
            by: string;
            field: string;
            id: string;
            reason: string;
            /** @description null for settings of the merchant */
            shopName: string | null;
        };
        SettledCard: {
            /** @description fen */
            afterFen: number;
            /** @description fen */
            beforeFen: number;
            tail: string;
        };
        SettleInput: {
            /** @description from an ask the owner approved */
            askId?: string;
            /** @description a manager's word instead of the member's */
            override?: components["schemas"]["OverrideInput"];
            /** @description from a verified member code */
            proofId?: string;
            /** @description the total the client showed, fen */
            quotedFen: number;
            /** @description of the terms the buyer was told and accepted; a bill with service cards needs it */
            termsVersion?: string;
            wishes: components["schemas"]["WishesInput"];
        };
        SettlementFactsView: {
            cards: components["schemas"]["FactsCard"][];
            carId: string | null;
            consent: (components["schemas"]["MemberCodeConsent"] | components["schemas"]["OwnerTapConsent"]) | null;
            coupons: components["schemas"]["FactsCoupon"][];
            discountPercentMax: number;
            level: components["schemas"]["FactsLevel"] | null;
            lines: components["schemas"]["FactsLine"][];
            /**
             * Format: date-time
             * @description UTC
             */
            now: string;
            pointRules: components["schemas"]["FactsPointRules"];
            points: components["schemas"]["FactsPoints"] | null;
            /** @enum {string} */
            rounding: "none" | "jiao" | "yuan";
            saleId: string;
            serviceCards: components["schemas"]["FactsServiceCard"][];
            shopId: string;
            staffId: string;
            /**
             * Format: date
             * @description YYYY-MM-DD in Asia/Shanghai
             */
            today: string;
        };
        SettlementView: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            card: components["schemas"]["SettledCard"] | null;
            cashierName: string;
            /** @description cash given back, fen */
            changeFen: number;
            /** @description points the bill earned */
            earns: number;
            id: string;
            legs: components["schemas"]["LegView"][];
            number: string;
            paymentOrderId: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            reversedAt: string | null;
            reverseReason: string | null;
            saleId: string;
            /** @enum {string} */
            state: "held" | "captured" | "released" | "reversed";
            /** @description fen */
            totalFen: number;
        };
        ShiftCountView: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            by: string;
            /** @description what was found, fen */
            countedFen: number;
            /** @description found less expected, fen */
            differenceFen: number;
            /** @description what should have been there, fen */
            expectedFen: number;
            /** @description refunds, reversals and pay-outs in cash, fen */
            givenBackFen: number;
            /** @description brought in by hand, fen */
            movedInFen: number;
            /** @description taken out by hand, fen */
            movedOutFen: number;
            pieces: components["schemas"]["PiecesInput"][];
            /** @description cash of bills, change already taken off, fen */
            salesFen: number;
            /** @description cash put onto cards, fen */
            topUpsFen: number;
        };
        ShiftView: {
            accepted: components["schemas"]["AcceptedView"] | null;
            /** @description null before it was counted */
            count: components["schemas"]["ShiftCountView"] | null;
            explanation: components["schemas"]["DifferenceView"] | null;
            /** @description fen */
            floatFen: number;
            id: string;
            /** @description the caller may accept the difference */
            mayAccept: boolean;
            moves: components["schemas"]["DrawerMoveView"][];
            /**
             * Format: date-time
             * @description UTC
             */
            openedAt: string;
            openedBy: string;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            openedOn: string;
            /**
             * @description counted: a difference wants words; explained: it wants a second person
             * @enum {string}
             */
            state: "open" | "counted" | "explained" | "closed";
        };
        ShopBrief: {
            address: string;
            city: string;
            hoursText: string;
            id: string;
            name: string;
            openNow: boolean;
            phone: string;
        };
        ShopSettings: {
            address: string;
            city: string;
            hours: components["schemas"]["OpeningSpanDto"][];
            id: string;
            name: string;
            phone: string;
            /**
             * @description what a bill is rounded down to
             * @enum {string}
             */
            roundingMode: "none" | "jiao" | "yuan";
        };
        StaffCar: {
            car: components["schemas"]["CarView"];
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            lastVisitOn: string | null;
            members: components["schemas"]["MemberBrief"][];
            offerCard: boolean;
            recent: components["schemas"]["VisitLine"][];
            visits: number;
            walkIn: boolean;
        };
        StaffInvitation: {
            /** @description shown this once */
            code: string;
            /**
             * Format: date-time
             * @description UTC
             */
            expiresAt: string;
            id: string;
        };
        StaffMember: {
            /** @description within a year, fen */
            averageTicketFen: number;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            birthOn: string | null;
            cards: components["schemas"]["CardFaceView"][];
            cars: components["schemas"]["CarView"][];
            /** @enum {string|null} */
            gender: "male" | "female" | null;
            id: string;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            lastVisitOn: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            memberSince: string;
            name: string | null;
            named: boolean;
            note: string | null;
            /** @description of an old system; one that is a phone is masked */
            oldCardNumbers: string[];
            /** @description masked for roles without the right */
            phone: string | null;
            recent: components["schemas"]["VisitLine"][];
            /** @description within a year, fen */
            spentYearFen: number;
            visits: number;
            wechatBound: boolean;
        };
        StaffRow: {
            id: string;
            /**
             * Format: date-time
             * @description UTC
             */
            lastSeenAt: string | null;
            name: string;
            phoneMasked: string | null;
            /** @enum {string} */
            role: "ownerManager" | "shopManager" | "advisor" | "technician" | "cashier";
            roleName: string;
            shopId: string;
            shopName: string;
            /**
             * Format: date-time
             * @description UTC
             */
            since: string;
            /** @enum {string} */
            state: "active" | "dismissed";
        };
        StatementLine: {
            /** @description signed: what left the card is negative */
            amountFen: number;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description fen */
            balanceAfterFen: number;
            /** @description fen */
            bonusFen: number;
            id: string;
            /** @enum {string} */
            kind: "topUp" | "settle" | "reverse" | "expire" | "refund" | "transfer" | "openingBalance";
            plate: string | null;
            /** @description fen */
            principalFen: number;
            reason: string | null;
            /** @description the line that undid this one */
            reversedBy: string | null;
            saleId: string | null;
            servedBy: string | null;
            settlementId: string | null;
            shopName: string;
            title: string;
        };
        StatementTotals: {
            /** @description fen */
            inFen: number;
            /** @description positive */
            outFen: number;
        };
        SubscriptionAnswerInput: {
            /** @enum {string} */
            kind: "cardDebit" | "cardTopUp" | "cardRefund" | "payment" | "account";
            /**
             * @description what WeChat said the member tapped
             * @enum {string}
             */
            result: "accept" | "reject" | "ban";
        };
        SubscriptionsInput: {
            templates: components["schemas"]["SubscriptionAnswerInput"][];
        };
        SubscriptionTemplate: {
            /** @enum {string} */
            kind: "cardDebit" | "cardTopUp" | "cardRefund" | "payment" | "account";
            templateId: string;
            title: string;
        };
        SuggestedWishes: {
            couponIds: string[];
            points: number;
            prepaid: components["schemas"]["PrepaidWishInput"] | null;
            tenders: components["schemas"]["TenderWishInput"][];
            uses: components["schemas"]["UseWishInput"][];
        };
        TenderWishInput: {
            /** @description what it pays of the bill, fen */
            amountFen: number;
            /** @enum {string} */
            method: "cash" | "wechat" | "posCard" | "alipay" | "bankTransfer" | "other";
            /** @description cash handed over, fen */
            receivedFen?: number;
        };
        TierInput: {
            /** @description fen */
            bonusFen: number;
            /** @description fen */
            payFen: number;
        };
        TopUpInput: {
            /** @description fen */
            amountFen: number;
            /** @description version of the offer that was shown; empty when nothing is offered */
            productVersion: string;
            /** @description version of the terms that were accepted */
            termsVersion: string;
            /** @description null for an amount of one’s own */
            tierId: string | null;
        };
        TopUpOptions: {
            /** @description fen */
            capFen: number;
            /** @description null opens a card with the first top-up */
            card: components["schemas"]["CardFaceView"] | null;
            /** @description fen */
            minFen: number;
            named: boolean;
            /** @description the merchant's switch */
            open: boolean;
            /** @description principal that still fits under the cap */
            roomFen: number;
            terms: components["schemas"]["TopUpTerms"];
            tiers: components["schemas"]["TopUpTier"][];
        };
        TopUpTerms: {
            points: string[];
            text: string;
            title: string;
            version: string;
        };
        TopUpTier: {
            /** @description fen */
            bonusFen: number;
            bonusMonths: number | null;
            closedBecause: string | null;
            id: string;
            open: boolean;
            /** @description fen */
            payFen: number;
            productId: string;
            productVersion: string;
        };
        TransferAcceptance: {
            /** @description what was shown as coming */
            quotedFen: number;
        };
        TransferInput: {
            /** @description the receiver's verified phone */
            phone: string;
        };
        UndoOpeningInput: {
            reason: string;
        };
        UploadedImage: {
            id: string;
            /** @description path on this host */
            url: string;
        };
        UseWishInput: {
            cardId: string;
            lineId: string;
            times: number;
        };
        VerifyCodeInput: {
            /** @description eight digits, or the text of the QR code */
            code: string;
            saleId: string;
        };
        VisitLine: {
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /**
             * Format: date
             * @description a day in Asia/Shanghai
             */
            on: string;
            plate: string | null;
            reversed: boolean;
            saleId: string;
            settlementId: string;
            shopName: string;
            tenders: string;
            title: string;
            /** @description fen */
            totalFen: number;
            /**
             * @description of its lines, line by line
             * @enum {string}
             */
            wentBack: "none" | "part" | "all";
        };
        VisitPage: {
            items: components["schemas"]["VisitLine"][];
            nextCursor: string | null;
        };
        WaitingReversal: {
            /**
             * Format: date-time
             * @description UTC
             */
            askedAt: string;
            askedBy: string;
            /** @description the caller asked for it: somebody else has to approve */
            mine: boolean;
            plate: string | null;
            reason: string;
            /** @enum {string} */
            reasonCode: "wrongAmount" | "wrongMember" | "wrongService" | "complaint" | "other";
            settlementId: string;
            title: string;
            /** @description fen */
            totalFen: number;
        };
        WalkInInput: {
            brand?: string | null;
            odometerKm?: number | null;
            /** @description null or missing: no plate yet */
            plate?: string | null;
            series?: string | null;
        };
        WechatPayParams: {
            appId: string;
            nonceStr: string;
            package: string;
            /** @description RSA-SHA256 in base64 */
            paySign: string;
            /** @enum {string} */
            signType: "RSA";
            /** @description seconds since 1970, as text */
            timeStamp: string;
        };
        WechatSignInInput: {
            /** @description what wx.login or the consent page gave */
            code: string;
            /** @enum {string} */
            door: "miniProgram" | "officialAccount";
            /** @description officialAccount only: as it came back from WeChat */
            state?: string;
        };
        WishesInput: {
            couponIds?: string[];
            /**
             * @description points to pay with
             * @default 0
             */
            points: number;
            prepaid?: components["schemas"]["PrepaidWishInput"] | null;
            tenders: components["schemas"]["TenderWishInput"][];
            /** @description units covered by uses of service cards */
            uses?: components["schemas"]["UseWishInput"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptDriverInput = components['schemas']['AcceptDriverInput'];
export type AcceptedView = components['schemas']['AcceptedView'];
export type AcceptInvitationInput = components['schemas']['AcceptInvitationInput'];
export type ActLogPage = components['schemas']['ActLogPage'];
export type ActLogRow = components['schemas']['ActLogRow'];
export type AddCarInput = components['schemas']['AddCarInput'];
export type AddMemberCarInput = components['schemas']['AddMemberCarInput'];
export type AddServiceInput = components['schemas']['AddServiceInput'];
export type AdjustPointsInput = components['schemas']['AdjustPointsInput'];
export type AskInput = components['schemas']['AskInput'];
export type AskInvoiceInput = components['schemas']['AskInvoiceInput'];
export type AskLine = components['schemas']['AskLine'];
export type AuthorizeUrl = components['schemas']['AuthorizeUrl'];
export type BillDetail = components['schemas']['BillDetail'];
export type BillInvoice = components['schemas']['BillInvoice'];
export type BillPage = components['schemas']['BillPage'];
export type BillRowPage = components['schemas']['BillRowPage'];
export type BillRowView = components['schemas']['BillRowView'];
export type BillSumsView = components['schemas']['BillSumsView'];
export type BillView = components['schemas']['BillView'];
export type BindPhoneInput = components['schemas']['BindPhoneInput'];
export type CancelSaleInput = components['schemas']['CancelSaleInput'];
export type CardCarsInput = components['schemas']['CardCarsInput'];
export type CardDetail = components['schemas']['CardDetail'];
export type CardEventView = components['schemas']['CardEventView'];
export type CardFaceView = components['schemas']['CardFaceView'];
export type CardProductInput = components['schemas']['CardProductInput'];
export type CardProductTier = components['schemas']['CardProductTier'];
export type CardProductView = components['schemas']['CardProductView'];
export type CardProofInput = components['schemas']['CardProofInput'];
export type CardPurchaseInput = components['schemas']['CardPurchaseInput'];
export type CardPurchaseQuote = components['schemas']['CardPurchaseQuote'];
export type CardPurchaseView = components['schemas']['CardPurchaseView'];
export type CardReasonInput = components['schemas']['CardReasonInput'];
export type CardRefundDecisionInput = components['schemas']['CardRefundDecisionInput'];
export type CardRefundInput = components['schemas']['CardRefundInput'];
export type CardRefundLineView = components['schemas']['CardRefundLineView'];
export type CardRefundView = components['schemas']['CardRefundView'];
export type CardStateInput = components['schemas']['CardStateInput'];
export type CardStatement = components['schemas']['CardStatement'];
export type CardTransferView = components['schemas']['CardTransferView'];
export type CardUse = components['schemas']['CardUse'];
export type CardUsePageView = components['schemas']['CardUsePageView'];
export type CardUseView = components['schemas']['CardUseView'];
export type CarFactsInput = components['schemas']['CarFactsInput'];
export type CarOnCardView = components['schemas']['CarOnCardView'];
export type CarView = components['schemas']['CarView'];
export type ChangePlateInput = components['schemas']['ChangePlateInput'];
export type ClaimableCouponView = components['schemas']['ClaimableCouponView'];
export type ClaimInput = components['schemas']['ClaimInput'];
export type ClaimView = components['schemas']['ClaimView'];
export type CloseDayInput = components['schemas']['CloseDayInput'];
export type CollectInput = components['schemas']['CollectInput'];
export type CommissionLine = components['schemas']['CommissionLine'];
export type CommissionLinePage = components['schemas']['CommissionLinePage'];
export type CommissionOfPerson = components['schemas']['CommissionOfPerson'];
export type CommissionReport = components['schemas']['CommissionReport'];
export type CommissionShop = components['schemas']['CommissionShop'];
export type CommissionSums = components['schemas']['CommissionSums'];
export type ConfirmDesktopInput = components['schemas']['ConfirmDesktopInput'];
export type Consent = components['schemas']['Consent'];
export type ConsentInput = components['schemas']['ConsentInput'];
export type CorrectPaperInput = components['schemas']['CorrectPaperInput'];
export type CountChange = components['schemas']['CountChange'];
export type CounterCardRefundInput = components['schemas']['CounterCardRefundInput'];
export type CounterReasonInput = components['schemas']['CounterReasonInput'];
export type CounterTopUp = components['schemas']['CounterTopUp'];
export type CounterTopUpInput = components['schemas']['CounterTopUpInput'];
export type CounterTopUpPage = components['schemas']['CounterTopUpPage'];
export type CountShiftInput = components['schemas']['CountShiftInput'];
export type CouponBenefitInput = components['schemas']['CouponBenefitInput'];
export type CouponCodePageView = components['schemas']['CouponCodePageView'];
export type CouponCodeView = components['schemas']['CouponCodeView'];
export type CouponListDetail = components['schemas']['CouponListDetail'];
export type CouponListInput = components['schemas']['CouponListInput'];
export type CouponListRefusal = components['schemas']['CouponListRefusal'];
export type CouponListView = components['schemas']['CouponListView'];
export type CouponMissedView = components['schemas']['CouponMissedView'];
export type CouponOccasionInput = components['schemas']['CouponOccasionInput'];
export type CouponScopeInput = components['schemas']['CouponScopeInput'];
export type CouponScopeNames = components['schemas']['CouponScopeNames'];
export type CouponStackingInput = components['schemas']['CouponStackingInput'];
export type CouponsView = components['schemas']['CouponsView'];
export type CouponTemplateInput = components['schemas']['CouponTemplateInput'];
export type CouponTemplateStateInput = components['schemas']['CouponTemplateStateInput'];
export type CouponTemplateVersionView = components['schemas']['CouponTemplateVersionView'];
export type CouponTemplateView = components['schemas']['CouponTemplateView'];
export type CouponValidityInput = components['schemas']['CouponValidityInput'];
export type CouponView = components['schemas']['CouponView'];
export type DayCloseBrief = components['schemas']['DayCloseBrief'];
export type DayClosePage = components['schemas']['DayClosePage'];
export type DayCloseStatus = components['schemas']['DayCloseStatus'];
export type DayCloseView = components['schemas']['DayCloseView'];
export type DayCountView = components['schemas']['DayCountView'];
export type DayKindView = components['schemas']['DayKindView'];
export type DayLineView = components['schemas']['DayLineView'];
export type DaySaleRow = components['schemas']['DaySaleRow'];
export type DaySales = components['schemas']['DaySales'];
export type DaySums = components['schemas']['DaySums'];
export type DeletionInput = components['schemas']['DeletionInput'];
export type Desk = components['schemas']['Desk'];
export type DesktopCollected = components['schemas']['DesktopCollected'];
export type DesktopTicket = components['schemas']['DesktopTicket'];
export type DifferenceView = components['schemas']['DifferenceView'];
export type DismissInput = components['schemas']['DismissInput'];
export type DrawerMoveView = components['schemas']['DrawerMoveView'];
export type DriverInvitationView = components['schemas']['DriverInvitationView'];
export type DriverView = components['schemas']['DriverView'];
export type DueRefundView = components['schemas']['DueRefundView'];
export type EditCardProductInput = components['schemas']['EditCardProductInput'];
export type EditColleagueInput = components['schemas']['EditColleagueInput'];
export type EditCouponTemplateInput = components['schemas']['EditCouponTemplateInput'];
export type EditMeInput = components['schemas']['EditMeInput'];
export type EditMemberInput = components['schemas']['EditMemberInput'];
export type EditMerchantInput = components['schemas']['EditMerchantInput'];
export type EditMyCarInput = components['schemas']['EditMyCarInput'];
export type EditServiceCardProductInput = components['schemas']['EditServiceCardProductInput'];
export type EditServiceInput = components['schemas']['EditServiceInput'];
export type EditShopInput = components['schemas']['EditShopInput'];
export type ErrorBody = components['schemas']['ErrorBody'];
export type ExplainInput = components['schemas']['ExplainInput'];
export type ExtensionInput = components['schemas']['ExtensionInput'];
export type FactsAgreed = components['schemas']['FactsAgreed'];
export type FactsAgreedUse = components['schemas']['FactsAgreedUse'];
export type FactsBenefit = components['schemas']['FactsBenefit'];
export type FactsCard = components['schemas']['FactsCard'];
export type FactsCoupon = components['schemas']['FactsCoupon'];
export type FactsLabour = components['schemas']['FactsLabour'];
export type FactsLapse = components['schemas']['FactsLapse'];
export type FactsLevel = components['schemas']['FactsLevel'];
export type FactsLine = components['schemas']['FactsLine'];
export type FactsLot = components['schemas']['FactsLot'];
export type FactsLotTerms = components['schemas']['FactsLotTerms'];
export type FactsPointLot = components['schemas']['FactsPointLot'];
export type FactsPointRules = components['schemas']['FactsPointRules'];
export type FactsPoints = components['schemas']['FactsPoints'];
export type FactsScope = components['schemas']['FactsScope'];
export type FactsServiceCard = components['schemas']['FactsServiceCard'];
export type FactsStacking = components['schemas']['FactsStacking'];
export type FactsUses = components['schemas']['FactsUses'];
export type FactsValidity = components['schemas']['FactsValidity'];
export type FormerPaper = components['schemas']['FormerPaper'];
export type GiftInput = components['schemas']['GiftInput'];
export type GivenElsewhereView = components['schemas']['GivenElsewhereView'];
export type GrantedInput = components['schemas']['GrantedInput'];
export type GrantedView = components['schemas']['GrantedView'];
export type GrantInput = components['schemas']['GrantInput'];
export type GrantResult = components['schemas']['GrantResult'];
export type GrantsView = components['schemas']['GrantsView'];
export type HeldSaleView = components['schemas']['HeldSaleView'];
export type Home = components['schemas']['Home'];
export type HomeCoupons = components['schemas']['HomeCoupons'];
export type HomeLapse = components['schemas']['HomeLapse'];
export type HomePackages = components['schemas']['HomePackages'];
export type HomePoints = components['schemas']['HomePoints'];
export type HomeUsesLapse = components['schemas']['HomeUsesLapse'];
export type IncidentFactView = components['schemas']['IncidentFactView'];
export type IncidentPage = components['schemas']['IncidentPage'];
export type IncidentView = components['schemas']['IncidentView'];
export type InviteDriverInput = components['schemas']['InviteDriverInput'];
export type InviteStaffInput = components['schemas']['InviteStaffInput'];
export type InvoicedBill = components['schemas']['InvoicedBill'];
export type InvoicePage = components['schemas']['InvoicePage'];
export type InvoicePaperView = components['schemas']['InvoicePaperView'];
export type InvoiceTitleView = components['schemas']['InvoiceTitleView'];
export type InvoiceView = components['schemas']['InvoiceView'];
export type LabourInput = components['schemas']['LabourInput'];
export type LabourServiceView = components['schemas']['LabourServiceView'];
export type LabourView = components['schemas']['LabourView'];
export type LegView = components['schemas']['LegView'];
export type LevelGapView = components['schemas']['LevelGapView'];
export type LevelRuleInput = components['schemas']['LevelRuleInput'];
export type LevelRulesInput = components['schemas']['LevelRulesInput'];
export type LevelRulesView = components['schemas']['LevelRulesView'];
export type LevelTallyView = components['schemas']['LevelTallyView'];
export type LevelView = components['schemas']['LevelView'];
export type LiabilityReport = components['schemas']['LiabilityReport'];
export type LotView = components['schemas']['LotView'];
export type MadeCodesView = components['schemas']['MadeCodesView'];
export type MakeCodesInput = components['schemas']['MakeCodesInput'];
export type Me = components['schemas']['Me'];
export type MemberBrief = components['schemas']['MemberBrief'];
export type MemberCode = components['schemas']['MemberCode'];
export type MemberCodeConsent = components['schemas']['MemberCodeConsent'];
export type MemberPhoneInput = components['schemas']['MemberPhoneInput'];
export type MerchantSettings = components['schemas']['MerchantSettings'];
export type MergeInput = components['schemas']['MergeInput'];
export type MeStaff = components['schemas']['MeStaff'];
export type MethodSum = components['schemas']['MethodSum'];
export type MeWechat = components['schemas']['MeWechat'];
export type MoveCashInput = components['schemas']['MoveCashInput'];
export type NoticeFactView = components['schemas']['NoticeFactView'];
export type NoticePage = components['schemas']['NoticePage'];
export type NoticeView = components['schemas']['NoticeView'];
export type OdometerInput = components['schemas']['OdometerInput'];
export type OpeningFileView = components['schemas']['OpeningFileView'];
export type OpeningRowCounts = components['schemas']['OpeningRowCounts'];
export type OpeningRowPage = components['schemas']['OpeningRowPage'];
export type OpeningRowView = components['schemas']['OpeningRowView'];
export type OpeningShopTotals = components['schemas']['OpeningShopTotals'];
export type OpeningSpanDto = components['schemas']['OpeningSpanDto'];
export type OpeningTotals = components['schemas']['OpeningTotals'];
export type OpeningUses = components['schemas']['OpeningUses'];
export type OpenInvitation = components['schemas']['OpenInvitation'];
export type OpenMemberInput = components['schemas']['OpenMemberInput'];
export type OpenSaleInput = components['schemas']['OpenSaleInput'];
export type OpenShiftInput = components['schemas']['OpenShiftInput'];
export type OpenShopInput = components['schemas']['OpenShopInput'];
export type OverrideInput = components['schemas']['OverrideInput'];
export type OwedDay = components['schemas']['OwedDay'];
export type OwedDayPage = components['schemas']['OwedDayPage'];
export type OwedOfShop = components['schemas']['OwedOfShop'];
export type OwedView = components['schemas']['OwedView'];
export type OwnChoiceInput = components['schemas']['OwnChoiceInput'];
export type OwnerTapConsent = components['schemas']['OwnerTapConsent'];
export type OwnServiceCardRefundInput = components['schemas']['OwnServiceCardRefundInput'];
export type OwnServiceCardRefundQuote = components['schemas']['OwnServiceCardRefundQuote'];
export type PaperInput = components['schemas']['PaperInput'];
export type PayAsk = components['schemas']['PayAsk'];
export type PayAskChoices = components['schemas']['PayAskChoices'];
export type PaymentOrderView = components['schemas']['PaymentOrderView'];
export type PaymentRefundBrief = components['schemas']['PaymentRefundBrief'];
export type PaymentResult = components['schemas']['PaymentResult'];
export type PayOutInput = components['schemas']['PayOutInput'];
export type PiecesInput = components['schemas']['PiecesInput'];
export type PointRulesInput = components['schemas']['PointRulesInput'];
export type PointRulesView = components['schemas']['PointRulesView'];
export type PointsLapseInput = components['schemas']['PointsLapseInput'];
export type PointsMovementView = components['schemas']['PointsMovementView'];
export type PointsPageView = components['schemas']['PointsPageView'];
export type PointsToLapse = components['schemas']['PointsToLapse'];
export type PointsView = components['schemas']['PointsView'];
export type PrepaidTermsDto = components['schemas']['PrepaidTermsDto'];
export type PrepaidTermsInput = components['schemas']['PrepaidTermsInput'];
export type PrepaidWishInput = components['schemas']['PrepaidWishInput'];
export type PrivacyFact = components['schemas']['PrivacyFact'];
export type PrivacyView = components['schemas']['PrivacyView'];
export type ProductVersionView = components['schemas']['ProductVersionView'];
export type ProofFound = components['schemas']['ProofFound'];
export type ProofRuns = components['schemas']['ProofRuns'];
export type ProofRunView = components['schemas']['ProofRunView'];
export type ProofView = components['schemas']['ProofView'];
export type RebindingCodeView = components['schemas']['RebindingCodeView'];
export type RebindingReasonInput = components['schemas']['RebindingReasonInput'];
export type RebindInput = components['schemas']['RebindInput'];
export type Receipt = components['schemas']['Receipt'];
export type ReceiptPoints = components['schemas']['ReceiptPoints'];
export type ReceiptUse = components['schemas']['ReceiptUse'];
export type RedeemCodeInput = components['schemas']['RedeemCodeInput'];
export type RefreshInput = components['schemas']['RefreshInput'];
export type RefundAnswer = components['schemas']['RefundAnswer'];
export type RefundDecisionInput = components['schemas']['RefundDecisionInput'];
export type RefundInput = components['schemas']['RefundInput'];
export type RefundLineInput = components['schemas']['RefundLineInput'];
export type RefundPayOutInput = components['schemas']['RefundPayOutInput'];
export type RefundPayOutView = components['schemas']['RefundPayOutView'];
export type RefundQuote = components['schemas']['RefundQuote'];
export type RefundQuoteInput = components['schemas']['RefundQuoteInput'];
export type RefundQuoteLineView = components['schemas']['RefundQuoteLineView'];
export type RefundQuoteView = components['schemas']['RefundQuoteView'];
export type RefundView = components['schemas']['RefundView'];
export type RefuseInvoiceInput = components['schemas']['RefuseInvoiceInput'];
export type ReissueInput = components['schemas']['ReissueInput'];
export type ResolveIncidentInput = components['schemas']['ResolveIncidentInput'];
export type ReversalAnswer = components['schemas']['ReversalAnswer'];
export type ReversalPoints = components['schemas']['ReversalPoints'];
export type ReversalQuote = components['schemas']['ReversalQuote'];
export type ReversalQuoted = components['schemas']['ReversalQuoted'];
export type ReverseInput = components['schemas']['ReverseInput'];
export type RevokeCouponInput = components['schemas']['RevokeCouponInput'];
export type SaleBrief = components['schemas']['SaleBrief'];
export type SaleLineInput = components['schemas']['SaleLineInput'];
export type SaleLinesInput = components['schemas']['SaleLinesInput'];
export type SaleLineView = components['schemas']['SaleLineView'];
export type SaleQuote = components['schemas']['SaleQuote'];
export type SaleView = components['schemas']['SaleView'];
export type SearchMatch = components['schemas']['SearchMatch'];
export type SearchResult = components['schemas']['SearchResult'];
export type ServedReport = components['schemas']['ServedReport'];
export type ServedView = components['schemas']['ServedView'];
export type ServiceCardAcceptanceInput = components['schemas']['ServiceCardAcceptanceInput'];
export type ServiceCardEventView = components['schemas']['ServiceCardEventView'];
export type ServiceCardGiftInput = components['schemas']['ServiceCardGiftInput'];
export type ServiceCardOffer = components['schemas']['ServiceCardOffer'];
export type ServiceCardOffers = components['schemas']['ServiceCardOffers'];
export type ServiceCardProductInput = components['schemas']['ServiceCardProductInput'];
export type ServiceCardProductView = components['schemas']['ServiceCardProductView'];
export type ServiceCardRefundAsk = components['schemas']['ServiceCardRefundAsk'];
export type ServiceCardRefundInput = components['schemas']['ServiceCardRefundInput'];
export type ServiceCardRefundLine = components['schemas']['ServiceCardRefundLine'];
export type ServiceCardRefundQuote = components['schemas']['ServiceCardRefundQuote'];
export type ServiceCardRefundStatement = components['schemas']['ServiceCardRefundStatement'];
export type ServiceCardTerms = components['schemas']['ServiceCardTerms'];
export type ServiceCardTransferInput = components['schemas']['ServiceCardTransferInput'];
export type ServiceCardTransferView = components['schemas']['ServiceCardTransferView'];
export type ServiceCardView = components['schemas']['ServiceCardView'];
export type ServiceHandedOverView = components['schemas']['ServiceHandedOverView'];
export type ServiceOnCardView = components['schemas']['ServiceOnCardView'];
export type ServiceVersionView = components['schemas']['ServiceVersionView'];
export type ServiceView = components['schemas']['ServiceView'];
export type Session = components['schemas']['Session'];
export type SetOwnerInput = components['schemas']['SetOwnerInput'];
export type SettingsChangePage = components['schemas']['SettingsChangePage'];
export type SettingsChangeRow = components['schemas']['SettingsChangeRow'];
export type SettledCard = components['schemas']['SettledCard'];
export type SettleInput = components['schemas']['SettleInput'];
export type SettlementFactsView = components['schemas']['SettlementFactsView'];
export type SettlementView = components['schemas']['SettlementView'];
export type ShiftCountView = components['schemas']['ShiftCountView'];
export type ShiftView = components['schemas']['ShiftView'];
export type ShopBrief = components['schemas']['ShopBrief'];
export type ShopSettings = components['schemas']['ShopSettings'];
export type StaffCar = components['schemas']['StaffCar'];
export type StaffInvitation = components['schemas']['StaffInvitation'];
export type StaffMember = components['schemas']['StaffMember'];
export type StaffRow = components['schemas']['StaffRow'];
export type StatementLine = components['schemas']['StatementLine'];
export type StatementTotals = components['schemas']['StatementTotals'];
export type SubscriptionAnswerInput = components['schemas']['SubscriptionAnswerInput'];
export type SubscriptionsInput = components['schemas']['SubscriptionsInput'];
export type SubscriptionTemplate = components['schemas']['SubscriptionTemplate'];
export type SuggestedWishes = components['schemas']['SuggestedWishes'];
export type TenderWishInput = components['schemas']['TenderWishInput'];
export type TierInput = components['schemas']['TierInput'];
export type TopUpInput = components['schemas']['TopUpInput'];
export type TopUpOptions = components['schemas']['TopUpOptions'];
export type TopUpTerms = components['schemas']['TopUpTerms'];
export type TopUpTier = components['schemas']['TopUpTier'];
export type TransferAcceptance = components['schemas']['TransferAcceptance'];
export type TransferInput = components['schemas']['TransferInput'];
export type UndoOpeningInput = components['schemas']['UndoOpeningInput'];
export type UploadedImage = components['schemas']['UploadedImage'];
export type UseWishInput = components['schemas']['UseWishInput'];
export type VerifyCodeInput = components['schemas']['VerifyCodeInput'];
export type VisitLine = components['schemas']['VisitLine'];
export type VisitPage = components['schemas']['VisitPage'];
export type WaitingReversal = components['schemas']['WaitingReversal'];
export type WalkInInput = components['schemas']['WalkInInput'];
export type WechatPayParams = components['schemas']['WechatPayParams'];
export type WechatSignInInput = components['schemas']['WechatSignInInput'];
export type WishesInput = components['schemas']['WishesInput'];
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Images_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
        };
    };
    Me_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    Me_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    MyCardRefunds_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    MyCardRefunds_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    MyCardLife_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardTransferView"][];
                };
            };
        };
    };
    MyCardLife_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferAcceptance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardTransferView"];
                };
            };
        };
    };
    MyCardLife_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardTransferView"];
                };
            };
        };
    };
    MyCardLife_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardTransferView"];
                };
            };
        };
    };
    MyCards_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"][];
                };
            };
        };
    };
    MyCards_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    MyCardLife_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardEventView"][];
                };
            };
        };
    };
    MyCardLife_lose: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    MyCardLife_recover: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    MyCards_refundQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundQuoteView"];
                };
            };
        };
    };
    MyCardRefunds_ofCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"][];
                };
            };
        };
    };
    MyCardRefunds_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardRefundInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    MyCards_movements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description default: this month */
                month?: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardStatement"];
                };
            };
        };
    };
    MyCardLife_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardTransferView"];
                };
            };
        };
    };
    MeCars_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"][];
                };
            };
        };
    };
    MeCars_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCarInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    MeCars_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeCars_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMyCarInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    MeCars_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDriverInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverInvitationView"];
                };
            };
        };
    };
    MeCars_dismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeCars_allow: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDriverInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    MeCars_odometer: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OdometerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    MyCoupons_claimable: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimableCouponView"][];
                };
            };
        };
    };
    MyCoupons_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponView"];
                };
            };
        };
    };
    Me_listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"][];
                };
            };
        };
    };
    Me_setConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"][];
                };
            };
        };
    };
    MyCoupons_redeem: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemCodeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponView"];
                };
            };
        };
    };
    MyCoupons_mine: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponsView"];
                };
            };
        };
    };
    MeCars_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptDriverInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    Home_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
        };
    };
    MyInvoices_titles: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceTitleView"][];
                };
            };
        };
    };
    MyInvoices_mine: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
        };
    };
    MyInvoices_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    Levels_mine: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelView"];
                };
            };
        };
    };
    Owner_memberCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCode"];
                };
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
        };
    };
    Notices_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Owner_payAsks: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAsk"][];
                };
            };
        };
    };
    Owner_payAsk: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAsk"];
                };
            };
        };
    };
    Owner_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAsk"];
                };
            };
        };
    };
    Owner_choose: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnChoiceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAsk"];
                };
            };
        };
    };
    Owner_choices: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAskChoices"];
                };
            };
        };
    };
    Owner_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAsk"];
                };
            };
        };
    };
    Owner_payRest: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOrderView"];
                };
            };
        };
    };
    Payments_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOrderView"];
                };
            };
        };
    };
    Payments_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOrderView"];
                };
            };
        };
    };
    Me_phone: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindPhoneInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    MyPoints_mine: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsView"];
                };
            };
        };
    };
    MyPoints_give: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MyPoints_movements: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPageView"];
                };
            };
        };
    };
    Me_privacy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyView"];
                };
            };
        };
    };
    Me_deletion: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeletionInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Me_exportMine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    Me_rebinding: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebindInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    Owner_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
        };
    };
    MyInvoices_ofBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillInvoice"];
                };
            };
        };
    };
    MyInvoices_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskInvoiceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillInvoice"];
                };
            };
        };
    };
    ServiceCardOffers_onPhone: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardOffers"];
                };
            };
        };
    };
    CardPurchases_buy: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardPurchaseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardPurchaseView"];
                };
            };
        };
    };
    CardPurchases_quote: {
        parameters: {
            query: {
                qty: number;
                /** @description of the offer that was shown */
                version: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardPurchaseQuote"];
                };
            };
        };
    };
    MyServiceCardRefunds_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardRefundAsk"];
                };
            };
        };
    };
    MyServiceCardTransfers_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardTransferView"][];
                };
            };
        };
    };
    MyServiceCardTransfers_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceCardAcceptanceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardTransferView"];
                };
            };
        };
    };
    MyServiceCardTransfers_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardTransferView"];
                };
            };
        };
    };
    MyServiceCardTransfers_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardTransferView"];
                };
            };
        };
    };
    MyServiceCards_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardView"][];
                };
            };
        };
    };
    MyServiceCards_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardView"];
                };
            };
        };
    };
    MyServiceCards_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardEventView"][];
                };
            };
        };
    };
    MyServiceCards_lose: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardView"];
                };
            };
        };
    };
    MyServiceCardRefunds_statement: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardRefundStatement"];
                };
            };
        };
    };
    MyServiceCardRefunds_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnServiceCardRefundQuote"];
                };
            };
        };
    };
    MyServiceCardRefunds_asks: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardRefundAsk"][];
                };
            };
        };
    };
    MyServiceCardRefunds_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnServiceCardRefundInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardRefundAsk"];
                };
            };
        };
    };
    MyServiceCards_terms: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardTerms"];
                };
            };
        };
    };
    MyServiceCardTransfers_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceCardTransferInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardTransferView"];
                };
            };
        };
    };
    MyServiceCards_uses: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardUsePageView"];
                };
            };
        };
    };
    Me_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    Notices_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionTemplate"][];
                };
            };
        };
    };
    Notices_subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionsInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MyCards_topUpOptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUpOptions"];
                };
            };
        };
    };
    MyCards_startTopUp: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopUpInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOrderView"];
                };
            };
        };
    };
    Owner_visits: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
        };
    };
    Catalog_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"][];
                };
            };
        };
    };
    Sessions_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_desktop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesktopTicket"];
                };
            };
        };
    };
    Sessions_collect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesktopCollected"];
                };
            };
        };
    };
    Sessions_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    Sessions_wechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatSignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    Sessions_authorizeUrl: {
        parameters: {
            query: {
                /** @description page of the H5 to come back to */
                returnTo: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizeUrl"];
                };
            };
        };
    };
    Shops_browse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopBrief"][];
                };
            };
        };
    };
    Staff_actLog: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description from this day on */
                from?: string;
                /** @description what it was about */
                group?: "money" | "people" | "settings" | "team";
                limit?: unknown;
                /** @description done by this person */
                staffId?: string;
                /** @description up to this day */
                until?: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActLogPage"];
                };
            };
        };
    };
    Bills_list: {
        parameters: {
            query?: {
                before?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillPage"];
                };
            };
        };
    };
    Bills_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDetail"];
                };
            };
        };
    };
    Bills_check: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillDetail"];
                };
            };
        };
    };
    Bills_rows: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillRowPage"];
                };
            };
        };
    };
    Bills_givenElsewhere: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenElsewhereView"][];
                };
            };
        };
    };
    StaffCardLife_byNumber: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    CardProducts_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardProductView"][];
                };
            };
        };
    };
    CardProducts_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardProductInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardProductView"];
                };
            };
        };
    };
    CardProducts_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCardProductInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardProductView"];
                };
            };
        };
    };
    StaffCardRefunds_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    StaffCardRefunds_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    StaffCardRefunds_payOut: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
                lotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayOutInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    StaffCardRefunds_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardRefundDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    StaffCardRefunds_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardRefundDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    StaffCardRefunds_due: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"][];
                };
            };
        };
    };
    StaffCardRefunds_waiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"][];
                };
            };
        };
    };
    StaffCards_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    StaffCardLife_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardEventView"][];
                };
            };
        };
    };
    StaffCardLife_freeze: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    StaffCardLife_lose: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    StaffCardLife_recover: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardProofInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    StaffCards_refundQuote: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundQuoteView"];
                };
            };
        };
    };
    StaffCardRefunds_ofCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"][];
                };
            };
        };
    };
    StaffCardRefunds_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterCardRefundInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardRefundView"];
                };
            };
        };
    };
    StaffCardLife_reissue: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReissueInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    StaffCards_movements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description default: this month */
                month?: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardStatement"];
                };
            };
        };
    };
    StaffCardLife_unfreeze: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardDetail"];
                };
            };
        };
    };
    Counter_car: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCar"];
                };
            };
        };
    };
    StaffCars_facts: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarFactsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    StaffCars_odometer: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OdometerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    StaffCars_owner: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOwnerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    StaffCars_plate: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlateInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    StaffMembers_claims: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"][];
                };
            };
        };
    };
    StaffMembers_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffMembers_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebindingReasonInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Staff_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRow"][];
                };
            };
        };
    };
    Staff_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditColleagueInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRow"];
                };
            };
        };
    };
    Staff_dismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffRow"];
                };
            };
        };
    };
    Commission_report: {
        parameters: {
            query: {
                /** @description a month in Asia/Shanghai */
                month: string;
                /** @description of this shop alone */
                shopId?: string | null;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionReport"];
                };
            };
        };
    };
    Commission_lines: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
                /** @description a month in Asia/Shanghai */
                month: string;
                /** @description whose lines; `nobody`: those that say nobody */
                of: string;
                /** @description of this shop alone */
                shopId?: string | null;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommissionLinePage"];
                };
            };
        };
    };
    Commission_file: {
        parameters: {
            query: {
                /** @description a month in Asia/Shanghai */
                month: string;
                /** @description of this shop alone */
                shopId?: string | null;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    CouponLists_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponListDetail"];
                };
            };
        };
    };
    CouponTemplates_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponTemplateView"][];
                };
            };
        };
    };
    CouponTemplates_make: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponTemplateInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponTemplateView"];
                };
            };
        };
    };
    CouponTemplates_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCouponTemplateInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponTemplateView"];
                };
            };
        };
    };
    CouponTemplates_codes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponCodePageView"];
                };
            };
        };
    };
    CouponTemplates_makeCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeCodesInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCodesView"];
                };
            };
        };
    };
    CouponTemplates_grant: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantsView"];
                };
            };
        };
    };
    CouponLists_ofTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponListView"][];
                };
            };
        };
    };
    CouponLists_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponListInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponListDetail"];
                };
            };
        };
    };
    CouponTemplates_setState: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CouponTemplateStateInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponTemplateView"];
                };
            };
        };
    };
    CouponTemplates_versions: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponTemplateVersionView"][];
                };
            };
        };
    };
    StaffCoupons_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeCouponInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DayCloses_status: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayCloseStatus"];
                };
            };
        };
    };
    DayCloses_page: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayClosePage"];
                };
            };
        };
    };
    DayCloses_close: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseDayInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayCloseView"];
                };
            };
        };
    };
    DayCloses_day: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                on: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayCloseView"];
                };
            };
        };
    };
    Counter_day: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                on: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DaySales"];
                };
            };
        };
    };
    Counter_desk: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
        };
    };
    Me_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDesktopInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Exports_allMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Exports_movements: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Images_upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedImage"];
                };
            };
        };
    };
    Incidents_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
                state?: "open" | "resolved" | null;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
        };
    };
    Incidents_resolve: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveIncidentInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
        };
    };
    Staff_invitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"][];
                };
            };
        };
    };
    Staff_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaffInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffInvitation"];
                };
            };
        };
    };
    Staff_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffInvoices_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                filter?: "open" | "redNeeded" | "all";
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
        };
    };
    StaffInvoices_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPaperInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    StaffInvoices_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    StaffInvoices_issueRed: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    StaffInvoices_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseInvoiceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
        };
    };
    Levels_inForce: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelRulesView"];
                };
            };
        };
    };
    Levels_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LevelRulesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelRulesView"];
                };
            };
        };
    };
    Liability_report: {
        parameters: {
            query?: {
                on?: string | null;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiabilityReport"];
                };
            };
        };
    };
    Liability_days: {
        parameters: {
            query: {
                before?: string | null;
                limit?: number;
                shopId: string;
                what: "principal" | "bonus" | "deferred" | "uses" | "labour" | "points" | "pointDebt";
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedDayPage"];
                };
            };
        };
    };
    Liability_served: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServedReport"];
                };
            };
        };
    };
    Liability_servedFile: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    MemberCodes_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCodeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofView"];
                };
            };
        };
    };
    StaffMembers_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenMemberInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    Counter_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    StaffMembers_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMemberInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    StaffCars_add: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberCarInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarView"];
                };
            };
        };
    };
    StaffCoupons_ofMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponsView"];
                };
            };
        };
    };
    Levels_ofMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelView"];
                };
            };
        };
    };
    StaffMembers_mergeInto: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    StaffMembers_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberPhoneInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
        };
    };
    StaffPoints_ofMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsView"];
                };
            };
        };
    };
    StaffPoints_adjust: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustPointsInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffPoints_movements: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsPageView"];
                };
            };
        };
    };
    StaffMembers_rebindingCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebindingReasonInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebindingCodeView"];
                };
            };
        };
    };
    StaffServiceCards_give: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceCardGiftInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardView"];
                };
            };
        };
    };
    StaffServiceCards_ofMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardView"][];
                };
            };
        };
    };
    CounterTopUps_topUpOptions: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopUpOptions"];
                };
            };
        };
    };
    CounterTopUps_take: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterTopUpInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterTopUp"];
                };
            };
        };
    };
    OpeningBalances_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningFileView"][];
                };
            };
        };
    };
    OpeningBalances_upload: {
        parameters: {
            query: {
                balance?: "principal" | "withBonus";
                name: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningFileView"];
                };
            };
        };
    };
    OpeningBalances_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningFileView"];
                };
            };
        };
    };
    OpeningBalances_signOff: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningTotals"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningFileView"];
                };
            };
        };
    };
    OpeningBalances_refusedRows: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    OpeningBalances_rows: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                /** @description all of them unless told */
                state?: "ready" | "refused" | "done" | "undone" | "kept";
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningRowPage"];
                };
            };
        };
    };
    OpeningBalances_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoOpeningInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningFileView"];
                };
            };
        };
    };
    StaffPoints_inForce: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRulesView"];
                };
            };
        };
    };
    StaffPoints_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointRulesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointRulesView"];
                };
            };
        };
    };
    Proof_show: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofRuns"];
                };
            };
        };
    };
    Proof_invariants: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofRuns"];
                };
            };
        };
    };
    Proof_seals: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofRuns"];
                };
            };
        };
    };
    Refunds_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Refunds_payOut: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundPayOutInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"];
                };
            };
        };
    };
    Refunds_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundDecisionInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Refunds_due: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueRefundView"][];
                };
            };
        };
    };
    Refunds_waiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"][];
                };
            };
        };
    };
    Sales_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenSaleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleView"];
                };
            };
        };
    };
    Sales_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleView"];
                };
            };
        };
    };
    Sales_newestAsk: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAsk"];
                };
            };
        };
    };
    Sales_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayAsk"];
                };
            };
        };
    };
    Sales_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelSaleInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleView"];
                };
            };
        };
    };
    Sales_replaceLines: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaleLinesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleView"];
                };
            };
        };
    };
    Sales_untie: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleView"];
                };
            };
        };
    };
    Sales_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaleQuote"];
                };
            };
        };
    };
    Sales_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementView"];
                };
            };
        };
    };
    Counter_search: {
        parameters: {
            query: {
                /** @description part of a plate (3 characters on), a phone number or its last four digits, a name, a card of an old system */
                q: string;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
        };
    };
    ServiceCardOffers_atCounter: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardOffers"];
                };
            };
        };
    };
    ServiceCardProducts_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardProductView"][];
                };
            };
        };
    };
    ServiceCardProducts_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceCardProductInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardProductView"];
                };
            };
        };
    };
    ServiceCardProducts_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditServiceCardProductInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardProductView"];
                };
            };
        };
    };
    ServiceCardProducts_history: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductVersionView"][];
                };
            };
        };
    };
    StaffServiceCards_one: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardView"];
                };
            };
        };
    };
    StaffServiceCards_setCars: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardCarsInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffServiceCards_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardEventView"][];
                };
            };
        };
    };
    StaffServiceCards_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceCardRefunds_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCardRefundQuote"];
                };
            };
        };
    };
    ServiceCardRefunds_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceCardRefundInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswer"];
                };
            };
        };
    };
    StaffServiceCards_setState: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardStateInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffServiceCards_uses: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string | null;
                limit?: number;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardUsePageView"];
                };
            };
        };
    };
    Catalog_all: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"][];
                };
            };
        };
    };
    Catalog_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddServiceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    Catalog_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditServiceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    Catalog_versions: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceVersionView"][];
                };
            };
        };
    };
    Settings_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantSettings"];
                };
            };
        };
    };
    Settings_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMerchantInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantSettings"];
                };
            };
        };
    };
    Staff_settingsHistory: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsChangePage"];
                };
            };
        };
    };
    Settlements_receipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
        };
    };
    Refunds_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundQuoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundQuote"];
                };
            };
        };
    };
    Refunds_ofSettlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"][];
                };
            };
        };
    };
    Refunds_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundAnswer"];
                };
            };
        };
    };
    Settlements_release: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementView"];
                };
            };
        };
    };
    Settlements_reverse: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReverseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalAnswer"];
                };
            };
        };
    };
    Settlements_quote: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReversalQuote"];
                };
            };
        };
    };
    Settlements_waiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingReversal"][];
                };
            };
        };
    };
    Shifts_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenShiftInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
        };
    };
    Shifts_shift: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
        };
    };
    Shifts_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
        };
    };
    Shifts_count: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountShiftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
        };
    };
    Shifts_explain: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
        };
    };
    Shifts_move: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCashInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
        };
    };
    Shops_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"][];
                };
            };
        };
    };
    Shops_open: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenShopInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
        };
    };
    Shops_edit: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditShopInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopSettings"];
                };
            };
        };
    };
    CounterTopUps_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "waiting" | "done" | "rejected" | "undone";
            };
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterTopUpPage"];
                };
            };
        };
    };
    CounterTopUps_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterTopUp"];
                };
            };
        };
    };
    CounterTopUps_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterTopUp"];
                };
            };
        };
    };
    CounterTopUps_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterTopUp"];
                };
            };
        };
    };
    StaffCars_walkIn: {
        parameters: {
            query?: never;
            header: {
                /** @description 16–64 of A-Z a-z 0-9 _ -, stored by the client before it sends */
                "Idempotency-Key": string;
                /** @description shop to act in; default the home shop */
                "X-Shop-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCar"];
                };
            };
        };
    };
    Notification_payment: {
        parameters: {
            query?: never;
            header: {
                "Wechatpay-Nonce": string;
                "Wechatpay-Serial": string;
                "Wechatpay-Signature": string;
                "Wechatpay-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Notification_refund: {
        parameters: {
            query?: never;
            header: {
                "Wechatpay-Nonce": string;
                "Wechatpay-Serial": string;
                "Wechatpay-Signature": string;
                "Wechatpay-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
